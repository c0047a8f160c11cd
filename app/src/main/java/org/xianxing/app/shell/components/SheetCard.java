package org.xianxing.app.shell.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A white sheet with a heading. What is added stands below the heading, edge to edge. */
public final class SheetCard extends Section {

    private static final long serialVersionUID = 1L;

    private final Header header = new Header();
    private final Span sub = new Span();

    public SheetCard(String title) {
        addClassName("xx-card");
        sub.addClassName("xx-sub");
        header.add(new H2(title));
        add(header);
    }

    /** Words behind the heading. */
    public SheetCard withSub(String words) {
        sub.setText(words);
        if (sub.getParent().isEmpty()) {
            header.addComponentAtIndex(1, sub);
        }
        return this;
    }

    /** A link or button at the right of the heading. */
    public SheetCard withAction(Component action) {
        action.addClassName("xx-action");
        header.add(action);
        return this;
    }

    /** Adds content with the sheet's margin around it. */
    public SheetCard pad(Component... content) {
        Div padded = new Div(content);
        padded.addClassName("xx-pad");
        add(padded);
        return this;
    }
}
