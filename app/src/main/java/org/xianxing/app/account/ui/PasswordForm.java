package org.xianxing.app.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import java.util.function.Function;
import org.xianxing.domain.account.AccountReason;
import org.xianxing.domain.account.PasswordPolicy;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Takes the present password and the new one twice; each refusal stands at its field. */
final class PasswordForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Change change;
    private final transient Function<List<Reason>, String> words;
    private final transient Runnable changed;
    private final PasswordField current = field("current-password", "current-password");
    private final PasswordField wanted = field("new-password", "new-password");
    private final PasswordField again = field("new-password-again", "new-password");
    private final Refusal refusal = new Refusal();

    /** Changes the password. */
    @FunctionalInterface
    interface Change {
        Outcome<Account> to(String current, String wanted, String again);
    }

    PasswordForm(
            PasswordPolicy policy,
            Change change,
            Function<List<Reason>, String> words,
            Runnable changed) {
        this.change = change;
        this.words = words;
        this.changed = changed;
        addClassName("xx-account-form");
        wanted.setHelperText(
                getTranslation(
                        "account.password-rule",
                        policy.minimumLength(),
                        policy.kinds(),
                        policy.history()));
        Button button = new Button(getTranslation("account.change-password"), _ -> send());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        again.addKeyDownListener(Key.ENTER, _ -> send());
        add(current, wanted, again, refusal, button);
    }

    private PasswordField field(String key, String purpose) {
        PasswordField field = new PasswordField(getTranslation("account." + key));
        field.setId(key);
        field.getElement().setAttribute("autocomplete", purpose);
        field.setWidthFull();
        return field;
    }

    private void send() {
        Outcome<Account> outcome =
                change.to(current.getValue(), wanted.getValue(), again.getValue());
        show(current, of(outcome, code -> code == AccountReason.PASSWORD_WRONG));
        show(again, of(outcome, code -> code == AccountReason.PASSWORDS_DIFFER));
        show(wanted, of(outcome, code -> code.name().matches("PASSWORD_(?!WRONG).*")));
        List<Reason> others = of(outcome, code -> !code.name().startsWith("PASSWORD"));
        refusal.clear();
        if (!others.isEmpty()) {
            refusal.say(words.apply(others));
        }
        if (outcome.isDone()) {
            List.of(current, wanted, again).forEach(PasswordField::clear);
            changed.run();
        }
    }

    private static List<Reason> of(
            Outcome<Account> outcome,
            java.util.function.Predicate<org.xianxing.domain.shared.ReasonCode> which) {
        return outcome.reasons().stream().filter(reason -> which.test(reason.code())).toList();
    }

    private void show(PasswordField field, List<Reason> reasons) {
        field.setErrorMessage(words.apply(reasons));
        field.setInvalid(!reasons.isEmpty());
    }
}
