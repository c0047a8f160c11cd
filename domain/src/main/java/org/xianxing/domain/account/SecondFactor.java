package org.xianxing.domain.account;

import org.xianxing.domain.organization.AccountId;

/**
 * What a person proves besides the password: codes that an authenticator makes from a shared secret
 * and the time (RFC 6238).
 *
 * @param account whose it is
 * @param secret the shared secret in Base32
 */
public record SecondFactor(AccountId account, String secret) {}
