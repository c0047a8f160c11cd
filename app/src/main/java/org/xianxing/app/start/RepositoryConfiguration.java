package org.xianxing.app.start;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianxing.db.account.AccountRepositories;
import org.xianxing.db.calendar.CalendarRepositories;
import org.xianxing.db.organization.OrganizationRepositories;
import org.xianxing.db.registry.RegistryRepositories;
import org.xianxing.db.rhythm.RhythmRepositories;
import org.xianxing.db.shared.Database;
import org.xianxing.db.shared.JooqAttachments;
import org.xianxing.db.task.TaskRepositories;
import org.xianxing.domain.account.ExternalIdentityRepository;
import org.xianxing.domain.account.FirstStartTokens;
import org.xianxing.domain.account.SecondFactorRepository;
import org.xianxing.domain.account.SecuritySettingsRepository;
import org.xianxing.domain.account.SignInSessionRepository;
import org.xianxing.domain.account.WrongSignIns;
import org.xianxing.domain.calendar.SubscriptionRepository;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.PostRepository;
import org.xianxing.domain.registry.CharterRepository;
import org.xianxing.domain.registry.StructureRepository;
import org.xianxing.domain.rhythm.CalendarRepository;
import org.xianxing.domain.rhythm.ReportRepository;
import org.xianxing.domain.rhythm.ScheduleRepository;
import org.xianxing.domain.shared.AttachmentRepository;
import org.xianxing.domain.task.TaskLinkRepository;
import org.xianxing.domain.task.TaskRepository;

/** The stored things, one repository for each aggregate. */
@Configuration(proxyBeanMethods = false)
class RepositoryConfiguration {

    @Bean
    CharterRepository charters(Database database) {
        return RegistryRepositories.charters(database);
    }

    @Bean
    StructureRepository structure(Database database) {
        return RegistryRepositories.structure(database);
    }

    @Bean
    TaskRepository tasks(Database database) {
        return TaskRepositories.tasks(database);
    }

    @Bean
    TaskLinkRepository taskLinks(Database database) {
        return TaskRepositories.links(database);
    }

    @Bean
    SubscriptionRepository subscriptions(Database database) {
        return CalendarRepositories.subscriptions(database);
    }

    @Bean
    CalendarRepository calendar(Database database) {
        return RhythmRepositories.calendar(database);
    }

    @Bean
    ScheduleRepository schedules(Database database) {
        return RhythmRepositories.schedules(database);
    }

    @Bean
    ReportRepository reports(Database database) {
        return RhythmRepositories.reports(database);
    }

    @Bean
    AttachmentRepository attachments(Database database) {
        return new JooqAttachments(database);
    }

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
    SecuritySettingsRepository securitySettingsRepository(Database database) {
        return AccountRepositories.securitySettings(database);
    }

    @Bean
    FirstStartTokens firstStartTokenRepository(Database database) {
        return AccountRepositories.firstStartTokens(database);
    }

    @Bean
    SecondFactorRepository secondFactorRepository(Database database) {
        return AccountRepositories.secondFactors(database);
    }

    @Bean
    ExternalIdentityRepository externalIdentityRepository(Database database) {
        return AccountRepositories.externalIdentities(database);
    }

    @Bean
    WrongSignIns wrongSignIns(Database database) {
        return AccountRepositories.wrongSignIns(database);
    }

    @Bean
    SignInSessionRepository signInSessionRepository(Database database) {
        return AccountRepositories.signInSessions(database);
    }
}
