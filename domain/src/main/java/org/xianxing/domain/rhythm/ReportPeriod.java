package org.xianxing.domain.rhythm;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One turn of a schedule: all its units owe a report about the same days by the same moment.
 *
 * @param id identity
 * @param version counts changes
 * @param span the days that are reported about
 * @param due the last day on which it is in time
 * @param deadline the first moment that is too late
 */
public record ReportPeriod(
        PeriodId id, int version, ScheduleId schedule, Span span, LocalDate due, Instant deadline) {

    /** The same with another due day. */
    public ReportPeriod due(LocalDate day, Instant moment) {
        return new ReportPeriod(id, version, schedule, span, day, moment);
    }
}
