package org.xianxing.app.account.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.xianxing.app.account.OwnAccount;
import org.xianxing.app.security.SignInStep;
import org.xianxing.app.security.SignInSteps;

/** Where a password that an administrator gave, or that is too old, is replaced. */
@Route(value = "change-password", autoLayout = false)
@PermitAll
@StyleSheet("themes/xianxing/account.css")
final class ChangePasswordView extends StepPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignInSteps steps;
    private final transient OwnAccount own;
    private final transient AccountWords words;
    private final transient AuthenticationContext authentication;

    ChangePasswordView(
            SignInSteps steps,
            OwnAccount own,
            AccountWords words,
            AuthenticationContext authentication) {
        this.steps = steps;
        this.own = own;
        this.words = words;
        this.authentication = authentication;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!steps.next().equals(Optional.of(SignInStep.CHANGE_PASSWORD))) {
            event.forwardTo("");
            return;
        }
        ask(
                getTranslation("account.change-password-title"),
                getTranslation(
                        own.account().password().mustChange()
                                ? "account.change-password-given"
                                : "account.change-password-old",
                        own.passwordPolicy().rotationDays()));
        put(
                new PasswordForm(
                        own.passwordPolicy(),
                        own::changePassword,
                        reasons -> words.reasons(reasons, getLocale()),
                        this::finish));
        leaveBy(getTranslation("shell.sign-out"), authentication::logout);
    }

    private void finish() {
        steps.goOn();
        onward();
    }
}
