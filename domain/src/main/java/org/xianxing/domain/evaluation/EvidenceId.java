package org.xianxing.domain.evaluation;

import java.util.UUID;

/** Identifies a stored evidence file of a claim for ever. */
public record EvidenceId(UUID value) {

    public static EvidenceId random() {
        return new EvidenceId(UUID.randomUUID());
    }

    public static EvidenceId of(String uuid) {
        return new EvidenceId(UUID.fromString(uuid));
    }
}
