package org.xianxing.domain.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.organization.OrganizationId;

/**
 * A rule of the rhythm: who reports what, how often and by when.
 *
 * @param id identity
 * @param version counts changes; an update must name the version it read
 * @param name as the office calls it
 * @param basis the document and clause that lay it down
 * @param cutoff the first moment of the due day that is too late; none where the whole day counts
 * @param shift what happens to a due day that is no workday
 * @param starts the first day that is reported about
 * @param ends the last day that is reported about; open while nobody has ended it
 * @param units who reports
 * @param copies who gets a copy (抄送) of every report
 */
public record ReportSchedule(
        ScheduleId id,
        int version,
        ReportKind kind,
        String name,
        String basis,
        Timing timing,
        Optional<LocalTime> cutoff,
        Shift shift,
        LocalDate starts,
        Optional<LocalDate> ends,
        List<OrganizationId> units,
        List<OrganizationId> copies) {

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_BASIS = 200;

    public ReportSchedule {
        units = units.stream().distinct().toList();
        copies = copies.stream().distinct().toList();
    }

    /**
     * The periods that are due by a day. A period without a workday asks for nothing: there was
     * nothing to check in a week of holidays.
     */
    public List<ReportPeriod> periods(LocalDate until, Workdays workdays) {
        List<ReportPeriod> periods = new ArrayList<>();
        for (Timing.Turn turn : timing.turns(starts, until)) {
            boolean over = ends.filter(turn.span().last()::isAfter).isPresent();
            if (!over && workdays.anyIn(turn.span())) {
                LocalDate due = shift.apply(turn.due(), workdays);
                periods.add(
                        new ReportPeriod(
                                PeriodId.random(), 1, id, turn.span(), due, deadline(due)));
            }
        }
        return periods;
    }

    /** The first moment that is too late on a due day: its cutoff, or the end of the day. */
    public Instant deadline(LocalDate due) {
        return cutoff.map(due::atTime)
                .orElseGet(() -> due.plusDays(1).atStartOfDay())
                .atZone(Cycle.OFFICE_ZONE)
                .toInstant();
    }

    /** Whether it asks for anything on or after a day. */
    public boolean isRunningOn(LocalDate day) {
        return ends.filter(day::isAfter).isEmpty();
    }

    /** The same with what may change while it runs. */
    public ReportSchedule with(
            String newName,
            String newBasis,
            Optional<LocalDate> newEnds,
            List<OrganizationId> newUnits,
            List<OrganizationId> newCopies) {
        return new ReportSchedule(
                id, version, kind, newName, newBasis, timing, cutoff, shift, starts, newEnds,
                newUnits, newCopies);
    }

    /** The same as the next reader will find it after an update. */
    public ReportSchedule updated() {
        return new ReportSchedule(
                id,
                version + 1,
                kind,
                name,
                basis,
                timing,
                cutoff,
                shift,
                starts,
                ends,
                units,
                copies);
    }
}
