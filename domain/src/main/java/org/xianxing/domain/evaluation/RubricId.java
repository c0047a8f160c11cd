package org.xianxing.domain.evaluation;

import java.util.UUID;

/** Identifies a version of the rubric for ever. */
public record RubricId(UUID value) {

    public static RubricId random() {
        return new RubricId(UUID.randomUUID());
    }

    public static RubricId of(String uuid) {
        return new RubricId(UUID.fromString(uuid));
    }
}
