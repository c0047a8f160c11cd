package org.xianxing.domain.organization;

/**
 * A person's account.
 *
 * @param id identity
 * @param username what is typed at sign-in: 2 to 40 of lower-case letters, digits, dot, dash
 * @param displayName the person's name, at most 40 characters
 * @param role the role
 * @param organization the organization acted for
 * @param passwordHash encoded Argon2id hash, never the password
 * @param enabled whether sign-in is allowed
 * @param demonstration whether it is one of the demonstration accounts, which demo mode shows on
 *     the sign-in page
 */
public record Account(
        AccountId id,
        String username,
        String displayName,
        Role role,
        OrganizationId organization,
        String passwordHash,
        boolean enabled,
        boolean demonstration) {

    public Account {
        if (!username.matches("[a-z0-9.-]{2,40}")) {
            throw new IllegalArgumentException(
                    "a username has 2 to 40 lower-case letters, digits, dots or dashes: "
                            + username);
        }
        if (displayName.isBlank() || displayName.length() > 40) {
            throw new IllegalArgumentException(
                    "a display name has 1 to 40 characters: " + displayName);
        }
    }
}
