package org.xianxing.domain.notice;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;

/**
 * When what is not urgent is sent, together.
 *
 * @param turn how often
 * @param day the day of the week, for a weekly one
 * @param time the time of the day, for a daily or weekly one
 */
public record Digest(Turn turn, DayOfWeek day, LocalTime time) {

    /** How often. */
    public enum Turn {
        AT_ONCE,
        DAILY,
        WEEKLY
    }

    /** The first moment for sending that is not before a moment. */
    LocalDateTime next(LocalDateTime moment) {
        return switch (turn) {
            case AT_ONCE -> moment;
            case DAILY -> {
                LocalDateTime today = moment.toLocalDate().atTime(time);
                yield today.isBefore(moment) ? today.plusDays(1) : today;
            }
            case WEEKLY -> {
                LocalDateTime first =
                        moment.toLocalDate().with(TemporalAdjusters.nextOrSame(day)).atTime(time);
                yield first.isBefore(moment) ? first.plusWeeks(1) : first;
            }
        };
    }
}
