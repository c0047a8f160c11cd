package org.xianxing.reports.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xianxing.reports.shared.PageMark.FillMark;
import org.xianxing.reports.shared.PageMark.RuleMark;
import org.xianxing.reports.shared.PageMark.TextMark;
import org.xianxing.reports.shared.PageMark.WatermarkMark;

/** Collect the marks of one A4 page and refuse those that would stand outside it. */
public final class Page {

    /** A4 in points, as JasperReports counts them: whole ones. */
    public static final int WIDTH = 595;

    public static final int HEIGHT = 842;

    private static final float LARGEST_WATERMARK = 96;
    private static final float LONGEST_WATERMARK = 560;

    private final List<PageMark> marks = new ArrayList<>();

    /** An empty page with the watermark behind all that will be set on it. */
    public Page(Watermark watermark, FontSet fonts) {
        switch (watermark) {
            case Watermark.None() -> {}
            case Watermark.Word(String word) -> {
                Typeface typeface = fonts.typeface(FontRole.HEADING);
                float fitting = LONGEST_WATERMARK * 1000f / typeface.unitsOf(word);
                TypeStyle style = new TypeStyle(typeface, Math.min(LARGEST_WATERMARK, fitting), 0);
                marks.add(new WatermarkMark(word, style));
            }
        }
    }

    /** Set a line of text where its left edge and baseline are given. */
    public void text(String text, TypeStyle style, float left, float baseline, Ink ink) {
        float right = left + style.width(text);
        boolean inside =
                left >= 0 && right <= WIDTH && baseline - style.size() >= 0 && baseline <= HEIGHT;
        if (!inside) {
            throw new LayoutException("would stand outside the page: " + text);
        }
        if (!text.isEmpty()) {
            marks.add(new TextMark(text, style, left, baseline, ink));
        }
    }

    public void rule(float fromX, float fromY, float toX, float toY, float thickness, Ink ink) {
        marks.add(new RuleMark(fromX, fromY, toX, toY, thickness, ink));
    }

    public void fill(float left, float top, float width, float height, Ink ink) {
        marks.add(new FillMark(left, top, width, height, ink));
    }

    /** All marks in the order of drawing: grounds lie below the watermark, the rest above it. */
    List<PageMark> marks() {
        List<PageMark> ordered = new ArrayList<>(marks);
        ordered.sort(Comparator.comparingInt(mark -> mark instanceof FillMark ? 0 : 1));
        return ordered;
    }
}
