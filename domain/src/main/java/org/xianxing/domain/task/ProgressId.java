package org.xianxing.domain.task;

import java.util.UUID;

/** Identity of a progress report. */
public record ProgressId(UUID value) {

    public static ProgressId random() {
        return new ProgressId(UUID.randomUUID());
    }
}
