package org.xianxing.domain.organization;

import java.time.Duration;
import java.time.Instant;

/**
 * A password as it is kept.
 *
 * @param hash encoded Argon2id hash, never the password
 * @param mustChange whether it was given by an administrator and serves for one sign-in only
 * @param changedAt since when it holds
 */
public record StoredPassword(String hash, boolean mustChange, Instant changedAt) {

    /** How long a given password opens the first sign-in: longer than any holiday. */
    public static final Duration GIVEN_LASTS = Duration.ofDays(14);

    /** Whether it was given and nobody used it in time. */
    public boolean isOver(Instant now) {
        return mustChange && !now.isBefore(changedAt.plus(GIVEN_LASTS));
    }
}
