package org.xianxing.app.shell;

import com.vaadin.flow.component.html.Span;

/** The seal and the name. */
final class Brand extends Span {

    private static final long serialVersionUID = 1L;

    Brand() {
        addClassName("xx-brand");
        Span seal = new Span(getTranslation("shell.seal"));
        seal.addClassName("xx-seal");
        seal.getElement().setAttribute("aria-hidden", "true");
        add(seal, new Span(getTranslation("shell.name")));
    }

    /** The mark that everything here is a demonstration. */
    static Span demoMark() {
        Span mark = new Span();
        mark.setText(mark.getTranslation("shell.demo"));
        mark.addClassName("xx-demo");
        return mark;
    }
}
