package org.xianxing.domain.registry;

import java.util.UUID;

/** Identity of a stored charter. */
public record CharterId(UUID value) {

    public static CharterId random() {
        return new CharterId(UUID.randomUUID());
    }
}
