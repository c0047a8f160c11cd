package org.xianxing.domain.task;

import java.util.UUID;

/** Identity of a milestone. */
public record MilestoneId(UUID value) {

    public static MilestoneId random() {
        return new MilestoneId(UUID.randomUUID());
    }
}
