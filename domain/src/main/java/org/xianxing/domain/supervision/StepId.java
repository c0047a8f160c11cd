package org.xianxing.domain.supervision;

import java.util.UUID;

/** Identifies a step of a case for ever. */
public record StepId(UUID value) {

    public static StepId random() {
        return new StepId(UUID.randomUUID());
    }
}
