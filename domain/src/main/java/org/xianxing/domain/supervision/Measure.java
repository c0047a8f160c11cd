package org.xianxing.domain.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One measure of an accepted or proposed plan (整改措施).
 *
 * @param number its place in the plan, from 1
 * @param text what the unit will do, 1 to 300 characters
 * @param until the last day for it, which counts in full
 * @param doneOn the day on which it was carried out, as the unit reports with proof
 */
public record Measure(int number, String text, LocalDate until, Optional<LocalDate> doneOn) {

    public static final int LONGEST_TEXT = 300;

    public boolean isDone() {
        return doneOn.isPresent();
    }

    /** Whether it should be done by now and is not. */
    public boolean isLate(Instant now) {
        return !isDone() && !now.isBefore(Deadline.endOf(until));
    }

    Measure doneOn(LocalDate day) {
        return new Measure(number, text, until, Optional.of(day));
    }
}
