package org.xianxing.app.catalog;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianxing.db.catalog.CatalogRepositories;
import org.xianxing.db.shared.Database;
import org.xianxing.domain.catalog.CatalogRepository;

/** The repository of the replication catalog. */
@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

    @Bean
    CatalogRepository catalogRepository(Database database) {
        return CatalogRepositories.catalog(database);
    }
}
