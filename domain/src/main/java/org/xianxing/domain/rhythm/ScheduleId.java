package org.xianxing.domain.rhythm;

import java.util.UUID;

/** Identity of a schedule. */
public record ScheduleId(UUID value) {

    public static ScheduleId random() {
        return new ScheduleId(UUID.randomUUID());
    }
}
