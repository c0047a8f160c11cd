package org.xianxing.domain.notice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.xianxing.domain.organization.AccountId;

/** What people set for themselves, and where they are reached. */
public interface PreferencesRepository {

    /** The preferences of a person; the defaults until they change them. */
    NoticePreferences get(AccountId account);

    /** The preferences of several people, the defaults for who has set none. */
    Map<AccountId, NoticePreferences> get(Collection<AccountId> accounts);

    /**
     * Stores preferences.
     *
     * @throws org.xianxing.domain.shared.StaleVersionException when they changed meanwhile
     */
    void update(NoticePreferences preferences);

    Contact contact(AccountId account, Channel channel);

    /** Every address that is used by some people. */
    List<Contact> contacts(Collection<AccountId> accounts);

    /**
     * Stores an address.
     *
     * @throws org.xianxing.domain.shared.StaleVersionException when it changed meanwhile
     */
    void update(Contact contact);
}
