package org.xianxing.domain.organization;

import java.util.List;
import java.util.Optional;

/** Stored accounts. */
public interface AccountRepository {

    Optional<Account> findByUsername(String username);

    Optional<Account> find(AccountId id);

    /** All demonstration accounts, by role and then username. */
    List<Account> demonstrationAccounts();

    /** Whether somebody in the role acts for the organization, with an enabled account. */
    List<Account> acting(OrganizationId organization, Role role);

    /** Adds a new account. The username must not be taken. */
    void add(Account account);
}
