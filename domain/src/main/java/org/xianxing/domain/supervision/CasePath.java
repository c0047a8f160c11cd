package org.xianxing.domain.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The seven steps of a case as people see them, and how far it is on them. */
public record CasePath(List<Step> steps) {

    /** A step of the path, in order. */
    public enum Stage {
        /** 立项. */
        OPENED,
        /** 签收. */
        RECEIVED,
        /** 办理: reason and measures, and carrying them out. */
        HANDLED,
        /** 反馈. */
        FED_BACK,
        /** 复核. */
        CHECKED,
        /** 办结. */
        CLOSED,
        /** 归档. */
        ARCHIVED
    }

    /** Where a case stands towards a step. */
    public enum Standing {
        DONE,
        NOW,
        AHEAD
    }

    /**
     * One step.
     *
     * @param at when it was last taken; empty while it is ahead
     */
    public record Step(Stage stage, Standing standing, Optional<Instant> at) {}

    public CasePath {
        steps = List.copyOf(steps);
    }

    /**
     * The path of a case.
     *
     * @param history its steps, oldest first
     */
    public static CasePath of(
            SupervisionCase current, List<Measure> measures, List<CaseStep> history) {
        boolean withdrawn = current.state() == CaseState.WITHDRAWN;
        CaseState reached = withdrawn ? before(history) : current.state();
        int now = position(reached, measures);
        List<Step> steps = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            Standing standing =
                    stage.ordinal() < now
                            ? Standing.DONE
                            : stage.ordinal() == now && !withdrawn ? Standing.NOW : Standing.AHEAD;
            steps.add(
                    new Step(
                            stage,
                            standing,
                            standing == Standing.AHEAD ? Optional.empty() : last(stage, history)));
        }
        return new CasePath(steps);
    }

    private static CaseState before(List<CaseStep> history) {
        return history.stream()
                .map(CaseStep::state)
                .filter(state -> state != CaseState.WITHDRAWN)
                .reduce((_, later) -> later)
                .orElse(CaseState.DRAFT);
    }

    private static int position(CaseState state, List<Measure> measures) {
        return switch (state) {
            case DRAFT, WITHDRAWN -> 0;
            case ISSUED -> 1;
            case RECEIVED, PLAN_FILED, PLAN_RETURNED, RETURNED -> 2;
            case HANDLING ->
                    !measures.isEmpty() && measures.stream().allMatch(Measure::isDone) ? 3 : 2;
            case FED_BACK -> 4;
            case CHECKED -> 5;
            case CLOSED -> 6;
            case ARCHIVED -> 7;
        };
    }

    private static Optional<Instant> last(Stage stage, List<CaseStep> history) {
        Set<StepKind> kinds = kinds(stage);
        return history.stream()
                .filter(step -> kinds.contains(step.kind()))
                .map(CaseStep::at)
                .reduce((_, later) -> later);
    }

    private static Set<StepKind> kinds(Stage stage) {
        return switch (stage) {
            case OPENED -> EnumSet.of(StepKind.OPENED, StepKind.ISSUED);
            case RECEIVED -> EnumSet.of(StepKind.RECEIVED);
            case HANDLED ->
                    EnumSet.of(
                            StepKind.PLAN_FILED,
                            StepKind.PLAN_ACCEPTED,
                            StepKind.PLAN_RETURNED,
                            StepKind.PROGRESS,
                            StepKind.MEASURE_DONE,
                            StepKind.RETURNED);
            case FED_BACK -> EnumSet.of(StepKind.FED_BACK);
            case CHECKED -> EnumSet.of(StepKind.CHECKED);
            case CLOSED -> EnumSet.of(StepKind.CLOSED);
            case ARCHIVED -> EnumSet.of(StepKind.ARCHIVED);
        };
    }
}
