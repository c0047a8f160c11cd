package org.xianxing.domain.calendar;

import java.time.Instant;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.PostId;

/**
 * A secret address at which a person's calendar program reads the calendar of one of their posts.
 *
 * @param hash SHA-256 of the secret in lower-case hex; the secret itself is kept nowhere
 * @param madeAt when the address was made or renewed
 */
public record Subscription(AccountId account, PostId post, String hash, Instant madeAt) {}
