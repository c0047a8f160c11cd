package org.xianxing.app.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.xianxing.app.account.AccountService.OneTimePassword;

/** Shows a password for one sign-in, which nobody can read again later. */
final class OneTimePasswordDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    OneTimePasswordDialog(OneTimePassword oneTime, AccountWords words, Locale locale) {
        setHeaderTitle(words.of("one-time", locale));
        setWidth("min(440px, 94vw)");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        Div password = new Div(oneTime.password());
        password.addClassName("xx-secret");
        password.setId("one-time");
        add(
                new Paragraph(
                        words.of(
                                "one-time-explained",
                                locale,
                                oneTime.account().displayName(),
                                oneTime.account().username())),
                password);
        Button told = new Button(words.of("one-time-told", locale), _ -> close());
        told.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(told);
    }
}
