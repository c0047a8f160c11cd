package org.xianxing.reports.shared;

/** The few colors of an official document (GB/T 9704 clause 5.2.4: black if nothing is said). */
public enum Ink {
    BLACK(0, 0, 0),
    /** The red of head and rule. */
    RED(0xDE, 0x00, 0x0F),
    /** The watermark behind the text. */
    WATERMARK(0xE4, 0xE4, 0xE4),
    /** The ground of a table row that is marked out; it survives a black and white copy. */
    TINT(0xF1, 0xF1, 0xF1);

    private final int red;
    private final int green;
    private final int blue;

    Ink(int red, int green, int blue) {
        this.red = red;
        this.green = green;
        this.blue = blue;
    }

    int red() {
        return red;
    }

    int green() {
        return green;
    }

    int blue() {
        return blue;
    }
}
