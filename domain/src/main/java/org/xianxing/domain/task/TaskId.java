package org.xianxing.domain.task;

import java.util.UUID;

/** Identity of a task. */
public record TaskId(UUID value) {

    public static TaskId random() {
        return new TaskId(UUID.randomUUID());
    }
}
