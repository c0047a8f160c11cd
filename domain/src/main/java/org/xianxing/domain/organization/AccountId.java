package org.xianxing.domain.organization;

import java.util.UUID;

/** Identifies an account for ever. */
public record AccountId(UUID value) {

    public static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }
}
