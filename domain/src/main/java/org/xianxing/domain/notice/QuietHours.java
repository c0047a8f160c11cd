package org.xianxing.domain.notice;

import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Hours in which nothing is sent to a person, over midnight when they end before they begin.
 *
 * @param from the first moment of quiet
 * @param until the first moment after it
 */
public record QuietHours(LocalTime from, LocalTime until) {

    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("quiet hours end at another time: " + from);
        }
    }

    public boolean cover(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }

    /** The moment itself, or the end of the quiet that it falls into. */
    LocalDateTime endAfter(LocalDateTime moment) {
        if (!cover(moment.toLocalTime())) {
            return moment;
        }
        LocalDateTime end = moment.toLocalDate().atTime(until);
        return end.isAfter(moment) ? end : end.plusDays(1);
    }
}
