package org.xianxing.app.coordination;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianxing.db.coordination.CoordinationRepositories;
import org.xianxing.db.shared.Database;
import org.xianxing.domain.coordination.DocumentRepository;
import org.xianxing.domain.coordination.MatterRepository;
import org.xianxing.domain.coordination.MeetingRepository;
import org.xianxing.domain.coordination.NumberRepository;
import org.xianxing.domain.coordination.StepRepository;
import org.xianxing.domain.coordination.TimeLimitRepository;

/** The repositories of coordination. */
@Configuration(proxyBeanMethods = false)
class CoordinationConfiguration {

    @Bean
    MatterRepository matterRepository(Database database) {
        return CoordinationRepositories.matters(database.dsl());
    }

    @Bean
    MeetingRepository meetingRepository(Database database) {
        return CoordinationRepositories.meetings(database.dsl());
    }

    @Bean
    DocumentRepository documentRepository(Database database) {
        return CoordinationRepositories.documents(database.dsl());
    }

    @Bean
    StepRepository coordinationStepRepository(Database database) {
        return CoordinationRepositories.steps(database.dsl());
    }

    @Bean
    NumberRepository coordinationNumberRepository(Database database) {
        return CoordinationRepositories.numbers(database.dsl());
    }

    @Bean
    TimeLimitRepository timeLimitRepository(Database database) {
        return CoordinationRepositories.limits(database.dsl());
    }
}
