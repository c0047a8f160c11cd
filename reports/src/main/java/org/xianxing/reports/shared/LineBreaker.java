package org.xianxing.reports.shared;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Break text into lines as Chinese printing asks: no line begins with a closing mark or ends with
 * an opening one, and a number stays with its unit.
 */
public final class LineBreaker {

    private static final BreakIterator STRICT =
            BreakIterator.getLineInstance(ULocale.forLanguageTag("zh-u-lb-strict"));

    private static final String NEVER_FIRST = "，。、；：？！）》」』”’〕】〉］｝…—·％%‰℃,.;:?!)]}";
    private static final String NEVER_LAST = "（《「『“‘〔【〈［｛([{￥＄";
    private static final String UNITS = "年月日号项个家分名位条件万亿元";

    private LineBreaker() {}

    /** Break the text into lines of one width. */
    public static List<String> lines(String text, TypeStyle style, float width) {
        return lines(text, style, width, width);
    }

    /**
     * Break the text into lines; the first may have another width than the rest. A line feed in the
     * text always ends the line.
     *
     * @throws LayoutException if a stretch that must not be broken is wider than its line
     */
    public static List<String> lines(String text, TypeStyle style, float first, float rest) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : PlainText.of(text).split("\n", -1)) {
            breakParagraph(paragraph, style, lines.isEmpty() ? first : rest, rest, lines);
        }
        return lines;
    }

    private static void breakParagraph(
            String text, TypeStyle style, float first, float rest, List<String> lines) {
        float width = first;
        int start = 0;
        int fitting = 0;
        for (int end : breaks(text)) {
            if (style.fits(text.substring(start, end).stripTrailing(), width)) {
                fitting = end;
                continue;
            }
            if (fitting > start) {
                lines.add(text.substring(start, fitting).stripTrailing());
                start = fitting;
                width = rest;
            }
            if (!style.fits(text.substring(start, end).stripTrailing(), width)) {
                throw new LayoutException(
                        "cannot be broken and is too wide for its line: "
                                + text.substring(start, end));
            }
            fitting = end;
        }
        lines.add(text.substring(start).stripTrailing());
    }

    /** The places where a line may end, the text's end included. */
    static List<Integer> breaks(String text) {
        BreakIterator iterator = STRICT.clone();
        iterator.setText(text);
        List<Integer> places = new ArrayList<>();
        iterator.first();
        for (int at = iterator.next(); at != BreakIterator.DONE; at = iterator.next()) {
            if (at == text.length() || mayBreak(text, at)) {
                places.add(at);
            }
        }
        return places;
    }

    private static boolean mayBreak(String text, int at) {
        int next = text.codePointAt(at);
        String before = text.substring(0, at).stripTrailing();
        if (before.isEmpty()) {
            return false;
        }
        int last = before.codePointBefore(before.length());
        if (NEVER_FIRST.indexOf(next) >= 0 || NEVER_LAST.indexOf(last) >= 0) {
            return false;
        }
        return !(Character.isDigit(last) && UNITS.indexOf(next) >= 0);
    }
}
