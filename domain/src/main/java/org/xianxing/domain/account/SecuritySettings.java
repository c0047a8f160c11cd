package org.xianxing.domain.account;

import java.util.EnumSet;
import java.util.Set;
import org.xianxing.domain.organization.Role;

/**
 * What sign-in demands, as the security administrator set it.
 *
 * @param version counts changes
 * @param passwords what a password must be like
 * @param wrongBeforeLock so many wrong passwords in a row lock a user name
 * @param lockMinutes for so long
 * @param idleMinutes a session without any act ends after so long
 * @param absoluteHours every session ends after so long
 * @param secondFactor the roles that need a second factor; the publisher and administrators always
 *     do
 */
public record SecuritySettings(
        int version,
        PasswordPolicy passwords,
        int wrongBeforeLock,
        int lockMinutes,
        int idleMinutes,
        int absoluteHours,
        Set<Role> secondFactor) {

    public static final int FEWEST_WRONG = 3;
    public static final int MOST_WRONG = 20;
    public static final int MOST_LOCK_MINUTES = 24 * 60;
    public static final int FEWEST_IDLE_MINUTES = 5;
    public static final int MOST_IDLE_MINUTES = 8 * 60;
    public static final int MOST_HOURS = 24;

    public static final SecuritySettings DEFAULT =
            new SecuritySettings(0, PasswordPolicy.DEFAULT, 5, 15, 30, 12, Set.of());

    public SecuritySettings {
        Limits.require("wrong passwords", wrongBeforeLock, FEWEST_WRONG, MOST_WRONG);
        Limits.require("minutes of a lock", lockMinutes, 1, MOST_LOCK_MINUTES);
        Limits.require("idle minutes", idleMinutes, FEWEST_IDLE_MINUTES, MOST_IDLE_MINUTES);
        Limits.require("absolute hours", absoluteHours, 1, MOST_HOURS);
        Set<Role> demanded = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (alwaysNeedsSecondFactor(role) || secondFactor.contains(role)) {
                demanded.add(role);
            }
        }
        secondFactor = Set.copyOf(demanded);
    }

    /** Whether no setting can take the second factor off the role. */
    public static boolean alwaysNeedsSecondFactor(Role role) {
        return role.isAdministrator() || role == Role.PROVINCE_PUBLISHER;
    }

    public boolean needsSecondFactor(Role role) {
        return secondFactor.contains(role);
    }
}
