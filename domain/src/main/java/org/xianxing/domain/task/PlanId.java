package org.xianxing.domain.task;

import java.util.UUID;

/** Identity of a plan. */
public record PlanId(UUID value) {

    public static PlanId random() {
        return new PlanId(UUID.randomUUID());
    }
}
