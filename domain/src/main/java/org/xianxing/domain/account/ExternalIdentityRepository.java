package org.xianxing.domain.account;

import java.util.List;
import java.util.Optional;
import org.xianxing.domain.organization.AccountId;

/** Identities of other sign-in services, each bound to one account. */
public interface ExternalIdentityRepository {

    /** Whose identity it is; none while nobody has bound it. */
    Optional<ExternalIdentity> find(String issuer, String subject);

    /** What an account is bound to, the oldest first. */
    List<ExternalIdentity> of(AccountId account);

    /**
     * Binds an identity.
     *
     * @return false when it is bound already, to whomever
     */
    boolean add(ExternalIdentity identity);

    /** Unbinds everything from an account. */
    void removeAllOf(AccountId account);
}
