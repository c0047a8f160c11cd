package org.xianxing.app.shell.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A few key figures side by side, each with its name above. */
public final class FactStrip extends Div {

    private static final long serialVersionUID = 1L;

    public FactStrip() {
        addClassName("xx-facts");
    }

    public FactStrip add(String name, String figure) {
        return add(name, new Span(figure));
    }

    /** Adds a fact whose figure has parts, such as a number and its change. */
    public FactStrip add(String name, Component figure) {
        Span label = new Span(name);
        label.addClassName("xx-sub");
        figure.addClassName("xx-figure");
        add(new Div(label, figure));
        return this;
    }

    /** Adds the figure that the strip is about, in large type. */
    public FactStrip addTotal(String name, String figure, String behind) {
        Span small = new Span(behind);
        small.addClassName("xx-behind");
        Span total = new Span(new Span(figure), small);
        total.addClassName("xx-total");
        return add(name, total);
    }
}
