package org.xianxing.domain.organization;

/**
 * A person's account: who they are and how they prove it. What they may do stands in their {@link
 * Post}s.
 *
 * @param id identity
 * @param version counts changes of the account and of its posts
 * @param username what is typed at sign-in: 2 to 40 of lower-case letters, digits, dot, dash
 * @param displayName the person's name, at most 40 characters
 * @param password the password as it is kept
 * @param enabled whether sign-in is allowed
 * @param demonstration whether it is one of the demonstration accounts, which demo mode shows on
 *     the sign-in page
 */
public record Account(
        AccountId id,
        int version,
        String username,
        String displayName,
        StoredPassword password,
        boolean enabled,
        boolean demonstration) {

    public static final int LONGEST_NAME = 40;

    private static final String USERNAME = "[a-z0-9.-]{2,40}";

    public Account {
        if (!isUsername(username)) {
            throw new IllegalArgumentException(
                    "a username has 2 to 40 lower-case letters, digits, dots or dashes: "
                            + username);
        }
        if (!isName(displayName)) {
            throw new IllegalArgumentException(
                    "a display name has 1 to 40 characters: " + displayName);
        }
    }

    public static boolean isUsername(String text) {
        return text.matches(USERNAME);
    }

    public static boolean isName(String text) {
        return !text.isBlank() && text.length() <= LONGEST_NAME;
    }

    public Account withName(String changed) {
        return new Account(id, version, username, changed, password, enabled, demonstration);
    }

    public Account withPassword(StoredPassword changed) {
        return new Account(id, version, username, displayName, changed, enabled, demonstration);
    }

    public Account withEnabled(boolean changed) {
        return new Account(id, version, username, displayName, password, changed, demonstration);
    }
}
