package org.xianxing.domain.coordination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** What may be done with a meeting in which state. */
public final class MeetingTransitions {

    public static final int LONGEST_TEXT = 500;

    private MeetingTransitions() {}

    /** What somebody can do with a meeting. */
    public enum Act {
        /** 调整会议安排. */
        CHANGE(EnumSet.of(MeetingState.PLANNED)),
        /** 登记召开. */
        HOLD(EnumSet.of(MeetingState.PLANNED)),
        /** 取消会议. */
        CANCEL(EnumSet.of(MeetingState.PLANNED)),
        /** 编写纪要. */
        WRITE(EnumSet.of(MeetingState.HELD)),
        /** 印发纪要. */
        ISSUE(EnumSet.of(MeetingState.HELD));

        private final Set<MeetingState> states;

        Act(Set<MeetingState> states) {
            this.states = states;
        }
    }

    /** Whether the state of a meeting knows an act. */
    public static boolean knows(Meeting current, Act act) {
        return act.states.contains(current.state());
    }

    /** Everything that keeps an act from being done now. */
    public static List<Reason> obstacles(Meeting current, Act act, Instant now) {
        List<Reason> reasons = new ArrayList<>();
        if (!knows(current, act)) {
            reasons.add(Reason.of(CoordinationReason.MEETING_NOT_IN_STATE));
            return reasons;
        }
        if (act == Act.HOLD && now.isBefore(current.at())) {
            reasons.add(Reason.of(CoordinationReason.MEETING_NOT_BEGUN, current.at()));
        }
        if (act == Act.ISSUE) {
            reasons.addAll(
                    Texts.problems(
                            current.minutes(),
                            Meeting.LONGEST_MINUTES,
                            CoordinationReason.MEETING_MINUTES_MISSING));
            long unknown =
                    current.plan().participants().stream()
                            .filter(p -> p.attendance() == Participant.Attendance.INVITED)
                            .count();
            if (unknown > 0) {
                reasons.add(Reason.of(CoordinationReason.MEETING_ATTENDANCE_MISSING, unknown));
            }
        }
        return reasons;
    }

    /**
     * Plans a meeting.
     *
     * @param office whether the host is the office; a topic group calls coordination meetings only
     */
    public static Outcome<Meeting> plan(
            MeetingPlan plan,
            OrganizationId host,
            boolean office,
            Signature by,
            boolean demonstration) {
        List<Reason> reasons = new ArrayList<>(plan.problems());
        reasons.addAll(kindRefusals(plan, office));
        return Outcome.unless(
                reasons,
                () ->
                        new Meeting(
                                MeetingId.random(),
                                0,
                                uninformed(plan),
                                host,
                                MeetingState.PLANNED,
                                "",
                                List.of(),
                                java.util.Optional.empty(),
                                by,
                                demonstration));
    }

    private static List<Reason> kindRefusals(MeetingPlan plan, boolean office) {
        return office || plan.kind() == MeetingKind.COORDINATION
                ? List.of()
                : List.of(Reason.of(CoordinationReason.MEETING_KIND_NOT_YOURS));
    }

    /** Nobody has come to a meeting that was not held. */
    private static MeetingPlan uninformed(MeetingPlan plan) {
        return plan.attendedBy(
                plan.participants().stream()
                        .map(p -> p.was(p.person(), Participant.Attendance.INVITED))
                        .toList());
    }

    /** Changes what is said of a meeting before it is held. */
    public static Outcome<Meeting> change(Meeting current, MeetingPlan plan, boolean office) {
        List<Reason> reasons = new ArrayList<>(obstacles(current, Act.CHANGE, Instant.MAX));
        reasons.addAll(plan.problems());
        reasons.addAll(kindRefusals(plan, office));
        return Outcome.unless(reasons, () -> current.withPlan(uninformed(plan)));
    }

    /** Says that a meeting was held. */
    public static Outcome<Meeting> hold(Meeting current, Instant now) {
        return Outcome.unless(
                obstacles(current, Act.HOLD, now), () -> current.inState(MeetingState.HELD));
    }

    /** Calls a meeting off, with a reason. */
    public static Outcome<Meeting> cancel(Meeting current, String why, Instant now) {
        List<Reason> reasons = new ArrayList<>(obstacles(current, Act.CANCEL, now));
        reasons.addAll(
                Texts.problems(why, LONGEST_TEXT, CoordinationReason.COORDINATION_REASON_MISSING));
        return Outcome.unless(reasons, () -> current.inState(MeetingState.CANCELLED));
    }

    /** What is written down of a meeting that was held. */
    public record Written(
            List<Participant> participants, String minutes, List<MeetingDecision> decisions) {

        public Written {
            participants = List.copyOf(participants);
            minutes = minutes.strip();
            decisions = List.copyOf(decisions);
        }
    }

    /** Writes down who came, what was said, what was decided. */
    public static Outcome<Meeting> write(Meeting current, Written written) {
        List<Reason> reasons = new ArrayList<>(obstacles(current, Act.WRITE, Instant.MAX));
        reasons.addAll(MeetingPlan.wrong(written.participants()));
        reasons.addAll(Texts.tooLong(written.minutes(), Meeting.LONGEST_MINUTES));
        if (written.participants().isEmpty()) {
            reasons.add(Reason.of(CoordinationReason.MEETING_PARTICIPANTS_MISSING));
        }
        if (written.participants().size() > MeetingPlan.MOST_PARTICIPANTS
                || written.decisions().size() > MeetingDecision.MOST) {
            reasons.add(
                    Reason.of(
                            CoordinationReason.MEETING_TOO_LONG,
                            MeetingDecision.MOST,
                            MeetingPlan.MOST_PARTICIPANTS));
        }
        written.decisions().forEach(decision -> reasons.addAll(decision.problems()));
        return Outcome.unless(
                reasons.stream().distinct().toList(),
                () ->
                        current.withPlan(current.plan().attendedBy(written.participants()))
                                .withMinutes(written.minutes(), written.decisions()));
    }
}
