package org.xianxing.app.shell.components;

import com.vaadin.flow.component.html.Span;

/**
 * Line icons of 16 × 16. An icon never stands without a word, except closing, searching and
 * notices, which carry a label.
 */
public enum Icon {
    ACCEPTED("M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM5.300 8.200l2 2 3.500-4"),
    ALERT("M8 2.500 14 13H2zM8 6.500v3M8 11.300v.1"),
    BARS("M2.500 13.500h11M4 13.500V8.500M8 13.500V3M12 13.500V6"),
    BELL("M4 11V7a4 4 0 0 1 8 0v4l1 1.200H3zM6.800 14h2.400"),
    BOOK(
            "M8 4C6.500 3 4.500 2.800 2.500 3v9.500c2-.2 4 0 5.500 1 1.500-1 3.500-1.200 5.500-1V3c-2-.2-4"
                    + " 0-5.500 1zm0 0v9.500"),
    CALENDAR("M2.500 4h11v9.500h-11zM2.500 7h11M5.500 2.500v3M10.500 2.500v3"),
    CHECK("M3.500 8.500 6.500 11.500 12.500 4.500"),
    CHECKLIST(
            "M3 4l1.200 1.200L6.200 3M3 9l1.200 1.200L6.200 8M8.500 4.500h5M8.500 9.500h5M8.500 13h5"),
    CLIP(
            "M10.500 5.500 6 10a1.600 1.600 0 0 0 2.300 2.300l4.600-4.700a3 3 0 0 0-4.300-4.200L3.800 8.200"),
    CLOCK("M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 4.800V8.200l2.300 1.500"),
    CLOSE("M4 4l8 8M12 4l-8 8"),
    COMMENT("M3 3h10v7H7.500L4.500 13v-3H3zM5.500 5.500h5M5.500 7.500h3"),
    DOCUMENT("M4 2h5.500L12.500 5v9H4zM9.500 2v3h3M6 8.500h4.500M6 11h4.500"),
    DOWN("M4 6.500 8 10.500l4-4"),
    DOWNLOAD("M8 2.500v8M4.800 7.500 8 10.700l3.200-3.200M3 13.500h10"),
    EYE(
            "M1.500 8S4 3.800 8 3.800 14.500 8 14.500 8 12 12.200 8 12.200 1.500 8 1.500 8zM8 6.200a1.800 1.800 0"
                    + " 1 0 0 3.600 1.800 1.800 0 0 0 0-3.600z"),
    FLAG("M4 14V2.500h7.500L9.800 5.500l1.700 3H4"),
    FORM("M3.500 2.500h9v11h-9zM6 5.500h4M6 8h4M6 10.500h2.500"),
    HOME("M2.500 7.500 8 3l5.500 4.500V13h-4V9.500h-3V13h-4z"),
    KEY("M5.500 6.500a3 3 0 1 0 0 5.900 3 3 0 0 0 0-5.900zM7.700 7.500 13 2.500M11 4.500l2 2"),
    LEFT("M9.500 4 5.500 8l4 4"),
    LOCK("M4 7.500h8V13H4zM5.500 7.500V5.300a2.500 2.500 0 0 1 5 0v2.200"),
    MATRIX("M2.500 2.500h11v11h-11zM2.500 6.200h11M2.500 9.800h11M6.200 2.500v11M9.800 2.500v11"),
    MENU("M2.500 4.500h11M2.500 8h11M2.500 11.500h11"),
    PEN("M3 13l.6-3L10.500 3.200l2.300 2.300L6 12.400z"),
    PERSON(
            "M8 2.500a2.800 2.800 0 1 0 0 5.600 2.800 2.800 0 0 0 0-5.600zM2.800 13.700a5.200 5.200 0 0 1 10.400 0"),
    PLUS("M8 3v10M3 8h10"),
    PRINT("M4.500 6V2.500h7V6M4.500 11.500h-2V6h11v5.500h-2M4.500 9.500h7v4h-7z"),
    RETURNED("M6 3.500 2.800 6.500 6 9.500M3 6.500h6.500a3.500 3.500 0 0 1 0 7H6"),
    RIGHT("M6.500 4 10.500 8l-4 4"),
    SEARCH("M7 2.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9zM10.300 10.300 13.500 13.500"),
    SETTINGS(
            "M8 5.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5zM8 2v1.500M8 12.500V14M2 8h1.500M12.500"
                    + " 8H14M3.800 3.800l1 1M11.200 11.200l1 1M12.200 3.800l-1 1M4.800 11.200l-1 1"),
    STEP_NEXT("M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z"),
    STEP_NOW("M8 2a6 6 0 1 0 0 12zM8 2a6 6 0 0 1 0 12"),
    UP("M4 9.500 8 5.500l4 4"),
    UPLOAD("M8 10.500v-8M4.800 5.500 8 2.300l3.200 3.200M3 13.500h10");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** A new drawing of the icon, silent for screen readers. */
    public Span create() {
        Span span = new Span();
        span.addClassName("xx-icon");
        span.getElement().setAttribute("aria-hidden", "true");
        span.getElement().setProperty("innerHTML", svg());
        return span;
    }

    /** The same as a small drawing, beside small words. */
    public Span createSmall() {
        Span span = create();
        span.addClassName("xx-small");
        return span;
    }

    /** The drawing as markup, for templates of grid cells. */
    public String svg() {
        return "<svg viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\"><path d=\""
                + path
                + "\"/></svg>";
    }
}
