package org.xianxing.domain.supervision;

import java.util.UUID;

/** Identifies a request for an extension for ever. */
public record ExtensionId(UUID value) {

    public static ExtensionId random() {
        return new ExtensionId(UUID.randomUUID());
    }
}
