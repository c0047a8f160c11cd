package org.xianxing.domain.organization;

import java.time.Instant;

/**
 * A password as it is kept.
 *
 * @param hash encoded Argon2id hash, never the password
 * @param mustChange whether it was given by an administrator and serves for one sign-in only
 * @param changedAt since when it holds
 */
public record StoredPassword(String hash, boolean mustChange, Instant changedAt) {}
