package org.xianxing.reports.shared;

/** One thing drawn on a page. Places are in points from the page's upper left corner. */
public sealed interface PageMark {

    /** A line of text; {@code baseline} is the line the characters stand on. */
    record TextMark(String text, TypeStyle style, float left, float baseline, Ink ink)
            implements PageMark {}

    /** A straight rule, level or upright. */
    record RuleMark(float fromX, float fromY, float toX, float toY, float thickness, Ink ink)
            implements PageMark {}

    /** A pale word across the middle of the page, behind all else. */
    record WatermarkMark(String word, TypeStyle style) implements PageMark {}

    /** A filled ground. */
    record FillMark(float left, float top, float width, float height, Ink ink)
            implements PageMark {}
}
