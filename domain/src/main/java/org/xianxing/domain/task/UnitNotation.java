package org.xianxing.domain.task;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of units of a task as a document writes it.
 *
 * @param written with its labels and brackets; empty when there is none
 * @param units in order
 * @param remark what stands behind the units and names none, such as 下同
 */
record UnitNotation(String written, List<NamedUnit> units, String remark) {

    static final UnitNotation NONE = new UnitNotation("", List.of(), "");

    private static final String LABELS =
            "(?:[省市县区我]{0,2}(?:牵头|责任|配合|协办|主办|承办|参与|参加|支持|实施|落实)(?:责任)?(?:单位|部门|处室|机构|地区))";

    /** The beginning of a list. */
    static final Pattern LABEL = Pattern.compile("(?<label>" + LABELS + ")\\s*[:：]");

    /** A list in brackets at the end of a paragraph, or one still open there. */
    static final Pattern IN_BRACKETS =
            Pattern.compile("(?s)[（(【\\[]\\s*(?=" + LABELS + "\\s*[:：]).*$");

    /** A line that is a list. */
    static final Pattern LINE = Pattern.compile("(?s)^\\s*" + LABELS + "\\s*[:：].*$");

    private static final Pattern REMARK =
            Pattern.compile(
                    "(?s)(?:[。；;，,]\\s*(?:排在首位|排在第一位|列在首位|排名第一|排在最前|首位)[^；;]*"
                            + "|[，,、。；;]?\\s*(?:按|根据)(?:照)?(?:各自)?职责(?:分工)?(?:分别)?(?:负责|落实)?"
                            + "|[，,。；;]\\s*下同)[。]?$");

    /**
     * Reads a list.
     *
     * @param written with its labels, with or without brackets around it
     */
    static UnitNotation of(String written) {
        String inner = written.strip();
        if (!inner.isEmpty() && "（(【[".indexOf(inner.charAt(0)) >= 0) {
            inner = inner.substring(1);
            inner = inner.replaceFirst("[）)】\\]]\\s*[。.]?$", "");
        }
        Matcher remarked = REMARK.matcher(inner);
        String remark = "";
        if (remarked.find()) {
            remark = remarked.group().replaceFirst("^[。；;，,、\\s]+", "");
            inner = inner.substring(0, remarked.start());
        }
        List<NamedUnit> units = new ArrayList<>();
        List<Stretch> stretches = stretches(inner);
        UnitList list = new UnitList();
        boolean leadNamed = stretches.stream().anyMatch(s -> s.part() == UnitPart.LEAD);
        for (Stretch stretch : stretches) {
            UnitPart part = stretch.part();
            boolean firstLeads = !leadNamed && part == UnitPart.RESPONSIBLE && units.isEmpty();
            units.addAll(list.expand(stretch.list(), firstLeads ? UnitPart.LEAD : part, part));
        }
        return new UnitNotation(written, units, remark);
    }

    private record Stretch(UnitPart part, String list) {}

    private static List<Stretch> stretches(String text) {
        List<Stretch> stretches = new ArrayList<>();
        Matcher label = LABEL.matcher(text);
        int from = -1;
        UnitPart part = UnitPart.RESPONSIBLE;
        while (label.find()) {
            if (from >= 0) {
                stretches.add(new Stretch(part, text.substring(from, label.start())));
            }
            part = part(label.group("label"));
            from = label.end();
        }
        if (from >= 0) {
            stretches.add(new Stretch(part, text.substring(from)));
        }
        return stretches;
    }

    private static UnitPart part(String label) {
        if (label.contains("牵头") || label.contains("主办")) {
            return UnitPart.LEAD;
        }
        return label.contains("责任")
                        || label.contains("承办")
                        || label.contains("落实")
                        || label.contains("实施")
                ? UnitPart.RESPONSIBLE
                : UnitPart.SUPPORTING;
    }
}
