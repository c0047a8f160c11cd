package org.xianxing.domain.registry;

import java.util.UUID;

/** Identity of a relation. */
public record RelationId(UUID value) {

    public static RelationId random() {
        return new RelationId(UUID.randomUUID());
    }
}
