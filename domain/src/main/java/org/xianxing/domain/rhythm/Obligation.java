package org.xianxing.domain.rhythm;

import java.time.Instant;
import java.util.Optional;
import org.xianxing.domain.organization.OrganizationId;

/**
 * That a unit owes a report for a period, and what there is of it.
 *
 * @param report what was written down; none yet for most
 */
public record Obligation(PeriodId period, OrganizationId unit, Optional<Mark> report) {

    /**
     * A report in short.
     *
     * @param firstSent when it was sent first
     */
    public record Mark(ReportState state, Optional<Instant> firstSent) {}

    public Optional<Instant> firstSent() {
        return report.flatMap(Mark::firstSent);
    }
}
