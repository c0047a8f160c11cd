package org.xianxing.domain.coordination;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.organization.OrganizationId;

/**
 * A meeting. What may follow what stands in {@link MeetingTransitions}.
 *
 * @param host the body that calls it: the office, or a topic group
 * @param minutes 纪要正文, a paragraph a line; empty until it was held
 * @param number given when the minutes are issued
 * @param plannedBy who planned it
 * @param demonstration whether it is invented; marked on every screen and paper
 */
public record Meeting(
        MeetingId id,
        int version,
        MeetingPlan plan,
        OrganizationId host,
        MeetingState state,
        String minutes,
        List<MeetingDecision> decisions,
        Optional<GivenNumber> number,
        Signature plannedBy,
        boolean demonstration) {

    public static final int LONGEST_MINUTES = 8_000;

    public Meeting {
        decisions = List.copyOf(decisions);
        if ((state == MeetingState.MINUTES_ISSUED) != number.isPresent()) {
            throw new IllegalArgumentException("issued minutes have a number: " + state);
        }
    }

    public Instant at() {
        return plan.at().orElseThrow();
    }

    /** Whether a body is invited, calls it, or has a part in what it decided. */
    public boolean concerns(OrganizationId body) {
        return host.equals(body)
                || plan.bodies().contains(body)
                || state == MeetingState.MINUTES_ISSUED
                        && decisions.stream().anyMatch(decision -> decision.concerns(body));
    }

    Meeting inState(MeetingState next) {
        return new Meeting(
                id,
                version,
                plan,
                host,
                next,
                minutes,
                decisions,
                number,
                plannedBy,
                demonstration);
    }

    Meeting withPlan(MeetingPlan next) {
        return new Meeting(
                id,
                version,
                next,
                host,
                state,
                minutes,
                decisions,
                number,
                plannedBy,
                demonstration);
    }

    Meeting withMinutes(String text, List<MeetingDecision> decided) {
        return new Meeting(
                id, version, plan, host, state, text, decided, number, plannedBy, demonstration);
    }

    /** The same with issued minutes. */
    public Meeting issuedAs(GivenNumber given) {
        return new Meeting(
                id,
                version,
                plan,
                host,
                MeetingState.MINUTES_ISSUED,
                minutes,
                decisions,
                Optional.of(given),
                plannedBy,
                demonstration);
    }
}
