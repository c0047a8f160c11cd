package org.xianxing.app.shell.components;

import com.vaadin.flow.component.html.Span;

/** A state as icon and word. */
public final class Badge extends Span {

    private static final long serialVersionUID = 1L;

    /** What a state means for the person who reads it. */
    public enum State {
        ACCEPTED,
        /** Waits for somebody else. */
        WAITING,
        /** Comes back to be mended. */
        RETURNED,
        REJECTED,
        DRAFT,
        /** Past its deadline. */
        LATE
    }

    public Badge(State state, String word) {
        addClassNames("xx-badge", look(state));
        add(icon(state).createSmall(), new Span(word));
    }

    /** A mark without a state, such as 并列 or 自贸区内. */
    public static Span tag(String word) {
        Span tag = new Span(word);
        tag.addClassName("xx-tag");
        return tag;
    }

    /** The icon of a state, for rows that write states without a frame. */
    public static Icon icon(State state) {
        return switch (state) {
            case ACCEPTED -> Icon.ACCEPTED;
            case WAITING -> Icon.CLOCK;
            case RETURNED -> Icon.RETURNED;
            case REJECTED -> Icon.CLOSE;
            case DRAFT -> Icon.PEN;
            case LATE -> Icon.ALERT;
        };
    }

    /** The class name of a state, for rows that write states without a frame. */
    public static String look(State state) {
        return switch (state) {
            case ACCEPTED -> "xx-accepted";
            case WAITING -> "xx-waiting";
            case RETURNED -> "xx-returned";
            case REJECTED -> "xx-rejected";
            case DRAFT -> "xx-draft";
            case LATE -> "xx-late";
        };
    }
}
