package org.xianxing.domain.coordination;

import java.util.UUID;

/** Identifies a document sent for approval or for the record for ever. */
public record DocumentId(UUID value) {

    public static DocumentId random() {
        return new DocumentId(UUID.randomUUID());
    }
}
