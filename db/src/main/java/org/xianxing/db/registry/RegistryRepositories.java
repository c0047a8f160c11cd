package org.xianxing.db.registry;

import org.xianxing.db.shared.Database;
import org.xianxing.domain.registry.CharterRepository;
import org.xianxing.domain.registry.StructureRepository;

/** Makes this feature's repositories. */
public final class RegistryRepositories {

    private RegistryRepositories() {}

    public static CharterRepository charters(Database database) {
        return new JooqCharterRepository(database.dsl());
    }

    public static StructureRepository structure(Database database) {
        return new JooqStructureRepository(database.dsl());
    }
}
