package org.xianxing.domain.rhythm;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The days of 2025 and 2026 as the State Council's notices fix them, for tests. */
final class RealCalendar {

    static final Workdays WORKDAYS = calendar();

    private RealCalendar() {}

    private static Workdays calendar() {
        Map<LocalDate, Boolean> days = new HashMap<>();
        off(days, "2025-01-01", "2025-01-01");
        off(days, "2025-01-28", "2025-02-04");
        off(days, "2025-04-04", "2025-04-06");
        off(days, "2025-05-01", "2025-05-05");
        off(days, "2025-05-31", "2025-06-02");
        off(days, "2025-10-01", "2025-10-08");
        off(days, "2026-01-01", "2026-01-03");
        off(days, "2026-02-15", "2026-02-23");
        off(days, "2026-04-04", "2026-04-06");
        off(days, "2026-05-01", "2026-05-05");
        off(days, "2026-06-19", "2026-06-21");
        off(days, "2026-09-25", "2026-09-27");
        off(days, "2026-10-01", "2026-10-07");
        List.of(
                        "2025-01-26",
                        "2025-02-08",
                        "2025-04-27",
                        "2025-09-28",
                        "2025-10-11",
                        "2026-01-04",
                        "2026-02-14",
                        "2026-02-28",
                        "2026-05-09",
                        "2026-09-20",
                        "2026-10-10")
                .forEach(day -> days.put(LocalDate.parse(day), true));
        return new WorkCalendar(days, Set.of(2025, 2026));
    }

    private static void off(Map<LocalDate, Boolean> days, String first, String last) {
        LocalDate.parse(first)
                .datesUntil(LocalDate.parse(last).plusDays(1))
                .forEach(day -> days.put(day, false));
    }
}
