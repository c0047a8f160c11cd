package org.xianxing.domain.organization;

/** The one token with which the first administrator is made, as its hash. */
public interface FirstStartTokens {

    /** Makes this the only one that counts. */
    void replace(String hash);

    /** Whether the token is the one that counts; it is used up then. */
    boolean take(String hash);
}
