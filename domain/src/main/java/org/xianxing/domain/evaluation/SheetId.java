package org.xianxing.domain.evaluation;

import java.util.UUID;

/** Identifies one zone's score sheet in one cycle for ever. */
public record SheetId(UUID value) {

    public static SheetId random() {
        return new SheetId(UUID.randomUUID());
    }

    public static SheetId of(String uuid) {
        return new SheetId(UUID.fromString(uuid));
    }
}
