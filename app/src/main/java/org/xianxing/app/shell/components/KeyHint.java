package org.xianxing.app.shell.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;

/** A key and what it does. */
public final class KeyHint extends Span {

    private static final long serialVersionUID = 1L;

    public KeyHint(String key, String does) {
        addClassName("xx-key-hint");
        add(key(key), new Span(does));
    }

    /** The key alone, for the end of a button's text. */
    public static Component key(String key) {
        Key drawn = new Key();
        drawn.getElement().setText(key);
        return drawn;
    }

    @Tag("kbd")
    private static final class Key extends Component {
        private static final long serialVersionUID = 1L;
    }
}
