package org.xianxing.domain.coordination;

import java.util.UUID;

/** Identifies a decision of a meeting for ever. */
public record DecisionId(UUID value) {

    public static DecisionId random() {
        return new DecisionId(UUID.randomUUID());
    }
}
