package org.xianxing.db.bulletin;

import org.jooq.DSLContext;
import org.xianxing.domain.bulletin.BulletinRepository;

/** Makes the repository of bulletins on a database. */
public final class BulletinRepositories {

    private BulletinRepositories() {}

    public static BulletinRepository bulletins(DSLContext dsl) {
        return new JooqBulletins(dsl);
    }
}
