package org.xianxing.app.rhythm;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.rhythm.PeriodId;
import org.xianxing.domain.rhythm.ReportKind;
import org.xianxing.domain.rhythm.ReportPeriod;
import org.xianxing.domain.rhythm.ReportSchedule;
import org.xianxing.domain.rhythm.ScheduleId;
import org.xianxing.domain.rhythm.ScheduleRepository;
import org.xianxing.domain.rhythm.Shift;
import org.xianxing.domain.rhythm.Span;
import org.xianxing.domain.rhythm.Timing;

/** Schedules and periods around the moment of the test. */
public final class RhythmFixture {

    private final ScheduleRepository schedules;

    public RhythmFixture(ScheduleRepository schedules) {
        this.schedules = schedules;
    }

    public static ReportSchedule weekly(List<OrganizationId> units, List<OrganizationId> copies) {
        return schedule(ReportKind.WEEKLY, units, copies);
    }

    public static ReportSchedule schedule(
            ReportKind kind, List<OrganizationId> units, List<OrganizationId> copies) {
        LocalDate today = LocalDate.now(Cycle.OFFICE_ZONE);
        Timing timing =
                kind == ReportKind.WEEKLY
                        ? new Timing.Weeks(1, DayOfWeek.MONDAY)
                        : new Timing.Months(1, 5, true);
        return new ReportSchedule(
                ScheduleId.random(),
                1,
                kind,
                "测试报送" + System.nanoTime(),
                "测试规定 二（二）2",
                timing,
                kind == ReportKind.WEEKLY ? Optional.of(LocalTime.NOON) : Optional.empty(),
                Shift.NEXT,
                today,
                Optional.empty(),
                units,
                copies);
    }

    /** A period about the days up to yesterday, with a deadline so many seconds from now. */
    public ReportPeriod period(ReportSchedule schedule, long seconds) {
        return period(schedule, span(), seconds);
    }

    /** The seven days before today. */
    public static Span span() {
        LocalDate today = LocalDate.now(Cycle.OFFICE_ZONE);
        return new Span(today.minusDays(7), today.minusDays(1));
    }

    public ReportPeriod period(ReportSchedule schedule, Span span, long seconds) {
        Instant deadline = Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.MICROS);
        ReportPeriod period =
                new ReportPeriod(
                        PeriodId.random(),
                        1,
                        schedule.id(),
                        span,
                        ScheduleService.day(deadline),
                        deadline);
        if (schedules.schedule(schedule.id()).isEmpty()) {
            schedules.add(schedule);
        }
        schedules.add(List.of(period));
        schedules.oblige(List.of(period.id()));
        return period;
    }

    /** The Monday that follows a day. */
    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }
}
