package org.xianxing.domain.supervision;

import java.util.UUID;

/** Identifies a supervision case for ever. */
public record CaseId(UUID value) {

    public static CaseId random() {
        return new CaseId(UUID.randomUUID());
    }
}
