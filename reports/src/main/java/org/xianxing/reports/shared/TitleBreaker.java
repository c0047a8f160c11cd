package org.xianxing.reports.shared;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Break a title as GB/T 9704 clause 7.3.1 asks: words stay whole, and the lines form a trapezoid or
 * a rhombus, never an hourglass or a block.
 */
public final class TitleBreaker {

    private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.CHINA);
    private static final int MOST_LINES = 5;
    private static final String OPENING = "“‘《〈（「『";
    private static final String CLOSING = "”’》〉）」』";

    /** These words lead what follows: a line must not end with them. */
    private static final Set<String> LEADING_WORDS =
            Set.of("关于", "对", "在", "和", "与", "及", "向", "为", "以", "由", "从", "第");

    private TitleBreaker() {}

    /**
     * Break the title into as few lines as fit. A title that already holds line feeds keeps its
     * lines.
     *
     * @throws LayoutException if the title does not fit into five lines
     */
    public static List<String> lines(String title, TypeStyle style, float width) {
        String text = PlainText.of(title);
        if (text.contains("\n")) {
            List<String> given = List.of(text.split("\n"));
            for (String line : given) {
                if (!style.fits(line, width)) {
                    throw new LayoutException("title line is too wide: " + line);
                }
            }
            return given;
        }
        List<Integer> places = LineBreaker.breaks(text);
        Set<Integer> wordEnds = wordEnds(text);
        for (int count = 1; count <= MOST_LINES; count++) {
            Search search = new Search(text, style, width, places, wordEnds);
            search.visit(new ArrayList<>(), 0, count);
            if (!search.best.isEmpty()) {
                return search.best;
            }
        }
        throw new LayoutException("title does not fit into " + MOST_LINES + " lines: " + title);
    }

    private static Set<Integer> wordEnds(String text) {
        BreakIterator iterator = WORDS.clone();
        iterator.setText(text);
        Set<Integer> ends = new HashSet<>();
        for (int at = iterator.first(); at != BreakIterator.DONE; at = iterator.next()) {
            ends.add(at);
        }
        return ends;
    }

    private static final class Search {
        private final String text;
        private final TypeStyle style;
        private final float width;
        private final List<Integer> places;
        private final Set<Integer> wordEnds;
        private List<String> best = List.of();
        private float bestCost = Float.MAX_VALUE;

        Search(
                String text,
                TypeStyle style,
                float width,
                List<Integer> places,
                Set<Integer> wordEnds) {
            this.text = text;
            this.style = style;
            this.width = width;
            this.places = places;
            this.wordEnds = wordEnds;
        }

        void visit(List<String> lines, int start, int left) {
            if (left == 1) {
                String line = text.substring(start).strip();
                if (!line.isEmpty() && style.fits(line, width)) {
                    List<String> whole = new ArrayList<>(lines);
                    whole.add(line);
                    weigh(whole);
                }
                return;
            }
            for (int end : places) {
                if (end <= start || end == text.length()) {
                    continue;
                }
                String line = text.substring(start, end).strip();
                if (!style.fits(line, width)) {
                    return;
                }
                lines.add(line);
                visit(lines, end, left - 1);
                lines.removeLast();
            }
        }

        private void weigh(List<String> lines) {
            float cost = 0;
            int at = 0;
            for (int i = 0; i < lines.size() - 1; i++) {
                at = text.indexOf(lines.get(i), at) + lines.get(i).length();
                cost += costOfBreak(at);
            }
            cost += costOfShape(lines);
            if (cost < bestCost) {
                bestCost = cost;
                best = lines;
            }
        }

        private float costOfBreak(int at) {
            float cost = wordEnds.contains(at) ? 0 : 6;
            String before = text.substring(0, at);
            if (LEADING_WORDS.stream().anyMatch(before::endsWith)) {
                cost += 5;
            }
            // A single character between two word ends is mostly a suffix: 区, 的, 类.
            if (wordEnds.contains(at + 1)) {
                cost += 4;
            }
            if (isEnclosed(before)) {
                cost += 8;
            }
            return cost;
        }

        /** What quotation marks or brackets enclose is one term. */
        private static boolean isEnclosed(String before) {
            int depth = 0;
            for (int i = 0; i < before.length(); i++) {
                if (OPENING.indexOf(before.charAt(i)) >= 0) {
                    depth++;
                } else if (CLOSING.indexOf(before.charAt(i)) >= 0) {
                    depth--;
                }
            }
            return depth > 0;
        }

        private float costOfShape(List<String> lines) {
            float longest = 0;
            float sum = 0;
            for (String line : lines) {
                longest = Math.max(longest, style.width(line));
                sum += style.width(line);
            }
            float ragged = lines.size() * longest - sum;
            float ideal = 0.25f * longest * (lines.size() - 1);
            float cost = Math.abs(ragged - ideal) / longest * 4;
            for (int i = 1; i < lines.size() - 1; i++) {
                float here = style.width(lines.get(i));
                if (here < style.width(lines.get(i - 1)) && here < style.width(lines.get(i + 1))) {
                    cost += 10;
                }
            }
            return cost;
        }
    }
}
