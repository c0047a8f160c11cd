package org.xianxing.app.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Function;
import org.xianxing.app.account.OwnAccount.NewSecret;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Shows a secret as picture and text, and takes the first code of the authenticator. */
final class SecondFactorSetup extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, Outcome<List<String>>> set;
    private final transient Function<List<Reason>, String> words;
    private final transient Runnable finished;
    private final TextField code = new TextField();
    private final Refusal refusal = new Refusal();

    /**
     * @param set takes the code and gives recovery codes
     * @param words puts reasons into words
     * @param finished is told once the person has kept the recovery codes
     */
    SecondFactorSetup(
            NewSecret secret,
            Function<String, Outcome<List<String>>> set,
            Function<List<Reason>, String> words,
            Runnable finished) {
        this.set = set;
        this.words = words;
        this.finished = finished;
        addClassName("xx-stack");
        Div typed = new Div(secret.secret());
        typed.addClassName("xx-secret");
        typed.setId("secret");
        code.setLabel(getTranslation("account.code"));
        code.setHelperText(getTranslation("account.code-help"));
        code.setId("code");
        code.setAutofocus(true);
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.getElement().setProperty("inputMode", "numeric");
        code.setWidthFull();
        Button button = new Button(getTranslation("account.set-second-factor"), _ -> send());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        code.addKeyDownListener(Key.ENTER, _ -> send());
        add(
                new QrCode(secret.address(), getTranslation("account.qr")),
                new Paragraph(getTranslation("account.secret-typed")),
                typed,
                code,
                refusal,
                button);
    }

    private void send() {
        switch (set.apply(code.getValue())) {
            case Outcome.Done<List<String>>(List<String> codes) -> {
                removeAll();
                Button kept = new Button(getTranslation("account.codes-kept"), _ -> finished.run());
                kept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                add(new RecoveryCodes(codes), kept);
            }
            case Outcome.Refused<List<String>>(List<Reason> reasons) -> {
                refusal.say(words.apply(reasons));
                code.clear();
                code.focus();
            }
        }
    }
}
