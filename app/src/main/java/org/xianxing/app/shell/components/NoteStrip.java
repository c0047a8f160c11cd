package org.xianxing.app.shell.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A remark that belongs to the page: information, something to mend, done, or failed. */
public final class NoteStrip extends Div {

    private static final long serialVersionUID = 1L;

    private final Div text = new Div();

    private NoteStrip(String look, Icon icon, String role, String words) {
        addClassNames("xx-note", look);
        getElement().setAttribute("role", role);
        text.addClassName("xx-note-text");
        text.setText(words);
        add(icon.create(), text);
    }

    /** Waits for somebody else, or is worth knowing. */
    public static NoteStrip info(String words) {
        return new NoteStrip("xx-info", Icon.CLOCK, "status", words);
    }

    /** Comes back to the reader. */
    public static NoteStrip back(String words) {
        return new NoteStrip("xx-returned", Icon.ALERT, "status", words);
    }

    /** Has been done. */
    public static NoteStrip ok(String words) {
        return new NoteStrip("xx-accepted", Icon.ACCEPTED, "status", words);
    }

    /** Has failed: what is safe, what to do, and the identifier. */
    public static NoteStrip error(String words) {
        return new NoteStrip("xx-late", Icon.ALERT, "alert", words);
    }

    /** Adds a link or a button behind the words. */
    public NoteStrip with(Component action) {
        add(action);
        return this;
    }

    @Override
    public void setText(String words) {
        text.setText(words);
    }
}
