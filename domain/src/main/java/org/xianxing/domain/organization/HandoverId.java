package org.xianxing.domain.organization;

import java.util.UUID;

/** Identifies a hand-over for ever. */
public record HandoverId(UUID value) {

    public static HandoverId random() {
        return new HandoverId(UUID.randomUUID());
    }
}
