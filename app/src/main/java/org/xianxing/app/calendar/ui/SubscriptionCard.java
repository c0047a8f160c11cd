package org.xianxing.app.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.xianxing.app.calendar.SubscriptionService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.PlainText;
import org.xianxing.app.shell.components.SheetCard;

/** The secret address of the acting post's calendar: making, renewing and ending it. */
final class SubscriptionCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SubscriptionService subscriptions;
    private final transient CurrentActor currentActor;

    SubscriptionCard(SubscriptionService subscriptions, CurrentActor currentActor) {
        this.subscriptions = subscriptions;
        this.currentActor = currentActor;
    }

    /** Draws what there is, without the address, which is shown when it is made alone. */
    void show() {
        draw(Optional.empty());
    }

    private void draw(Optional<String> secret) {
        Optional<Instant> since = subscriptions.since(currentActor.get());
        SheetCard card = new SheetCard(text("subscribe")).withSub(text("subscribe-sub"));
        card.pad(new Paragraph(text("subscribe-explained")));
        secret.ifPresentOrElse(
                made -> card.pad(address(made)),
                () ->
                        card.pad(
                                new Paragraph(
                                        since.map(at -> text("subscribe-since", time(at)))
                                                .orElseGet(() -> text("subscribe-none")))));
        Div buttons = new Div();
        buttons.addClassName("xx-buttons");
        buttons.add(
                new Button(
                        text(since.isPresent() ? "subscribe-renew" : "subscribe-make"),
                        _ -> draw(Optional.of(subscriptions.renew(currentActor.get())))));
        if (since.isPresent()) {
            buttons.add(
                    new Button(
                            text("subscribe-revoke"),
                            _ -> {
                                subscriptions.revoke(currentActor.get());
                                show();
                            }));
        }
        card.pad(buttons);
        removeAll();
        add(card);
    }

    private TextField address(String secret) {
        TextField address = new TextField(text("subscribe-address"));
        address.setValue(root() + CalendarFiles.SUBSCRIBED + secret + ".ics");
        address.setReadOnly(true);
        address.setAutoselect(true);
        address.setHelperText(text("subscribe-help"));
        address.setWidthFull();
        return address;
    }

    /** The address at which the browser has the application. */
    private static String root() {
        return ServletUriComponentsBuilder.fromContextPath(
                        VaadinServletRequest.getCurrent().getHttpServletRequest())
                .path("/")
                .toUriString();
    }

    private String time(Instant at) {
        return PlainText.dateTime(LocalDateTime.ofInstant(at, PlainText.OFFICE_TIME), getLocale());
    }

    private String text(String key, Object... arguments) {
        return getTranslation("calendar." + key, arguments);
    }
}
