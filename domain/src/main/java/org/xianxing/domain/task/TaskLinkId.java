package org.xianxing.domain.task;

import java.util.UUID;

/** Identity of a link. */
public record TaskLinkId(UUID value) {

    public static TaskLinkId random() {
        return new TaskLinkId(UUID.randomUUID());
    }
}
