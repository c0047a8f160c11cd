package org.xianxing.domain.supervision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.xianxing.domain.organization.Term;

/**
 * What the rules of the ladder ask for at a moment. Only a unit's silence raises a case: while the
 * office has to decide, about an answer or about an extension, nothing is raised. Nothing is ever
 * approved or closed.
 */
public final class Escalation {

    /** A late unit is told again after so many days. */
    private static final int DAYS_BETWEEN_TELLING = 7;

    private Escalation() {}

    /**
     * The case on its next rung, with days to answer from now on.
     *
     * @param extensionPending whether a request for an extension waits for the office
     * @return nothing when there is no reason to raise it
     */
    public static Optional<SupervisionCase> due(
            SupervisionCase current, boolean extensionPending, EscalationRules rules, Instant now) {
        if (!current.isWithUnit() || extensionPending) {
            return Optional.empty();
        }
        return rules.of(current.rung())
                .filter(EscalationRule::automatic)
                .filter(rule ->
                        !now.isBefore(
                                current.deadline()
                                        .countedFrom()
                                        .plus(Duration.ofDays(rule.daysOfSilence()))))
                .flatMap(rule ->
                        current.rung()
                                .next()
                                .map(next ->
                                        current.onRung(next)
                                                .withDeadline(
                                                        current.deadline()
                                                                .movedTo(answerBy(rule, now)))));
    }

    /** The deadline that a raise under the rule gives. */
    public static Instant answerBy(EscalationRule rule, Instant now) {
        return Deadline.endOf(Term.dayAt(now).plusDays(rule.daysToAnswer()));
    }

    /** When the rule would raise the case if the unit stays silent; none when it never would. */
    public static Optional<Instant> next(
            SupervisionCase current, boolean extensionPending, EscalationRules rules) {
        if (!current.isWithUnit() || extensionPending) {
            return Optional.empty();
        }
        return rules.of(current.rung())
                .filter(EscalationRule::automatic)
                .map(rule ->
                        current.deadline()
                                .countedFrom()
                                .plus(Duration.ofDays(rule.daysOfSilence())));
    }

    /** What a unit is to be told today. */
    public enum Telling {
        NOTHING,
        DUE_SOON,
        LATE
    }

    /**
     * What the unit is to be told today: some days before the deadline and on its day; on the day
     * after it and every week from then on.
     */
    public static Telling telling(SupervisionCase current, EscalationRules rules, Instant now) {
        if (!current.isWithUnit()) {
            return Telling.NOTHING;
        }
        LocalDate today = Term.dayAt(now);
        long days = ChronoUnit.DAYS.between(today, Term.dayAt(current.deadline().current()));
        if (current.isLate(now)) {
            return days < 0 && (-days - 1) % DAYS_BETWEEN_TELLING == 0
                    ? Telling.LATE
                    : Telling.NOTHING;
        }
        return days == 0 || days == rules.daysOfWarning() ? Telling.DUE_SOON : Telling.NOTHING;
    }
}
