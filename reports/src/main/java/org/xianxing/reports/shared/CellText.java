package org.xianxing.reports.shared;

import java.util.ArrayList;
import java.util.List;

/**
 * Text broken to the width of a table cell. The cell's height follows the text, never the other way
 * round, so that nothing is cut.
 */
public final class CellText {

    /** How the lines of a cell stand between its left and right edge. */
    public enum Alignment {
        LEFT,
        CENTER,
        RIGHT
    }

    /** White space inside a cell's rules, in points. */
    private static final float SIDE_PADDING = 4;

    private static final float UPPER_AND_LOWER_PADDING = 4;

    private final List<String> lines;
    private final TypeStyle style;
    private final float leading;
    private final Alignment alignment;

    /**
     * Break the text for a cell of the given width.
     *
     * @param leading from one baseline to the next, in points
     * @throws LayoutException if a stretch that must not be broken is wider than the cell
     */
    public CellText(
            String text, TypeStyle style, float leading, Alignment alignment, float cellWidth) {
        float width = cellWidth - 2 * SIDE_PADDING;
        List<String> broken = new ArrayList<>();
        for (String line : LineBreaker.lines(text, style, width)) {
            broken.add(line.strip());
        }
        this.lines = List.copyOf(broken);
        this.style = style;
        this.leading = leading;
        this.alignment = alignment;
    }

    /** The least height of a cell that shows the whole text. */
    public float height() {
        return style.size() + (lines.size() - 1) * leading + 2 * UPPER_AND_LOWER_PADDING;
    }

    /**
     * Set the lines in the middle of the cell's height.
     *
     * @throws LayoutException if the cell is lower than its text
     */
    public void set(Page page, float left, float top, float width, float height) {
        if (height + 0.01f < height()) {
            throw new LayoutException("cell is too low for its text: " + lines);
        }
        float baseline =
                top
                        + (height - height()) / 2
                        + UPPER_AND_LOWER_PADDING
                        + style.size() * TypeStyle.ASCENT;
        for (String line : lines) {
            float free = width - 2 * SIDE_PADDING - style.width(line);
            float shift =
                    switch (alignment) {
                        case LEFT -> 0;
                        case CENTER -> free / 2;
                        case RIGHT -> free;
                    };
            page.text(line, style, left + SIDE_PADDING + shift, baseline, Ink.BLACK);
            baseline += leading;
        }
    }
}
