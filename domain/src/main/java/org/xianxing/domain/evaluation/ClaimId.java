package org.xianxing.domain.evaluation;

import java.util.UUID;

/** Identifies a claim for ever. */
public record ClaimId(UUID value) {

    public static ClaimId random() {
        return new ClaimId(UUID.randomUUID());
    }

    public static ClaimId of(String uuid) {
        return new ClaimId(UUID.fromString(uuid));
    }
}
