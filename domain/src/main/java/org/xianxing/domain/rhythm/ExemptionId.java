package org.xianxing.domain.rhythm;

import java.util.UUID;

/** Identity of an exemption. */
public record ExemptionId(UUID value) {

    public static ExemptionId random() {
        return new ExemptionId(UUID.randomUUID());
    }
}
