package org.xianxing.domain.catalog;

import java.util.UUID;

/** Identifies one place of the catalog for ever, also before its title is known. */
public record CatalogItemId(UUID value) {

    public static CatalogItemId of(String uuid) {
        return new CatalogItemId(UUID.fromString(uuid));
    }
}
