package org.xianxing.app.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.xianxing.app.security.SignInStep;
import org.xianxing.app.security.SignInSteps;
import org.xianxing.domain.account.AccountReason;
import org.xianxing.domain.shared.Reason;

/** Asks for a code of the authenticator, or one of the recovery codes. */
@Route(value = "second-factor", autoLayout = false)
@PermitAll
@StyleSheet("themes/xianxing/account.css")
final class SecondFactorView extends StepPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignInSteps steps;
    private final transient AccountWords words;
    private final transient AuthenticationContext authentication;
    private final TextField code = new TextField();
    private final Refusal refusal = new Refusal();

    SecondFactorView(SignInSteps steps, AccountWords words, AuthenticationContext authentication) {
        this.steps = steps;
        this.words = words;
        this.authentication = authentication;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!steps.next().equals(Optional.of(SignInStep.SECOND_FACTOR))) {
            event.forwardTo("");
            return;
        }
        ask(getTranslation("account.second-factor"), getTranslation("account.second-factor-ask"));
        code.setLabel(getTranslation("account.code"));
        code.setId("code");
        code.setAutofocus(true);
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.setWidthFull();
        code.addKeyDownListener(Key.ENTER, _ -> send());
        Button button = new Button(getTranslation("account.go-on"), _ -> send());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        put(code, refusal, button);
        leaveBy(getTranslation("shell.sign-out"), authentication::logout);
    }

    private void send() {
        if (steps.passSecondFactor(code.getValue())) {
            onward();
            return;
        }
        AccountReason reason =
                steps.isLocked() ? AccountReason.CODES_LOCKED : AccountReason.CODE_WRONG;
        refusal.say(words.reasons(List.of(Reason.of(reason)), getLocale()));
        code.clear();
        code.focus();
    }
}
