package org.xianxing.domain.rhythm;

import java.util.UUID;

/** Identity of a summary. */
public record SummaryId(UUID value) {

    public static SummaryId random() {
        return new SummaryId(UUID.randomUUID());
    }
}
