package org.xianxing.app.supervision;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.xianxing.app.jobs.RecurringJob;
import org.xianxing.app.jobs.RecurringJob.When;
import org.xianxing.db.shared.Database;
import org.xianxing.db.supervision.SupervisionRepositories;
import org.xianxing.domain.supervision.CaseRepository;
import org.xianxing.domain.supervision.EscalationRulesRepository;
import org.xianxing.domain.supervision.RewardRepository;
import org.xianxing.reports.shared.FontSet;
import org.xianxing.reports.supervision.NoticePdf;

/** The repositories of supervision, what prints its notices, and what it does by itself. */
@Configuration(proxyBeanMethods = false)
class SupervisionConfiguration {

    @Bean
    CaseRepository caseRepository(Database database) {
        return SupervisionRepositories.cases(database.dsl());
    }

    @Bean
    EscalationRulesRepository escalationRulesRepository(Database database) {
        return SupervisionRepositories.rules(database.dsl());
    }

    @Bean
    RewardRepository rewardRepository(Database database) {
        return SupervisionRepositories.rewards(database.dsl());
    }

    /** Follows the rules of the ladder; looking at a case again changes nothing. */
    @Bean
    RecurringJob escalationJob(EscalationService escalation, InstantSource clock) {
        return new RecurringJob(
                "supervision-escalation",
                new When.Every(Duration.ofHours(1)),
                () -> {
                    int unused = escalation.escalate(clock.instant());
                });
    }

    @Bean
    @Lazy
    NoticePdf noticePdf(FontSet fonts) {
        return new NoticePdf(fonts);
    }
}
