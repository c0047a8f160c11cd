package org.xianxing.domain.supervision;

/**
 * When a case leaves a rung. The sources give no figures: all of them are this house's setting.
 *
 * @param automatic whether it is raised by the rule; otherwise by hand alone
 * @param daysOfSilence days after the deadline without an answer; calendar days
 * @param daysToAnswer days that the unit is given on the rung above; calendar days
 */
public record EscalationRule(boolean automatic, int daysOfSilence, int daysToAnswer) {

    public static final int MOST_DAYS = 365;

    public EscalationRule {
        if (!isSilence(daysOfSilence) || !isAnswer(daysToAnswer)) {
            throw new IllegalArgumentException(
                    "days of a rule are at most %d: %d, %d"
                            .formatted(MOST_DAYS, daysOfSilence, daysToAnswer));
        }
    }

    /** Whether so many days of silence can be set; at least one, so that a night is no reason. */
    public static boolean isSilence(int days) {
        return days >= 1 && days <= MOST_DAYS;
    }

    public static boolean isAnswer(int days) {
        return days >= 1 && days <= MOST_DAYS;
    }
}
