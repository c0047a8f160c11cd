package org.xianxing.domain.registry;

import java.util.UUID;

/** Identity of a membership. */
public record MembershipId(UUID value) {

    public static MembershipId random() {
        return new MembershipId(UUID.randomUUID());
    }
}
