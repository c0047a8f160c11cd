package org.xianxing.domain.evaluation;

import java.util.List;
import org.xianxing.domain.shared.Points;

/**
 * The result of scoring one zone.
 *
 * @param lines one for each indicator, in the order of the form
 * @param groups one subtotal for each group, in the order of the form
 * @param total the sum of all lines
 */
public record SheetScore(List<Line> lines, List<Points> groups, Points total) {

    public SheetScore {
        lines = List.copyOf(lines);
        groups = List.copyOf(groups);
    }

    /**
     * One scored indicator.
     *
     * @param indicator its code
     * @param cap its maximum
     * @param score the capped points, or not scored
     * @param calculation how it came about
     */
    public record Line(String indicator, Points cap, Score score, Calculation calculation) {

        /** Whether facts were worth more than the cap lets through. */
        public boolean isOverCap() {
            return calculation.uncapped().compareTo(cap) > 0;
        }
    }

    /** The line of an indicator. */
    public Line line(String indicator) {
        for (Line line : lines) {
            if (line.indicator().equals(indicator)) {
                return line;
            }
        }
        throw new IllegalArgumentException("no such indicator: " + indicator);
    }
}
