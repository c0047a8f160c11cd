package org.xianxing.domain.bulletin;

import java.util.UUID;

/** Identifies a bulletin for ever. */
public record BulletinId(UUID value) {

    public static BulletinId random() {
        return new BulletinId(UUID.randomUUID());
    }
}
