package org.xianxing.domain.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.Reason;

/**
 * A leader's written instruction (批示) on a case.
 *
 * @param leader whose it is
 * @param day the day on which it was given
 * @param text its words, 1 to 500 characters
 * @param recordedBy who put it in: the leader, or the office from paper
 */
public record Instruction(String leader, LocalDate day, String text, Signature recordedBy) {

    public static final int LONGEST_LEADER = 40;
    public static final int LONGEST_TEXT = 500;

    /** Everything that is missing or wrong. */
    public List<Reason> problems(Instant now) {
        List<Reason> reasons = new ArrayList<>();
        if (leader.isBlank() || leader.length() > LONGEST_LEADER) {
            reasons.add(
                    Reason.of(SupervisionReason.CASE_INSTRUCTION_WITHOUT_LEADER, LONGEST_LEADER));
        }
        if (day.isAfter(Term.dayAt(now))) {
            reasons.add(Reason.of(SupervisionReason.CASE_DAY_IN_FUTURE, day));
        }
        reasons.addAll(
                Texts.problems(
                        text,
                        LONGEST_TEXT,
                        SupervisionReason.CASE_INSTRUCTION_MISSING,
                        SupervisionReason.CASE_TEXT_TOO_LONG));
        return reasons;
    }
}
