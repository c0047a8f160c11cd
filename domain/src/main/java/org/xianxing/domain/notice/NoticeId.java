package org.xianxing.domain.notice;

import java.util.UUID;

/** Identity of a notice. */
public record NoticeId(UUID value) {

    public static NoticeId random() {
        return new NoticeId(UUID.randomUUID());
    }
}
