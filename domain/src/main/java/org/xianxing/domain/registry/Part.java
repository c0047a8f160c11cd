package org.xianxing.domain.registry;

import java.util.Arrays;
import java.util.Optional;

/** The parts of a charter (三定规定), by the headings that offices use. */
public enum Part {
    /** 职责调整: what was cancelled, taken over, handed over or strengthened. */
    ADJUSTMENTS("职责调整", "职能转变", "职能调整"),
    /** 主要职责. */
    DUTIES("主要职责", "主要职能", "工作职责"),
    /** 内设机构. */
    DIVISIONS("内设机构", "机构设置", "内设处室", "内设科室"),
    /** 人员编制. */
    STAFFING("人员编制", "人员编制和领导职数", "编制和领导职数"),
    /** 其他事项: the division of duties between bodies, offices elsewhere. */
    MATTERS("其他事项", "其它事项", "有关事项"),
    /** 附则. */
    SUPPLEMENT("附则");

    private final String[] headings;

    Part(String... headings) {
        this.headings = headings;
    }

    /** The usual heading. */
    public String heading() {
        return headings[0];
    }

    /** The part that a heading names; none for other words. */
    static Optional<Part> named(String heading) {
        return Arrays.stream(values())
                .filter(part -> Arrays.asList(part.headings).contains(heading))
                .findFirst();
    }

    /** All headings of all parts, longest first, so that the longest is found. */
    static String[] allHeadings() {
        return Arrays.stream(values())
                .flatMap(part -> Arrays.stream(part.headings))
                .sorted((a, b) -> b.length() - a.length())
                .toArray(String[]::new);
    }
}
