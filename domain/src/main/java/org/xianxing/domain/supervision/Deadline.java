package org.xianxing.domain.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.xianxing.domain.evaluation.Cycle;

/**
 * Until when the unit has to answer.
 *
 * @param original the first moment too late as it was when the case was opened; never changes
 * @param current the first moment too late as it stands now
 * @param countedFrom the moment from which the ladder counts days of silence: the current deadline,
 *     or a later moment until which the office had the matter in hand
 */
public record Deadline(Instant original, Instant current, Instant countedFrom) {

    private static final LocalTime END_OF_WORK = LocalTime.of(17, 30);

    public Deadline {
        if (countedFrom.isBefore(current)) {
            throw new IllegalArgumentException(
                    "silence is counted after the deadline: " + countedFrom + " " + current);
        }
    }

    public static Deadline of(Instant due) {
        return new Deadline(due, due, due);
    }

    /** The same case with another deadline; the original one is kept. */
    public Deadline movedTo(Instant due) {
        return new Deadline(original, due, due);
    }

    /** The same deadline; if it has passed, silence counts from this moment on. */
    Deadline countedAgainFrom(Instant moment) {
        return moment.isAfter(countedFrom) ? new Deadline(original, current, moment) : this;
    }

    public boolean isMoved() {
        return !original.equals(current);
    }

    /** The end of work of a day. */
    public static Instant endOf(LocalDate day) {
        return day.atTime(END_OF_WORK).atZone(Cycle.OFFICE_ZONE).toInstant();
    }
}
