package org.xianxing.db.organization;

import org.xianxing.db.shared.Database;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.PostRepository;
import org.xianxing.domain.organization.SecuritySettingsRepository;
import org.xianxing.domain.organization.FirstStartTokens;
import org.xianxing.domain.organization.SecondFactorRepository;
import org.xianxing.domain.organization.SignInSessionRepository;

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

    public static SecuritySettingsRepository securitySettings(Database database) {
        return new JooqSecuritySettings(database.dsl());
    }

    public static FirstStartTokens firstStartTokens(Database database) {
        return new JooqSecuritySettings(database.dsl());
    }

    public static SecondFactorRepository secondFactors(Database database) {
        return new JooqSecondFactors(database.dsl());
    }

    public static SignInSessionRepository signInSessions(Database database) {
        return new JooqSignInSessions(database.dsl());
    }
}
