package org.xianxing.app.coordination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Labelled facts below each other. */
final class Facts extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CoordinationTexts texts;

    Facts(CoordinationTexts texts) {
        this.texts = texts;
        addClassName("xx-coordination-facts");
    }

    Facts fact(String label, Component value) {
        add(CoordinationTexts.quiet(texts.word(label)), value);
        return this;
    }

    /** Leaves out what is empty. */
    Facts fact(String label, String value) {
        return value.isEmpty() ? this : fact(label, new Span(value));
    }
}
