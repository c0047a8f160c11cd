package org.xianxing.domain.coordination;

import java.util.UUID;

/** Identifies a meeting for ever. */
public record MeetingId(UUID value) {

    public static MeetingId random() {
        return new MeetingId(UUID.randomUUID());
    }
}
