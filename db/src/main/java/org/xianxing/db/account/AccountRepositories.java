package org.xianxing.db.account;

import org.xianxing.db.shared.Database;
import org.xianxing.domain.account.ExternalIdentityRepository;
import org.xianxing.domain.account.FirstStartTokens;
import org.xianxing.domain.account.SecondFactorRepository;
import org.xianxing.domain.account.SecuritySettingsRepository;
import org.xianxing.domain.account.SignInSessionRepository;
import org.xianxing.domain.account.WrongSignIns;

/** Makes this feature's repositories. */
public final class AccountRepositories {

    private AccountRepositories() {}

    public static SecuritySettingsRepository securitySettings(Database database) {
        return new JooqSecuritySettings(database.dsl());
    }

    public static FirstStartTokens firstStartTokens(Database database) {
        return new JooqFirstStartTokens(database.dsl());
    }

    public static SecondFactorRepository secondFactors(Database database) {
        return new JooqSecondFactors(database.dsl());
    }

    public static SignInSessionRepository signInSessions(Database database) {
        return new JooqSignInSessions(database.dsl());
    }

    public static ExternalIdentityRepository externalIdentities(Database database) {
        return new JooqExternalIdentities(database.dsl());
    }

    public static WrongSignIns wrongSignIns(Database database) {
        return new JooqWrongSignIns(database.dsl());
    }
}
