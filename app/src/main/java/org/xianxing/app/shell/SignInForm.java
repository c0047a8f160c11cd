package org.xianxing.app.shell;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.xianxing.app.security.ProviderSignIn;
import org.xianxing.app.security.SignInAttempts;
import org.xianxing.app.security.SignInPage;
import org.xianxing.app.shell.components.NoteStrip;

/**
 * A plain form that the browser sends, so that password managers know it and the session's identity
 * changes at sign-in.
 */
@Tag("form")
final class SignInForm extends HtmlComponent implements HasComponents {

    private static final long serialVersionUID = 1L;

    private final Input username = field(SignInPage.USERNAME, "text", "username");
    private final Input password = field(SignInPage.PASSWORD, "password", "current-password");
    private final Input remember = new Input();
    private final Div error = new Div();

    SignInForm(Optional<String> caption, SignInAttempts attempts, ProviderSignIn provider) {
        addClassName("xx-form");
        getElement().setAttribute("method", "post");
        getElement().setAttribute("action", SignInPage.PATH);
        H1 title = new H1(getTranslation("shell.sign-in"));
        Paragraph sub = new Paragraph(caption.orElse(getTranslation("shell.sign-in-sub")));
        sub.addClassName("xx-sub");
        remember.setType("checkbox");
        remember.getElement().setAttribute("name", SignInPage.REMEMBER);
        remember.setId(SignInPage.REMEMBER);
        username.getElement().setAttribute("autofocus", true);
        username.getElement().setAttribute("autocapitalize", "none");
        username.getElement().setAttribute("spellcheck", "false");
        NativeLabel rememberLabel = new NativeLabel();
        rememberLabel.add(remember, new Span(getTranslation("shell.remember-name")));
        rememberLabel.addClassName("xx-check");
        NativeButton submit = new NativeButton(getTranslation("shell.sign-in"));
        submit.getElement().setAttribute("type", "submit");
        submit.addClassName("xx-submit");
        Paragraph rule =
                new Paragraph(
                        getTranslation(
                                "shell.sign-in-rule",
                                attempts.wrongBeforeLock(),
                                attempts.lock().toMinutes()));
        rule.addClassName("xx-sub");
        add(
                new Div(title, sub),
                error,
                labelled("shell.username", username),
                labelled("shell.password", password),
                rememberLabel,
                submit);
        if (provider.offered()) {
            add(byProvider(SignInView.nameOf(provider, this)));
        }
        add(rule);
    }

    /** The other way in, which leads to another page. */
    private Div byProvider(String name) {
        Anchor link = new Anchor(ProviderSignIn.ADDRESS, getTranslation("shell.sign-in-by", name));
        link.setRouterIgnore(true);
        link.addClassName("xx-other-way");
        link.setId("sign-in-by");
        Span or = new Span(getTranslation("shell.sign-in-or"));
        or.addClassName("xx-or");
        return new Div(or, link);
    }

    void fill(String name, String secret) {
        username.setValue(name);
        password.setValue(secret);
        error.removeAll();
    }

    void setUsername(String name) {
        username.setValue(name);
    }

    void setRemember(boolean checked) {
        remember.getElement().setAttribute("checked", checked);
    }

    void showError(String words) {
        error.removeAll();
        NoteStrip note = NoteStrip.error(words);
        note.setId("sign-in-error");
        error.add(note);
        for (Input field : new Input[] {username, password}) {
            field.getElement().setAttribute("aria-describedby", "sign-in-error");
        }
    }

    private static Input field(String name, String type, String autocomplete) {
        Input input = new Input();
        input.setType(type);
        input.setId(name);
        input.addClassName("xx-input");
        input.getElement().setAttribute("name", name);
        input.getElement().setAttribute("autocomplete", autocomplete);
        input.getElement().setAttribute("required", true);
        return input;
    }

    private Div labelled(String key, Input input) {
        NativeLabel label = new NativeLabel(getTranslation(key));
        label.setFor(input.getId().orElseThrow());
        Div field = new Div(label, input);
        field.addClassName("xx-field");
        return field;
    }
}
