package org.xianxing.domain.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days on which something holds. An end on the day before the beginning means that it never
 * held: it was withdrawn before its first day.
 *
 * @param from first day
 * @param until last day; {@link #OPEN_END} when no end is known
 */
public record Term(LocalDate from, LocalDate until) {

    public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    private static final ZoneId OFFICE_TIME = ZoneId.of("Asia/Shanghai");

    public Term {
        if (until.isBefore(from.minusDays(1))) {
            throw new IllegalArgumentException(
                    "a term ends after it begins: " + from + " " + until);
        }
    }

    /** From a day on, without a known end. */
    public static Term from(LocalDate first) {
        return new Term(first, OPEN_END);
    }

    /** The day at a moment, in the time that all offices concerned keep. */
    public static LocalDate dayAt(Instant moment) {
        return LocalDate.ofInstant(moment, OFFICE_TIME);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    public boolean isOver(LocalDate today) {
        return until.isBefore(today);
    }

    public boolean isOpen() {
        return until.equals(OPEN_END);
    }

    public boolean overlaps(Term other) {
        return !from.isAfter(other.until) && !other.from.isAfter(until);
    }

    /** The same, over before the day begins; withdrawn when it has not begun by then. */
    public Term endedBefore(LocalDate day) {
        LocalDate last = day.minusDays(1);
        LocalDate earliest = from.minusDays(1);
        LocalDate end = last.isBefore(earliest) ? earliest : last;
        return end.isBefore(until) ? new Term(from, end) : this;
    }
}
