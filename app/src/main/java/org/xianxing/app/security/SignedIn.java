package org.xianxing.app.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountId;

/**
 * Who a session belongs to. Only the identity is kept: role and organization are read again for
 * each action, so that a change of the account counts at once.
 */
record SignedIn(UUID account, String username) implements Principal, Serializable {

    static SignedIn as(Account account) {
        return new SignedIn(account.id().value(), account.username());
    }

    AccountId id() {
        return new AccountId(account);
    }

    @Override
    public String getName() {
        return username;
    }
}
