package org.xianxing.domain.evaluation;

import java.util.Optional;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.shared.Yuan;

/** What a claim says happened. A draft may still lack its name or amount. */
public sealed interface ClaimedFact {

    /** A milestone of the indicator was reached. */
    record MilestoneReached(String milestone) implements ClaimedFact {}

    /** An item of the replication catalog was replicated. */
    record ItemReplicated(CatalogItemId item) implements ClaimedFact {}

    /** A named thing: a platform, a power received, an innovation, a media report. */
    record NamedThing(String name) implements ClaimedFact {}

    /**
     * Money received.
     *
     * @param name from whom, for what
     * @param amount how much; empty while a draft lacks it
     */
    record AmountReceived(String name, Optional<Yuan> amount) implements ClaimedFact {}
}
