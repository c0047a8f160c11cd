package org.xianxing.db.catalog;

import org.xianxing.db.shared.Database;
import org.xianxing.domain.catalog.CatalogRepository;

/** Makes this feature's repository. */
public final class CatalogRepositories {

    private CatalogRepositories() {}

    public static CatalogRepository catalog(Database database) {
        return new JooqCatalogRepository(database.dsl(), database.transactions());
    }
}
