package org.xianxing.domain.account;

import java.time.Instant;

/** The one token with which the first administrator is made, as its hash. */
public interface FirstStartTokens {

    /**
     * Makes this the only one that counts.
     *
     * @param hash of the token
     * @param until the first moment at which it no longer counts
     */
    void replace(String hash, Instant until);

    /** Whether the token is the one that counts at this moment; it is used up then. */
    boolean take(String hash, Instant now);
}
