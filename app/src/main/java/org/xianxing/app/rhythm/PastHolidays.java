package org.xianxing.app.rhythm;

import com.nlf.calendar.Holiday;
import com.nlf.calendar.util.HolidayUtil;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Holidays and make-up days of the years that the library knows whole. */
final class PastHolidays {

    /** Of 2001 it knows two days only, and of 2025 and later none. */
    static final int FIRST_YEAR = 2002;

    static final int LAST_YEAR = 2024;

    private static final Map<LocalDate, Boolean> DAYS = days();

    private PastHolidays() {}

    /** Whether offices worked, on days that were not what their weekday says. */
    static Map<LocalDate, Boolean> all() {
        return DAYS;
    }

    static Set<Integer> years() {
        Set<Integer> years = new HashSet<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            years.add(year);
        }
        return years;
    }

    private static Map<LocalDate, Boolean> days() {
        Map<LocalDate, Boolean> days = new HashMap<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            for (Holiday holiday : HolidayUtil.getHolidays(year)) {
                LocalDate day = LocalDate.parse(holiday.getDay());
                if (day.getYear() == year) {
                    days.put(day, holiday.isWork());
                }
            }
        }
        return Map.copyOf(days);
    }
}
