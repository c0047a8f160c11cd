package org.xianxing.domain.task;

import java.util.UUID;

/** Identity of a person's entry at a task. */
public record TaskPersonId(UUID value) {

    public static TaskPersonId random() {
        return new TaskPersonId(UUID.randomUUID());
    }
}
