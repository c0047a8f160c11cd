package org.xianxing.app.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.xianxing.app.account.AccountService.OneTimePassword;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Takes user name and name, and shows the password for the first sign-in once. */
final class AccountCreateDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextField username = new TextField();
    private final TextField name = new TextField();
    private final Refusal refusal = new Refusal();
    private final transient AccountWords words;
    private final transient Locale locale;
    private final transient Consumer<OneTimePassword> made;

    AccountCreateDialog(
            BiFunction<String, String, Outcome<OneTimePassword>> create,
            AccountWords words,
            Locale locale,
            Consumer<OneTimePassword> made) {
        this.words = words;
        this.locale = locale;
        this.made = made;
        setHeaderTitle(words.of("create", locale));
        setWidth("min(440px, 94vw)");
        setCloseOnOutsideClick(false);
        username.setLabel(words.of("username", locale));
        username.setHelperText(words.of("username-help", locale));
        username.setId("username");
        name.setLabel(words.of("name", locale));
        name.setId("name");
        Div form = new Div(username, name, refusal);
        form.addClassName("xx-account-form");
        add(form);
        Button send =
                new Button(
                        words.of("create", locale),
                        _ -> show(create.apply(username.getValue().strip(), name.getValue())));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.of("cancel", locale), _ -> close()), send);
    }

    private void show(Outcome<OneTimePassword> outcome) {
        switch (outcome) {
            case Outcome.Done<OneTimePassword>(OneTimePassword oneTime) -> {
                close();
                made.accept(oneTime);
                new OneTimePasswordDialog(oneTime, words, locale).open();
            }
            case Outcome.Refused<OneTimePassword>(List<Reason> reasons) ->
                    refusal.say(words.reasons(reasons, locale));
        }
    }
}
