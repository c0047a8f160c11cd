package org.xianxing.reports.shared;

/** The few colors of an official document (GB/T 9704 clause 5.2.4: black if nothing is said). */
public enum Ink {
    BLACK(0, 0, 0),
    /** The red of head and rule. */
    RED(0xDE, 0x00, 0x0F),
    /** The watermark behind the text. */
    WATERMARK(0xE4, 0xE4, 0xE4),
    /** The band of a blue notice; its word stands beside it in black. */
    BLUE(0x1B, 0x5E, 0xA6),
    /** The band of a yellow notice; its word stands beside it in black. */
    YELLOW(0xF2, 0xB7, 0x05),
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
