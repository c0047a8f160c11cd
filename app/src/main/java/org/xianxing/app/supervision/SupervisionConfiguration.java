package org.xianxing.app.supervision;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.xianxing.db.shared.Database;
import org.xianxing.db.supervision.SupervisionRepositories;
import org.xianxing.domain.supervision.CaseRepository;
import org.xianxing.domain.supervision.EscalationRulesRepository;
import org.xianxing.domain.supervision.RewardRepository;
import org.xianxing.reports.shared.FontSet;
import org.xianxing.reports.supervision.NoticePdf;

/** The repositories of supervision, and what prints its notices. */
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

    @Bean
    @Lazy
    NoticePdf noticePdf(FontSet fonts) {
        return new NoticePdf(fonts);
    }
}
