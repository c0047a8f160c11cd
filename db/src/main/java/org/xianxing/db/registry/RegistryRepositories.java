package org.xianxing.db.registry;

import org.xianxing.db.shared.Database;
import org.xianxing.domain.registry.CharterRepository;

/** Makes this feature's repositories. */
public final class RegistryRepositories {

    private RegistryRepositories() {}

    public static CharterRepository charters(Database database) {
        return new JooqCharterRepository(database.dsl());
    }
}
