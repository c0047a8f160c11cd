package org.xianxing.app.demonstration;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.xianxing.app.security.DemoAccounts;
import org.xianxing.app.start.DemoMode;
import org.xianxing.db.evaluation.RubricFacts;
import org.xianxing.db.reference.ReferenceData;
import org.xianxing.db.shared.Database;
import org.xianxing.domain.evaluation.RubricRepository;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationRepository;

/**
 * Loads the reference data at each start, and the demonstration in demo mode; before the first page
 * is served.
 */
@Component
class DemonstrationStart implements InitializingBean, DemoAccounts {

    private final Database database;
    private final RubricRepository rubrics;
    private final Demonstration demonstration;
    private final DemoMode demoMode;
    private final AccountRepository accounts;
    private final OrganizationRepository organizations;

    DemonstrationStart(
            Database database,
            RubricRepository rubrics,
            Demonstration demonstration,
            DemoMode demoMode,
            AccountRepository accounts,
            OrganizationRepository organizations) {
        this.database = database;
        this.rubrics = rubrics;
        this.demonstration = demonstration;
        this.demoMode = demoMode;
        this.accounts = accounts;
        this.organizations = organizations;
    }

    @Override
    public void afterPropertiesSet() {
        ReferenceData.load(database);
        database.transactions().runInTransaction(() -> RubricFacts.load(database.dsl(), rubrics));
        if (demoMode.active()) {
            demonstration.loadIfEmpty();
        }
    }

    @Override
    public List<DemoAccount> all() {
        if (!demoMode.active()) {
            return List.of();
        }
        return accounts.demonstrationAccounts().stream()
                .map(account ->
                        new DemoAccount(
                                account.username(),
                                Demonstration.PASSWORD,
                                account.displayName(),
                                account.role(),
                                organizations
                                        .find(account.organization())
                                        .map(Organization::shortName)
                                        .orElse("")))
                .toList();
    }
}
