package org.xianxing.domain.rhythm;

import java.time.LocalDate;

/** Which days offices work: weekdays without holidays, and make-up days (调休上班) at weekends. */
public interface Workdays {

    boolean isWorkday(LocalDate day);

    /** Whether the holidays of a year are known; while they are not, weekends alone count. */
    boolean knows(int year);

    /** The day itself when it is a workday, or the next one. */
    default LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!isWorkday(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The day itself when it is a workday, or the one before. */
    default LocalDate onOrBefore(LocalDate day) {
        LocalDate found = day;
        while (!isWorkday(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    /** Whether there is a workday from the first day to the last. */
    default boolean anyIn(Span span) {
        return !onOrAfter(span.first()).isAfter(span.last());
    }
}
