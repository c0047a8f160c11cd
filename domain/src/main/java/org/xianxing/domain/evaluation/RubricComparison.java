package org.xianxing.domain.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares two rubric versions line by line, by the indicators' codes. */
public final class RubricComparison {

    private RubricComparison() {}

    /**
     * One indicator in both versions.
     *
     * @param code the indicator's code
     * @param before as it stands in the first version; none when it is new
     * @param after as it stands in the second version; none when it is gone
     * @param changes which parts differ, when it is in both
     */
    public record Line(
            String code, Optional<Indicator> before, Optional<Indicator> after, Set<Part> changes) {
        public Line {
            changes = Set.copyOf(changes);
        }

        public boolean isSame() {
            return before.isPresent() && after.isPresent() && changes.isEmpty();
        }
    }

    /** A part of an indicator that can differ. */
    public enum Part {
        WORDING,
        MAXIMUM,
        RULE,
        YEAR_ONLY
    }

    /**
     * All indicators of both versions: those of the second in its order, then those that are gone.
     */
    public static List<Line> compare(Rubric before, Rubric after) {
        Set<String> codes = new LinkedHashSet<>();
        after.indicators().forEach(i -> codes.add(i.code()));
        before.indicators().forEach(i -> codes.add(i.code()));
        List<Line> lines = new ArrayList<>();
        for (String code : codes) {
            Optional<Indicator> old = before.indicator(code);
            Optional<Indicator> now = after.indicator(code);
            lines.add(new Line(code, old, now, changes(old, now)));
        }
        return List.copyOf(lines);
    }

    private static Set<Part> changes(Optional<Indicator> before, Optional<Indicator> after) {
        Set<Part> changes = new LinkedHashSet<>();
        if (before.isPresent() && after.isPresent()) {
            Indicator a = before.get();
            Indicator b = after.get();
            if (!a.officialText().equals(b.officialText())) {
                changes.add(Part.WORDING);
            }
            if (!a.max().equals(b.max())) {
                changes.add(Part.MAXIMUM);
            }
            if (!a.rule().equals(b.rule())) {
                changes.add(Part.RULE);
            }
            if (a.currentYearOnly() != b.currentYearOnly()) {
                changes.add(Part.YEAR_ONLY);
            }
        }
        return changes;
    }
}
