package org.xianxing.app.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Set;
import org.xianxing.app.account.FirstStart;
import org.xianxing.app.security.FirstStartPending;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.domain.account.AccountReason;
import org.xianxing.domain.account.PasswordPolicy;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.ReasonCode;

/** Makes the first administrator, with the token that stands in a file of the server. */
@Route(value = FirstStartPending.PATH, autoLayout = false)
@AnonymousAllowed
@StyleSheet("themes/xianxing/account.css")
final class FirstStartView extends StepPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient FirstStart firstStart;
    private final transient AccountWords words;
    private final TextField token = new TextField();
    private final TextField username = new TextField();
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Refusal refusal = new Refusal();

    FirstStartView(FirstStart firstStart, AccountWords words) {
        this.firstStart = firstStart;
        this.words = words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!firstStart.isPending()) {
            event.forwardTo("sign-in");
            return;
        }
        ask(text("first-start"), text("first-start-ask"));
        token.setLabel(text("token"));
        token.setHelperText(text("token-help"));
        token.setAutofocus(true);
        token.getElement().setAttribute("autocomplete", "off");
        username.setLabel(text("username"));
        username.setHelperText(text("username-help"));
        name.setLabel(text("name"));
        password.setLabel(text("password"));
        PasswordPolicy policy = firstStart.passwordPolicy();
        password.setHelperText(text("first-password-rule", policy.minimumLength(), policy.kinds()));
        again.setLabel(text("password-again"));
        token.setId("token");
        username.setId("username");
        name.setId("name");
        password.setId("password");
        again.setId("password-again");
        Button create = new Button(text("first-start-create"), _ -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(token, username, name, password, again, refusal, create);
        form.addClassName("xx-account-form");
        put(form);
    }

    private void create() {
        Outcome<Account> outcome =
                firstStart.create(
                        new FirstStart.Form(
                                token.getValue(),
                                username.getValue(),
                                name.getValue(),
                                password.getValue(),
                                again.getValue()));
        refusal.clear();
        if (outcome.isDone()) {
            done();
            return;
        }
        List<Reason> reasons = outcome.reasons();
        String unnamed =
                words.reasons(
                        without(
                                reasons,
                                AccountReason.USERNAME_MALFORMED,
                                AccountReason.USERNAME_TAKEN,
                                AccountReason.NAME_MISSING,
                                AccountReason.PASSWORDS_DIFFER),
                        getLocale());
        show(
                username,
                only(reasons, AccountReason.USERNAME_MALFORMED, AccountReason.USERNAME_TAKEN));
        show(name, only(reasons, AccountReason.NAME_MISSING));
        again.setErrorMessage(
                words.reasons(only(reasons, AccountReason.PASSWORDS_DIFFER), getLocale()));
        again.setInvalid(!only(reasons, AccountReason.PASSWORDS_DIFFER).isEmpty());
        if (!unnamed.isEmpty()) {
            refusal.say(unnamed);
        }
    }

    private void done() {
        ask(text("first-start-done"), text("first-start-done-explained"));
        Button on =
                new Button(
                        getTranslation("shell.sign-in"),
                        _ -> getUI().ifPresent(ui -> ui.navigate("sign-in")));
        on.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        put(NoteStrip.ok(text("first-start-next")), on);
    }

    private void show(TextField field, List<Reason> reasons) {
        field.setErrorMessage(words.reasons(reasons, getLocale()));
        field.setInvalid(!reasons.isEmpty());
    }

    private static List<Reason> only(List<Reason> reasons, ReasonCode... codes) {
        Set<ReasonCode> wanted = Set.of(codes);
        return reasons.stream().filter(reason -> wanted.contains(reason.code())).toList();
    }

    private static List<Reason> without(List<Reason> reasons, ReasonCode... codes) {
        Set<ReasonCode> named = Set.of(codes);
        return reasons.stream().filter(reason -> !named.contains(reason.code())).toList();
    }

    private String text(String key, Object... arguments) {
        return words.of(key, getLocale(), arguments);
    }
}
