package org.xianxing.domain.rhythm;

import java.time.LocalDate;

/**
 * A day that is not what its weekday says: a holiday, or a make-up day at a weekend.
 *
 * @param version counts changes; an update must name the version it read; 0 for a day that is not
 *     stored yet
 * @param workday whether offices work
 * @param name such as 春节; empty when nobody named it
 * @param source the notice it is from
 */
public record CalendarDay(LocalDate day, int version, boolean workday, String name, String source) {

    public static final int LONGEST_NAME = 40;
    public static final int LONGEST_SOURCE = 120;
}
