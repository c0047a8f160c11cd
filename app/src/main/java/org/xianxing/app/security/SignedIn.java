package org.xianxing.app.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.PostId;

/**
 * Who a session belongs to, and in which post they act in it. Only identities are kept: what the
 * person may do is read again for each action, so that a change counts at once.
 *
 * @param account the account
 * @param username what was typed at sign-in
 * @param session identity of this session, for the person's list of sessions
 * @param secondFactorPassed whether a code was given in this session
 * @param byProvider whether the office's own sign-in service vouched for them, not a password
 * @param chosen the post acted in; null until every step before was done and one was chosen
 */
record SignedIn(
        UUID account,
        String username,
        UUID session,
        boolean secondFactorPassed,
        boolean byProvider,
        @Nullable UUID chosen)
        implements Principal, Serializable {

    static SignedIn as(Account account) {
        return new SignedIn(
                account.id().value(), account.username(), UUID.randomUUID(), false, false, null);
    }

    static SignedIn byProvider(Account account) {
        return new SignedIn(
                account.id().value(), account.username(), UUID.randomUUID(), false, true, null);
    }

    SignedIn in(PostId post) {
        return new SignedIn(
                account, username, session, secondFactorPassed, byProvider, post.value());
    }

    SignedIn withoutPost() {
        return new SignedIn(account, username, session, secondFactorPassed, byProvider, null);
    }

    SignedIn withSecondFactor() {
        return new SignedIn(account, username, session, true, byProvider, chosen);
    }

    AccountId id() {
        return new AccountId(account);
    }

    Optional<PostId> post() {
        return Optional.ofNullable(chosen).map(PostId::new);
    }

    @Override
    public String getName() {
        return username;
    }
}
