package org.xianxing.app.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.account.SignInSession;

/** Where a person is signed in. */
final class SessionsCard extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param action what stands at the heading
     * @param behind what stands behind each session
     */
    SessionsCard(
            List<SignInSession> sessions,
            Component action,
            Function<SignInSession, Component> behind,
            AccountWords words,
            Locale locale) {
        SheetCard card = new SheetCard(words.of("sessions", locale)).withAction(action);
        if (sessions.isEmpty()) {
            card.pad(new Span(words.of("no-sessions", locale)));
        }
        for (SignInSession session : sessions) {
            Span where =
                    new Span(
                            words.of(
                                    "session-line",
                                    locale,
                                    session.address(),
                                    words.moment(session.begunAt(), locale),
                                    words.moment(session.seenAt(), locale)));
            Span device = new Span(Device.words(session.device()));
            device.setTitle(session.device());
            device.addClassName("xx-sub");
            Div row = new Div(where, behind.apply(session), device);
            row.addClassName("xx-post");
            card.pad(row);
        }
        add(card);
    }
}
