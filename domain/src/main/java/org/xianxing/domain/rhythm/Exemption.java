package org.xianxing.domain.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.xianxing.domain.organization.OrganizationId;

/**
 * Frees a unit from reports for some days. It is granted by somebody by name and always expires.
 *
 * @param id identity
 * @param version counts changes
 * @param schedule which schedule; none for all
 * @param days due days that are exempt
 * @param why the reason
 * @param grantedBy who granted it
 */
public record Exemption(
        ExemptionId id,
        int version,
        OrganizationId unit,
        Optional<ScheduleId> schedule,
        Span days,
        String why,
        String grantedBy,
        Instant grantedAt) {

    /** Longer ones are refused: an exemption is an exception. */
    public static final int MOST_DAYS = 366;

    public static final int LONGEST_WHY = 200;

    public boolean covers(OrganizationId who, ReportPeriod period) {
        return unit.equals(who)
                && schedule.filter(s -> !s.equals(period.schedule())).isEmpty()
                && days.has(period.due());
    }

    public static boolean anyCovers(
            Collection<Exemption> exemptions, OrganizationId who, ReportPeriod period) {
        return exemptions.stream().anyMatch(e -> e.covers(who, period));
    }

    /** The same, ending on an earlier day. */
    public Exemption endingOn(LocalDate last) {
        return new Exemption(
                id,
                version,
                unit,
                schedule,
                new Span(days.first(), last),
                why,
                grantedBy,
                grantedAt);
    }
}
