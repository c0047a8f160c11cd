package org.xianxing.app.calendar.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.xianxing.domain.rhythm.Workdays;

/**
 * What is special about days.
 *
 * @param workdays which days offices work
 * @param names of holidays and of the days that make up for them
 */
record DayMarks(Workdays workdays, Map<LocalDate, String> names) {

    boolean isFree(LocalDate day) {
        return !workdays.isWorkday(day);
    }

    /** The message that marks a day; none when it is what its weekday says. */
    Optional<String> mark(LocalDate day) {
        boolean weekend = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        boolean named = names.containsKey(day);
        if (isFree(day) && (!weekend || named)) {
            return Optional.of(named ? "holiday-named" : "holiday");
        }
        if (!isFree(day) && weekend) {
            return Optional.of(named ? "make-up-named" : "make-up");
        }
        return Optional.empty();
    }

    String name(LocalDate day) {
        return names.getOrDefault(day, "");
    }
}
