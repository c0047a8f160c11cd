package org.xianxing.db.organization;

import org.xianxing.db.shared.Database;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.PostRepository;

/** Makes this feature's repositories. */
public final class OrganizationRepositories {

    private OrganizationRepositories() {}

    public static OrganizationRepository organizations(Database database) {
        return new JooqOrganizationRepository(database.dsl());
    }

    public static AccountRepository accounts(Database database) {
        return new JooqAccountRepository(database.dsl());
    }

    public static PostRepository posts(Database database) {
        return new JooqPostRepository(database.dsl());
    }
}
