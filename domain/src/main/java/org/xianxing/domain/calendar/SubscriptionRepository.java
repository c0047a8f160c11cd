package org.xianxing.domain.calendar;

import java.util.Optional;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.PostId;

/** Stored subscriptions, one for an account in a post. */
public interface SubscriptionRepository {

    Optional<Subscription> of(AccountId account, PostId post);

    Optional<Subscription> find(String hash);

    /** Stores a subscription in place of the one before, which is good for nothing any more. */
    void replace(Subscription subscription);

    /**
     * Takes a subscription away.
     *
     * @return whether there was one
     */
    boolean remove(AccountId account, PostId post);
}
