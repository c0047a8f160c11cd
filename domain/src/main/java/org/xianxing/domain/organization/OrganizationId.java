package org.xianxing.domain.organization;

import java.util.UUID;

/** Identifies an organization for ever. */
public record OrganizationId(UUID value) {

    public static OrganizationId random() {
        return new OrganizationId(UUID.randomUUID());
    }

    public static OrganizationId of(String uuid) {
        return new OrganizationId(UUID.fromString(uuid));
    }
}
