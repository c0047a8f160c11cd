package org.xianxing.domain.coordination;

import java.time.Instant;
import java.time.LocalDate;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.rhythm.Workdays;
import org.xianxing.domain.supervision.Deadline;

/** Counts time limits in workdays. */
public record Deadlines(TimeLimits limits, Workdays workdays) {

    /**
     * The first moment too late: the end of work of the last workday. The day on which something
     * comes in does not count; what comes in on a holiday counts as if on the next workday.
     */
    public Instant after(Instant moment, Limit limit) {
        LocalDate day = workdays.onOrAfter(Term.dayAt(moment));
        for (int left = limits.of(limit); left > 0; left--) {
            day = workdays.onOrAfter(day.plusDays(1));
        }
        return Deadline.endOf(day);
    }
}
