package org.xianxing.app.demonstration;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.xianxing.app.security.DemoAccounts;
import org.xianxing.app.start.DemoMode;
import org.xianxing.db.evaluation.RubricFacts;
import org.xianxing.db.reference.ReferenceData;
import org.xianxing.db.shared.Database;
import org.xianxing.domain.evaluation.RubricRepository;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.PostRepository;

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
    private final PostRepository posts;
    private final OrganizationRepository organizations;

    DemonstrationStart(
            Database database,
            RubricRepository rubrics,
            Demonstration demonstration,
            DemoMode demoMode,
            AccountRepository accounts,
            PostRepository posts,
            OrganizationRepository organizations) {
        this.database = database;
        this.rubrics = rubrics;
        this.demonstration = demonstration;
        this.demoMode = demoMode;
        this.accounts = accounts;
        this.posts = posts;
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
                .flatMap(account -> posts.of(account.id()).stream().map(p -> demo(account, p)))
                .sorted(Comparator.comparing(DemoAccount::role))
                .toList();
    }

    private DemoAccount demo(Account account, Post post) {
        return new DemoAccount(
                account.username(),
                Demonstration.PASSWORD,
                account.displayName(),
                post.role(),
                organizations.find(post.organization()).map(Organization::shortName).orElse(""));
    }
}
