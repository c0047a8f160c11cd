package org.xianxing.domain.task;

import java.time.Instant;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.evaluation.ClaimId;

/**
 * What a task has to do with something of another feature.
 *
 * @param by who linked them
 */
public record TaskLink(TaskLinkId id, TaskId task, Linked to, String by, Instant at) {

    /** More at one task are refused. */
    public static final int MOST = 50;

    /** What a task can be linked to. */
    public sealed interface Linked {

        /** An item of the replication catalog that the task replicates or brings forth. */
        record Item(CatalogItemId item) implements Linked {}

        /** A claim of an evaluation that the task gives grounds for. */
        record OfClaim(ClaimId claim) implements Linked {}
    }
}
