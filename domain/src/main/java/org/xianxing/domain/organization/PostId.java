package org.xianxing.domain.organization;

import java.util.UUID;

/** Identifies a post for ever. */
public record PostId(UUID value) {

    public static PostId random() {
        return new PostId(UUID.randomUUID());
    }
}
