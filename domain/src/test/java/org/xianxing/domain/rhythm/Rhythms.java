package org.xianxing.domain.rhythm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.xianxing.domain.organization.OrganizationId;

/** Schedules of the sources, for tests. */
final class Rhythms {

    static final OrganizationId AREA = OrganizationId.random();
    static final OrganizationId GROUP = OrganizationId.random();

    static final Timing MONDAYS = new Timing.Weeks(1, DayOfWeek.MONDAY);
    static final Timing FIFTH = new Timing.Months(1, 5, true);
    static final Timing TWENTIETH_OF_THE_QUARTER = new Timing.Months(3, 20, false);
    static final Timing FOUR_MONTHS = new Timing.Months(4, 10, true);

    private Rhythms() {}

    /** 每周一上午. */
    static ReportSchedule weekly(LocalDate starts) {
        return schedule(ReportKind.WEEKLY, MONDAYS, Optional.of(LocalTime.NOON), starts);
    }

    static ReportSchedule schedule(ReportKind kind, Timing timing, LocalDate starts) {
        return schedule(kind, timing, Optional.empty(), starts);
    }

    private static ReportSchedule schedule(
            ReportKind kind, Timing timing, Optional<LocalTime> cutoff, LocalDate starts) {
        return new ReportSchedule(
                ScheduleId.random(),
                1,
                kind,
                "片区工作情况",
                "福建自贸试验区管理机构运行机制规定 二（二）2",
                timing,
                cutoff,
                Shift.NEXT,
                starts,
                Optional.empty(),
                List.of(AREA, GROUP),
                List.of());
    }

    static ReportSchedule shifted(ReportSchedule schedule, Shift shift) {
        return new ReportSchedule(
                schedule.id(),
                schedule.version(),
                schedule.kind(),
                schedule.name(),
                schedule.basis(),
                schedule.timing(),
                schedule.cutoff(),
                shift,
                schedule.starts(),
                schedule.ends(),
                schedule.units(),
                schedule.copies());
    }
}
