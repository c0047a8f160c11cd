package org.xianxing.domain.rhythm;

import java.util.UUID;

/** Identity of a period of a schedule. */
public record PeriodId(UUID value) {

    public static PeriodId random() {
        return new PeriodId(UUID.randomUUID());
    }
}
