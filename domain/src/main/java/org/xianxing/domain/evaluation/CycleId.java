package org.xianxing.domain.evaluation;

import java.util.UUID;

/** Identifies a year's evaluation cycle for ever. */
public record CycleId(UUID value) {

    public static CycleId random() {
        return new CycleId(UUID.randomUUID());
    }

    public static CycleId of(String uuid) {
        return new CycleId(UUID.fromString(uuid));
    }
}
