package org.xianxing.domain.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Stored accounts. */
public interface AccountRepository {

    Optional<Account> findByUsername(String username);

    Optional<Account> find(AccountId id);

    /** All demonstration accounts, by username. */
    List<Account> demonstrationAccounts();

    /** Whoever holds a post in the role for the organization that day, with an enabled account. */
    List<Account> acting(OrganizationId organization, Role role, LocalDate day);

    /** A part of the accounts that pass the filter, by username. */
    List<Account> list(AccountFilter filter, int offset, int limit);

    int count(AccountFilter filter);

    /** Adds a new account. The username must not be taken. */
    void add(Account account);

    /**
     * Stores a changed account; also called when its posts change, so that two changes at once meet
     * here.
     *
     * @return the account with its new version
     * @throws org.xianxing.domain.shared.StaleVersionException when somebody changed it first
     */
    Account update(Account account);

    /** The hashes of the passwords before, the latest first. */
    List<String> formerPasswords(AccountId account, int limit);

    /** Keeps a password that was replaced. */
    void keepFormer(AccountId account, StoredPassword password);
}
