package org.xianxing.domain.account;

import java.time.Instant;
import java.util.UUID;
import org.xianxing.domain.organization.AccountId;

/**
 * A time somebody is signed in on one device.
 *
 * @param id identity
 * @param account who
 * @param begunAt since when
 * @param seenAt when they were last seen to do something, to the minute
 * @param address the network address it began from
 * @param device what the browser says it is
 */
public record SignInSession(
        UUID id,
        AccountId account,
        Instant begunAt,
        Instant seenAt,
        String address,
        String device) {

    public static final int LONGEST_ADDRESS = 64;
    public static final int LONGEST_DEVICE = 200;
}
