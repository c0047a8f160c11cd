package org.xianxing.app.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.xianxing.app.shell.components.DateFields;
import org.xianxing.domain.organization.Handover;
import org.xianxing.domain.shared.Outcome;

/** Takes a deputy and the days on which they act. */
final class HandoverDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextField deputy = new TextField();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final Refusal refusal = new Refusal();

    /** Hands the post over. */
    @FunctionalInterface
    interface HandingOver {
        Outcome<Handover> to(String deputy, Optional<LocalDate> from, Optional<LocalDate> until);
    }

    HandoverDialog(
            String post,
            LocalDate today,
            HandingOver handingOver,
            AccountWords words,
            Locale locale,
            Runnable done) {
        setHeaderTitle(words.of("hand-over", locale));
        setWidth("min(480px, 94vw)");
        setCloseOnOutsideClick(false);
        deputy.setLabel(words.of("deputy", locale));
        deputy.setHelperText(words.of("deputy-help", locale));
        deputy.setId("deputy");
        from.setLabel(words.of("first-day", locale));
        from.setValue(today);
        from.setId("from");
        until.setLabel(words.of("last-day", locale));
        until.setId("until");
        DateFields.speak(from, locale);
        DateFields.speak(until, locale);
        Div form =
                new Div(
                        new Paragraph(words.of("hand-over-explained", locale, post)),
                        deputy,
                        from,
                        until,
                        refusal);
        form.addClassName("xx-account-form");
        add(form);
        Button send =
                new Button(
                        words.of("hand-over", locale),
                        _ -> {
                            Outcome<Handover> outcome =
                                    handingOver.to(
                                            deputy.getValue(),
                                            Optional.ofNullable(from.getValue()),
                                            Optional.ofNullable(until.getValue()));
                            if (outcome.isDone()) {
                                close();
                                done.run();
                            } else {
                                refusal.say(words.reasons(outcome.reasons(), locale));
                            }
                        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.of("cancel", locale), _ -> close()), send);
    }
}
