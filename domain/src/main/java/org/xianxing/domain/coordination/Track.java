package org.xianxing.domain.coordination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The way of a matter or a document as people see it, and how far it has come. */
public record Track(List<Stop> stops) {

    /** A stop on a way. */
    public enum Stage {
        /** 提出. */
        RAISED(StepKind.RAISED),
        /** 专题组受理. */
        RECEIVED(StepKind.RECEIVED),
        /** 召集协商. */
        CONVENED(StepKind.MET, StepKind.CONSULTED),
        /** 省自贸办. */
        OFFICE(StepKind.TAKEN_UP, StepKind.TAKEN_OVER, StepKind.FORWARDED),
        /** 领导小组. */
        LEADING_GROUP(StepKind.SUBMITTED),
        /** 答复或决定. */
        RESULT(StepKind.ANSWERED, StepKind.DECIDED),
        /** 确认解决. */
        CONFIRMED(StepKind.CONFIRMED),
        /** 报送. */
        FILED(StepKind.FILED, StepKind.REFILED),
        /** 专题组审核. */
        GROUP_CHECK(StepKind.GROUP_PASSED),
        /** 省自贸办审核. */
        OFFICE_CHECK(StepKind.OFFICE_PASSED),
        /** 领导小组审定. */
        APPROVAL(StepKind.APPROVED),
        /** 备案. */
        RECORD(StepKind.PUT_ON_RECORD);

        private final Set<StepKind> kinds;

        Stage(StepKind first, StepKind... others) {
            this.kinds = EnumSet.of(first, others);
        }
    }

    /** Where something stands towards a stop. */
    public enum Standing {
        DONE,
        NOW,
        AHEAD,
        /** Passed by: it was solved without it. */
        PASSED_BY
    }

    /**
     * One stop.
     *
     * @param at when it was last reached; empty while it is ahead or passed by
     */
    public record Stop(Stage stage, Standing standing, Optional<Instant> at) {}

    public Track {
        stops = List.copyOf(stops);
    }

    /**
     * The way of a matter.
     *
     * @param history its steps, oldest first
     */
    public static Track of(Matter matter, List<Step> history) {
        List<Stage> way =
                matter.content().beginsWithOffice()
                        ? List.of(
                                Stage.RAISED,
                                Stage.OFFICE,
                                Stage.LEADING_GROUP,
                                Stage.RESULT,
                                Stage.CONFIRMED)
                        : List.of(
                                Stage.RAISED,
                                Stage.RECEIVED,
                                Stage.CONVENED,
                                Stage.OFFICE,
                                Stage.LEADING_GROUP,
                                Stage.RESULT,
                                Stage.CONFIRMED);
        Optional<Stage> now =
                switch (matter.state()) {
                    case RAISED -> Optional.of(Stage.RECEIVED);
                    case RECEIVED -> Optional.of(Stage.CONVENED);
                    case CONVENED -> Optional.of(Stage.RESULT);
                    case FORWARDED, TAKEN_UP -> Optional.of(Stage.OFFICE);
                    case AT_LEADING_GROUP -> Optional.of(Stage.LEADING_GROUP);
                    case ANSWERED -> Optional.of(Stage.CONFIRMED);
                    case SOLVED, DECIDED, WITHDRAWN -> Optional.empty();
                };
        return track(way, now, matter.state() == MatterState.WITHDRAWN, history);
    }

    /** The way of a document. */
    public static Track of(FiledDocument document, List<Step> history) {
        List<Stage> way =
                switch (document.content().kind()) {
                    case RECORD -> List.of(Stage.FILED, Stage.RECORD);
                    case APPROVAL ->
                            document.content().group().isEmpty()
                                    ? List.of(Stage.FILED, Stage.OFFICE_CHECK, Stage.APPROVAL)
                                    : List.of(
                                            Stage.FILED,
                                            Stage.GROUP_CHECK,
                                            Stage.OFFICE_CHECK,
                                            Stage.APPROVAL);
                };
        Optional<Stage> now =
                switch (document.state()) {
                    case AT_GROUP -> Optional.of(Stage.GROUP_CHECK);
                    case AT_OFFICE ->
                            Optional.of(
                                    document.content().kind() == DocumentKind.RECORD
                                            ? Stage.RECORD
                                            : Stage.OFFICE_CHECK);
                    case AT_LEADING_GROUP -> Optional.of(Stage.APPROVAL);
                    case RETURNED -> Optional.of(Stage.FILED);
                    case APPROVED, ON_RECORD, WITHDRAWN -> Optional.empty();
                };
        return track(way, now, document.state() == DocumentState.WITHDRAWN, history);
    }

    private static Track track(
            List<Stage> way, Optional<Stage> now, boolean withdrawn, List<Step> history) {
        int here = now.map(way::indexOf).orElse(way.size());
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            Stage stage = way.get(i);
            Optional<Instant> at = last(stage, history);
            Standing standing;
            if (i == here) {
                standing = Standing.NOW;
            } else if (i < here && at.isPresent()) {
                standing = Standing.DONE;
            } else {
                standing = i < here && !withdrawn ? Standing.PASSED_BY : Standing.AHEAD;
            }
            stops.add(
                    new Stop(
                            stage,
                            standing,
                            standing == Standing.DONE || standing == Standing.NOW
                                    ? at
                                    : Optional.empty()));
        }
        return new Track(stops);
    }

    private static Optional<Instant> last(Stage stage, List<Step> history) {
        return history.stream()
                .filter(step -> stage.kinds.contains(step.kind()))
                .map(step -> step.by().at())
                .reduce((_, later) -> later);
    }
}
