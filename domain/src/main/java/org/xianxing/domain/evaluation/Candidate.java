package org.xianxing.domain.evaluation;

import java.util.List;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Points;

/**
 * A zone that takes part in a cycle, as the ranking sees it.
 *
 * @param zone the zone
 * @param name its name; decides the printed order of equals, never their place
 * @param eligibility whether it is an object of reward
 * @param result its result, or why there is none
 */
public record Candidate(OrganizationId zone, String name, Eligibility eligibility, Result result) {

    /** The review score, or the reason why there is none. */
    public sealed interface Result {
        /**
         * Scored by the province.
         *
         * @param total review score
         * @param groups subtotals in the order of the form
         */
        record Rated(Points total, List<Points> groups) implements Result {
            public Rated {
                groups = List.copyOf(groups);
            }
        }

        /**
         * Not scored; listed, but no zero.
         *
         * @param reason why, as published
         */
        record Unrated(String reason) implements Result {}
    }
}
