package org.xianxing.domain.evaluation;

import java.util.UUID;

/** Identifies an objection for ever. */
public record ObjectionId(UUID value) {

    public static ObjectionId random() {
        return new ObjectionId(UUID.randomUUID());
    }

    public static ObjectionId of(String uuid) {
        return new ObjectionId(UUID.fromString(uuid));
    }
}
