package org.xianxing.domain.organization;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which accounts a list shows. Every part narrows; an empty one lets everything through.
 *
 * @param text only user names or names that contain it, read as plain text; empty for all
 * @param organization only holders of a post there that is not over
 * @param role only holders of a post in this role that is not over
 * @param state only accounts in this state
 * @param today the day on which posts are over or not
 */
public record AccountFilter(
        String text,
        Optional<OrganizationId> organization,
        Optional<Role> role,
        Optional<State> state,
        LocalDate today) {

    /** Whether an account can be used. */
    public enum State {
        /** Enabled, with a post that holds today. */
        ACTIVE,
        /** Enabled, but without a post that holds today. */
        WITHOUT_POST,
        /** Switched off by an administrator. */
        DISABLED
    }

    public static AccountFilter all(LocalDate today) {
        return new AccountFilter("", Optional.empty(), Optional.empty(), Optional.empty(), today);
    }

    public AccountFilter withText(String wanted) {
        return new AccountFilter(wanted.strip(), organization, role, state, today);
    }

    public AccountFilter withOrganization(Optional<OrganizationId> wanted) {
        return new AccountFilter(text, wanted, role, state, today);
    }

    public AccountFilter withRole(Optional<Role> wanted) {
        return new AccountFilter(text, organization, wanted, state, today);
    }

    public AccountFilter withState(Optional<State> wanted) {
        return new AccountFilter(text, organization, role, wanted, today);
    }
}
