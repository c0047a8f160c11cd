package org.xianxing.domain.evaluation;

import java.time.Instant;
import org.xianxing.domain.organization.AccountId;

/** What a reviewer decided about a claim. Silence is {@link Pending} and never approves. */
public sealed interface Decision {

    /** Nobody decided yet. */
    record Pending() implements Decision {}

    /** 认可. */
    record Accepted(Signature by) implements Decision {}

    /**
     * 退回补正: the claimant mends it.
     *
     * @param reason what is wrong and what to supply
     */
    record Returned(Signature by, String reason) implements Decision {}

    /**
     * 不予认可: final unless an objection changes it.
     *
     * @param reason why
     */
    record Rejected(Signature by, String reason) implements Decision {}

    Decision PENDING = new Pending();

    /**
     * Who decided, and when.
     *
     * @param account the account
     * @param name the person's name
     * @param organization short name of the organization acted for
     * @param at when
     */
    record Signature(AccountId account, String name, String organization, Instant at) {}

    default boolean isPending() {
        return this instanceof Pending;
    }

    default boolean isAccepted() {
        return this instanceof Accepted;
    }

    default boolean isReturned() {
        return this instanceof Returned;
    }
}
