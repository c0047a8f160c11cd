package org.xianxing.domain.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/**
 * A zone's objection (异议) to the result of one indicator. Filed in the objection period, decided in
 * writing by somebody who did not review the indicator; a decision that changes a review waits for
 * a second person.
 *
 * @param id identity
 * @param version counts changes
 * @param sheet the sheet objected to
 * @param indicator the indicator objected to
 * @param text what the zone says, 1 to 2,000 characters
 * @param evidence new evidence
 * @param filedBy who filed it
 * @param state how far it is
 */
public record Objection(
        ObjectionId id,
        int version,
        SheetId sheet,
        String indicator,
        String text,
        List<EvidenceFile> evidence,
        Decision.Signature filedBy,
        State state) {

    public Objection {
        evidence = List.copyOf(evidence);
    }

    /** How far an objection is. */
    public sealed interface State {
        /** Waits for a decision. */
        record Filed() implements State {}

        /** Dismissed in writing; the review stands. */
        record Dismissed(Decision.Signature by, String reason) implements State {}

        /**
         * Upheld in writing; the claims named are to be accepted once a second person confirms.
         *
         * @param accept claims of the indicator that the review had rejected
         */
        record Upheld(Decision.Signature by, String reason, List<ClaimId> accept) implements State {
            public Upheld {
                accept = List.copyOf(accept);
            }
        }

        /** Confirmed by a second person; the change took effect. */
        record Confirmed(
                Decision.Signature by,
                String reason,
                List<ClaimId> accept,
                Decision.Signature confirmedBy)
                implements State {
            public Confirmed {
                accept = List.copyOf(accept);
            }
        }
    }

    /** Whether nothing more is to be done. */
    public boolean isSettled() {
        return switch (state) {
            case State.Filed(), State.Upheld _ -> false;
            case State.Dismissed _, State.Confirmed _ -> true;
        };
    }

    /** Whatever keeps a zone from objecting to anything, whatever it would write. */
    public static List<Reason> obstacles(Cycle cycle, ScoreSheet sheet, Instant now) {
        List<Reason> reasons = new ArrayList<>();
        if (cycle.stage() != CycleStage.OBJECTION
                || !(sheet instanceof ScoreSheet.OpenToObjection)) {
            reasons.add(Reason.of(EvaluationReason.SHEET_NOT_IN_STATE));
        }
        if (!now.isBefore(cycle.schedule().objectionUntil())) {
            reasons.add(
                    Reason.of(
                            EvaluationReason.OBJECTION_PERIOD_OVER,
                            cycle.schedule().objectionUntil()));
        }
        return List.copyOf(reasons);
    }

    /**
     * Everything that keeps a zone from objecting.
     *
     * @param earlier the zone's objections so far
     */
    public static List<Reason> refusals(
            Cycle cycle,
            ScoreSheet sheet,
            String indicator,
            String text,
            Collection<Objection> earlier,
            Instant now) {
        List<Reason> reasons = new ArrayList<>(obstacles(cycle, sheet, now));
        if (text.isBlank()) {
            reasons.add(Reason.of(EvaluationReason.OBJECTION_TEXT_MISSING));
        } else if (text.length() > ClaimContent.LONGEST_TEXT) {
            reasons.add(
                    Reason.of(
                            EvaluationReason.CLAIM_TEXT_TOO_LONG,
                            ClaimContent.LONGEST_TEXT,
                            text.length()));
        }
        if (earlier.stream().anyMatch(o -> o.indicator().equals(indicator))) {
            reasons.add(Reason.of(EvaluationReason.OBJECTION_ALREADY_FILED, indicator));
        }
        return List.copyOf(reasons);
    }

    /**
     * Dismisses the objection.
     *
     * @param reviewers who decided claims of the indicator for the province
     */
    public Outcome<Objection> dismiss(
            Decision.Signature by, String reason, Collection<AccountId> reviewers) {
        return Outcome.unless(
                decisionRefusals(by, reason, reviewers),
                () -> with(new State.Dismissed(by, reason)));
    }

    /**
     * Upholds the objection; takes effect when confirmed.
     *
     * @param accept claims of the indicator to accept, at least one
     * @param reviewers who decided claims of the indicator for the province
     */
    public Outcome<Objection> uphold(
            Decision.Signature by,
            String reason,
            List<ClaimId> accept,
            Collection<AccountId> reviewers) {
        List<Reason> reasons = new ArrayList<>(decisionRefusals(by, reason, reviewers));
        if (accept.isEmpty()) {
            reasons.add(Reason.of(EvaluationReason.OBJECTION_NOTHING_TO_CHANGE));
        }
        return Outcome.unless(reasons, () -> with(new State.Upheld(by, reason, accept)));
    }

    /** Confirms an upheld objection; the second person must be another one. */
    public Outcome<Objection> confirm(Decision.Signature second) {
        if (!(state
                instanceof
                State.Upheld(Decision.Signature by, String reason, List<ClaimId> accept))) {
            return Outcome.refused(EvaluationReason.OBJECTION_NOT_IN_STATE);
        }
        if (by.account().equals(second.account())) {
            return Outcome.refused(EvaluationReason.OBJECTION_CONFIRMED_BY_DECIDER, by.name());
        }
        return Outcome.done(with(new State.Confirmed(by, reason, accept, second)));
    }

    private List<Reason> decisionRefusals(
            Decision.Signature by, String reason, Collection<AccountId> reviewers) {
        List<Reason> reasons = new ArrayList<>();
        if (!(state instanceof State.Filed)) {
            reasons.add(Reason.of(EvaluationReason.OBJECTION_NOT_IN_STATE));
        }
        if (reviewers.contains(by.account())) {
            reasons.add(Reason.of(EvaluationReason.OBJECTION_DECIDER_REVIEWED_IT, by.name()));
        }
        if (reason.isBlank()) {
            reasons.add(Reason.of(EvaluationReason.OBJECTION_REASON_MISSING));
        }
        return reasons;
    }

    private Objection with(State next) {
        return new Objection(id, version, sheet, indicator, text, evidence, filedBy, next);
    }
}
