package org.xianxing.domain.rhythm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Workdays as far as they are known: what was said of single days, then the weekday. */
public final class WorkCalendar implements Workdays {

    private final Map<LocalDate, Boolean> said;
    private final Set<Integer> known;

    /**
     * @param said whether offices work on single days
     * @param known the years whose holidays are all there
     */
    public WorkCalendar(Map<LocalDate, Boolean> said, Set<Integer> known) {
        this.said = Map.copyOf(said);
        this.known = Set.copyOf(known);
    }

    /** A calendar of stored days and years; of two days that are the same the later counts. */
    public static WorkCalendar of(Collection<CalendarDay> days, Collection<CalendarYear> years) {
        Map<LocalDate, Boolean> said = new HashMap<>();
        days.forEach(day -> said.put(day.day(), day.workday()));
        return new WorkCalendar(
                said, years.stream().map(CalendarYear::year).collect(Collectors.toSet()));
    }

    @Override
    public boolean isWorkday(LocalDate day) {
        Boolean workday = said.get(day);
        if (workday != null) {
            return workday;
        }
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY;
    }

    @Override
    public boolean knows(int year) {
        return known.contains(year);
    }
}
