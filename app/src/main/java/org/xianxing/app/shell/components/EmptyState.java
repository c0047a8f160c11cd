package org.xianxing.app.shell.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Stands where rows would stand: what their absence means, and what to do next. */
public final class EmptyState extends Div {

    private static final long serialVersionUID = 1L;

    private static final String SHEET =
            "<svg viewBox=\"0 0 56 44\" aria-hidden=\"true\"><path d=\"M10 6h36v32H10zM10 14h36M22"
                    + " 14v24M10 22h36M10 30h36\"/></svg>";

    public EmptyState(String title, String explanation) {
        addClassName("xx-empty");
        Span drawing = new Span();
        drawing.getElement().setProperty("innerHTML", SHEET);
        Paragraph words = new Paragraph(explanation);
        words.addClassName("xx-sub");
        add(drawing, new H3(title), words);
    }

    /** Adds the button for the next step. */
    public EmptyState withNextStep(Component button) {
        add(button);
        return this;
    }
}
