package org.xianxing.app.start;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianxing.db.organization.OrganizationRepositories;
import org.xianxing.db.shared.Database;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.PostRepository;
import org.xianxing.domain.organization.SecuritySettingsRepository;
import org.xianxing.domain.organization.FirstStartTokens;
import org.xianxing.domain.organization.SecondFactorRepository;
import org.xianxing.domain.organization.SignInSessionRepository;

/** The stored things, one repository for each aggregate. */
@Configuration(proxyBeanMethods = false)
class RepositoryConfiguration {

    @Bean
    OrganizationRepository organizationRepository(Database database) {
        return OrganizationRepositories.organizations(database);
    }

    @Bean
    AccountRepository accountRepository(Database database) {
        return OrganizationRepositories.accounts(database);
    }

    @Bean
    PostRepository postRepository(Database database) {
        return OrganizationRepositories.posts(database);
    }

    @Bean
    SecuritySettingsRepository securitySettings(Database database) {
        return OrganizationRepositories.securitySettings(database);
    }

    @Bean
    FirstStartTokens firstStartTokens(Database database) {
        return OrganizationRepositories.firstStartTokens(database);
    }

    @Bean
    SecondFactorRepository secondFactors(Database database) {
        return OrganizationRepositories.secondFactors(database);
    }

    @Bean
    SignInSessionRepository signInSessions(Database database) {
        return OrganizationRepositories.signInSessions(database);
    }
}
