package org.xianxing.domain.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Reason;

/** Checks that a rubric adds up, whenever one is imported or edited. */
public final class RubricCheck {

    private static final Points HUNDRED = Points.of("100");

    private RubricCheck() {}

    /**
     * Finds everything that keeps a rubric from being used: totals that do not add up, codes used
     * twice, milestones worth more than their indicator.
     *
     * @return all reasons; empty when the rubric is sound
     */
    public static List<Reason> violations(Rubric rubric) {
        List<Reason> reasons = new ArrayList<>();
        if (rubric.groups().isEmpty()) {
            reasons.add(Reason.of(EvaluationReason.RUBRIC_IS_EMPTY));
        }
        Set<String> codes = new HashSet<>();
        for (IndicatorGroup group : rubric.groups()) {
            Points sum = Points.sum(group.indicators().map(Indicator::max).toList());
            if (!sum.equals(group.max())) {
                reasons.add(
                        Reason.of(
                                EvaluationReason.RUBRIC_GROUP_DOES_NOT_ADD_UP,
                                group.name(),
                                group.max(),
                                sum));
            }
            group.indicators()
                    .filter(indicator -> !codes.add(indicator.code()))
                    .forEach(i ->
                            reasons.add(Reason.of(EvaluationReason.RUBRIC_CODE_TWICE, i.code())));
        }
        rubric.indicators()
                .filter(RubricCheck::milestonesExceedMaximum)
                .forEach(i ->
                        reasons.add(
                                Reason.of(
                                        EvaluationReason.RUBRIC_MILESTONES_EXCEED_MAXIMUM,
                                        i.code(),
                                        i.max())));
        if (!rubric.total().equals(HUNDRED)) {
            reasons.add(Reason.of(EvaluationReason.RUBRIC_TOTAL_IS_NOT_100, rubric.total()));
        }
        return List.copyOf(reasons);
    }

    private static boolean milestonesExceedMaximum(Indicator indicator) {
        return indicator.rule()
                        instanceof ScoringRule.Milestones(List<ScoringRule.Milestone> milestones)
                && Points.sum(milestones.stream().map(ScoringRule.Milestone::points).toList())
                                .compareTo(indicator.max())
                        > 0;
    }
}
