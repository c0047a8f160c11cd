package org.xianxing.domain.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xianxing.domain.shared.Reason;

/**
 * What a password must be like.
 *
 * @param minimumLength fewest characters
 * @param kinds how many of the four kinds it needs: small letters, capitals, digits, others
 * @param notUsername whether the user name may not stand in it, forwards or backwards
 * @param history how many passwords before it it may not repeat
 * @param rotationDays after how many days it must be changed; 0 for never
 */
public record PasswordPolicy(
        int minimumLength, int kinds, boolean notUsername, int history, int rotationDays) {

    public static final PasswordPolicy DEFAULT = new PasswordPolicy(10, 2, true, 5, 0);

    public static final int SHORTEST = 8;
    public static final int LONGEST = 128;
    public static final int MOST_HISTORY = 24;
    public static final int MOST_ROTATION_DAYS = 3650;

    private static final int ALL_KINDS = 4;

    public PasswordPolicy {
        Limits.require("minimum length", minimumLength, SHORTEST, 64);
        Limits.require("kinds", kinds, 1, ALL_KINDS);
        Limits.require("history", history, 0, MOST_HISTORY);
        Limits.require("rotation days", rotationDays, 0, MOST_ROTATION_DAYS);
    }

    /** Every reason against a password of somebody; none when it may be used. */
    public List<Reason> check(String username, String password) {
        List<Reason> reasons = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        if (length < minimumLength) {
            reasons.add(Reason.of(AccountReason.PASSWORD_TOO_SHORT, minimumLength, length));
        }
        if (length > LONGEST) {
            reasons.add(Reason.of(AccountReason.PASSWORD_TOO_LONG, LONGEST));
        }
        long found = kindsIn(password);
        if (found < kinds) {
            reasons.add(Reason.of(AccountReason.PASSWORD_TOO_PLAIN, kinds, found));
        }
        String typed = password.toLowerCase(Locale.ROOT);
        String backwards = new StringBuilder(username).reverse().toString();
        if (notUsername && (typed.contains(username) || typed.contains(backwards))) {
            reasons.add(Reason.of(AccountReason.PASSWORD_HOLDS_USERNAME));
        }
        return reasons;
    }

    private static long kindsIn(String password) {
        return password.codePoints().map(PasswordPolicy::kind).distinct().count();
    }

    private static int kind(int character) {
        if (character >= 'a' && character <= 'z') {
            return 0;
        }
        if (character >= 'A' && character <= 'Z') {
            return 1;
        }
        return character >= '0' && character <= '9' ? 2 : 3;
    }
}
