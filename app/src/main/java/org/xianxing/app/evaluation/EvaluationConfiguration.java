package org.xianxing.app.evaluation;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianxing.db.bulletin.BulletinRepositories;
import org.xianxing.db.evaluation.EvaluationRepositories;
import org.xianxing.db.shared.Database;
import org.xianxing.domain.bulletin.BulletinRepository;
import org.xianxing.domain.evaluation.ClaimRepository;
import org.xianxing.domain.evaluation.CycleRepository;
import org.xianxing.domain.evaluation.ExternalRankRepository;
import org.xianxing.domain.evaluation.ObjectionRepository;
import org.xianxing.domain.evaluation.RankingRepository;
import org.xianxing.domain.evaluation.RubricRepository;
import org.xianxing.domain.evaluation.SheetRepository;

/** The repositories of the evaluation and its bulletin. */
@Configuration(proxyBeanMethods = false)
class EvaluationConfiguration {

    @Bean
    EvaluationRepositories evaluationRepositories(Database database, InstantSource clock) {
        return new EvaluationRepositories(database.dsl(), clock);
    }

    @Bean
    RubricRepository rubricRepository(EvaluationRepositories repositories) {
        return repositories.rubrics();
    }

    @Bean
    CycleRepository cycleRepository(EvaluationRepositories repositories) {
        return repositories.cycles();
    }

    @Bean
    SheetRepository sheetRepository(EvaluationRepositories repositories) {
        return repositories.sheets();
    }

    @Bean
    ClaimRepository claimRepository(EvaluationRepositories repositories) {
        return repositories.claims();
    }

    @Bean
    ObjectionRepository objectionRepository(EvaluationRepositories repositories) {
        return repositories.objections();
    }

    @Bean
    ExternalRankRepository externalRankRepository(EvaluationRepositories repositories) {
        return repositories.externalRanks();
    }

    @Bean
    RankingRepository rankingRepository(EvaluationRepositories repositories) {
        return repositories.rankings();
    }

    @Bean
    BulletinRepository bulletinRepository(Database database) {
        return BulletinRepositories.bulletins(database.dsl());
    }
}
