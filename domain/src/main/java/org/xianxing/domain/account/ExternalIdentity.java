package org.xianxing.domain.account;

import java.time.Instant;
import org.xianxing.domain.organization.AccountId;

/**
 * Who a person is to an office's own sign-in service, and which account here is theirs.
 *
 * @param issuer the service's own address, as it names itself; at most {@value #LONGEST_ISSUER}
 *     characters
 * @param subject what the service calls the person, which it gives to nobody else; at most {@value
 *     #LONGEST_SUBJECT} characters
 * @param boundAt when the person bound it
 */
public record ExternalIdentity(String issuer, String subject, AccountId account, Instant boundAt) {

    public static final int LONGEST_ISSUER = 200;

    /** OpenID Connect Core 1.0, section 2: a subject has no more than 255 ASCII characters. */
    public static final int LONGEST_SUBJECT = 255;
}
