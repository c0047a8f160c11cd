package org.xianxing.domain.evaluation;

import java.util.List;
import java.util.OptionalInt;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Yuan;

/**
 * How a line came to its points, told in the row: 9 项 × 0.50 = 4.50. Points here are before the
 * cap.
 */
public sealed interface Calculation {

    /** Points before the cap. */
    Points uncapped();

    /** Milestones that were reached and those still open, in the order of the rubric. */
    record ByMilestones(
            List<ScoringRule.Milestone> reached, List<ScoringRule.Milestone> open, Points uncapped)
            implements Calculation {
        public ByMilestones {
            reached = List.copyOf(reached);
            open = List.copyOf(open);
        }
    }

    /** A count of things. */
    record ByItems(int count, Points each, String measureWord, Points uncapped)
            implements Calculation {}

    /**
     * An amount of money.
     *
     * @param wholeUnits full units in the amount
     * @param wholeUnitsOnly whether only those counted
     */
    record ByAmount(
            Yuan amount,
            Yuan unit,
            long wholeUnits,
            boolean wholeUnitsOnly,
            Points each,
            Points uncapped)
            implements Calculation {}

    /**
     * A place and its gain.
     *
     * @param gain places gained since last year, negative when places were lost; empty without last
     *     year's place
     */
    record ByRank(
            int thisYear,
            OptionalInt lastYear,
            OptionalInt gain,
            Points forPlace,
            Points forProgress,
            Points uncapped)
            implements Calculation {}

    /** The external ranking is not known yet, so the line is not scored. */
    record RankUnknown() implements Calculation {
        @Override
        public Points uncapped() {
            return Points.ZERO;
        }
    }
}
