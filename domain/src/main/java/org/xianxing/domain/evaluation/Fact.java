package org.xianxing.domain.evaluation;

import java.util.OptionalInt;
import org.xianxing.domain.shared.Yuan;

/**
 * One thing that counts, as scoring sees it: read-only, already chosen by who looks (submitted,
 * accepted by city, by province).
 */
public sealed interface Fact {

    /** The indicator it counts for. */
    String indicator();

    /** A milestone of the indicator is reached; reaching it twice counts once. */
    record MilestoneReached(String indicator, String milestone) implements Fact {}

    /** One more counted thing. */
    record ItemCounted(String indicator) implements Fact {}

    /** Money received. */
    record AmountReceived(String indicator, Yuan amount) implements Fact {}

    /**
     * The place in the external ranking.
     *
     * @param thisYear place this year, 1 is best
     * @param lastYear place the year before; empty when the zone was not ranked then
     */
    record ExternalRank(String indicator, int thisYear, OptionalInt lastYear) implements Fact {
        public ExternalRank {
            if (thisYear < 1 || lastYear.isPresent() && lastYear.getAsInt() < 1) {
                throw new IllegalArgumentException(
                        "a place is 1 or more: " + thisYear + ", " + lastYear);
            }
        }
    }
}
