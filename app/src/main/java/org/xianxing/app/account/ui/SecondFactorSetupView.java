package org.xianxing.app.account.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.xianxing.app.account.OwnAccount;
import org.xianxing.app.account.OwnAccount.NewSecret;
import org.xianxing.app.security.SignInStep;
import org.xianxing.app.security.SignInSteps;

/** Where a person whose post demands a second factor sets it up. */
@Route(value = "second-factor-setup", autoLayout = false)
@PermitAll
@StyleSheet("themes/xianxing/account.css")
final class SecondFactorSetupView extends StepPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignInSteps steps;
    private final transient OwnAccount own;
    private final transient AccountWords words;
    private final transient AuthenticationContext authentication;

    SecondFactorSetupView(
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
        if (!steps.next().equals(Optional.of(SignInStep.SET_UP_SECOND_FACTOR))) {
            event.forwardTo("");
            return;
        }
        ask(
                getTranslation("account.second-factor-setup"),
                getTranslation("account.second-factor-setup-ask"));
        NewSecret secret = own.newSecret();
        put(
                new SecondFactorSetup(
                        secret,
                        code -> own.setSecondFactor("", secret.secret(), code),
                        reasons -> words.reasons(reasons, getLocale()),
                        this::finish));
        leaveBy(getTranslation("shell.sign-out"), authentication::logout);
    }

    private void finish() {
        steps.secondFactorWasSet();
        onward();
    }
}
