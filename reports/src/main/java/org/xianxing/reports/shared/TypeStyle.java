package org.xianxing.reports.shared;

/**
 * A typeface in one size with the space added between its characters, both in points; negative
 * spacing draws the characters together.
 */
public record TypeStyle(Typeface typeface, float size, float letterSpacing) {

    /** From a character's upper edge to the baseline, as a part of the type size. */
    public static final float ASCENT = 0.88f;

    /** Rounding in sums of widths must not push a full line over its measure. */
    private static final float TOLERANCE = 0.02f;

    public TypeStyle {
        if (size <= 0) {
            throw new IllegalArgumentException("type size must be above 0: " + size);
        }
    }

    /** The width from the first character's left to the last character's right edge. */
    public float width(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        int gaps = text.codePointCount(0, text.length()) - 1;
        return typeface.unitsOf(text) * size / 1000f + gaps * letterSpacing;
    }

    boolean fits(String text, float width) {
        return width(text) <= width + TOLERANCE;
    }

    /** The same style with the spacing that makes the text exactly as wide as asked. */
    public TypeStyle stretchedTo(String text, float width) {
        int gaps = text.codePointCount(0, text.length()) - 1;
        if (gaps < 1) {
            return this;
        }
        return new TypeStyle(typeface, size, letterSpacing + (width - width(text)) / gaps);
    }
}
