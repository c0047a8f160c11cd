package org.xianxing.domain.coordination;

import java.util.UUID;

/** Identifies a policy need, problem or important matter for ever. */
public record MatterId(UUID value) {

    public static MatterId random() {
        return new MatterId(UUID.randomUUID());
    }
}
