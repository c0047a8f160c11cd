package org.xianxing.app.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The languages, and whom to ask. */
final class SignInFooter extends Footer {

    private static final long serialVersionUID = 1L;

    SignInFooter() {
        addClassName("xx-foot");
        Locale other = Language.other(getLocale());
        Button change =
                new Button(
                        getTranslation("shell.other-language"),
                        _ -> getUI().ifPresent(ui -> Language.choose(ui, other)));
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        change.getElement().setAttribute("lang", other.toLanguageTag());
        Span space = new Span();
        space.addClassName("xx-space");
        add(
                new Span(getTranslation("shell.this-language")),
                change,
                space,
                new Span(getTranslation("shell.help")));
    }
}
