package org.xianxing.app.evaluation;

import java.time.Instant;
import org.xianxing.domain.evaluation.Eligibility;
import org.xianxing.domain.evaluation.ScoreSheet;
import org.xianxing.domain.organization.Organization;

/**
 * How far a sheet is, for dashboards and the reviewer's list.
 *
 * @param claims how many claims the zone has
 * @param city how many claims the city decided, of how many
 * @param province how many claims the province decided, of how many
 * @param toMend returned claims that were not mended yet
 * @param editableUntil until when the zone may change it; {@link Instant#MIN} when a reviewer has
 *     it
 */
public record SheetSummary(
        Organization zone,
        Organization reviewer,
        Eligibility eligibility,
        ScoreSheet sheet,
        int claims,
        Progress city,
        Progress province,
        long toMend,
        Instant editableUntil) {

    /** Decided out of those to decide. */
    public record Progress(int decided, int of) {
        public boolean isComplete() {
            return decided == of;
        }
    }
}
