package org.xianxing.app.account.ui;

import com.vaadin.flow.component.html.Div;
import org.xianxing.app.shell.components.NoteStrip;

/** The place in a form where it is said why something was refused. */
final class Refusal extends Div {

    private static final long serialVersionUID = 1L;

    void say(String sentences) {
        removeAll();
        add(NoteStrip.error(sentences));
    }

    void clear() {
        removeAll();
    }
}
