package org.xianxing.app.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.xianxing.app.start.Settings;
import org.xianxing.db.audit.AuditHeadFiles;
import org.xianxing.db.audit.AuditTrails;
import org.xianxing.db.shared.Database;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Origin;

/** The audit trail and the files of its heads. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AuditConfiguration {

    @Bean
    AuditTrail auditTrail(Database database, Origin origin) {
        return AuditTrails.auditTrail(database, origin);
    }

    @Bean
    AuditHeadFiles auditHeadFiles(Settings settings) {
        return new AuditHeadFiles(settings.auditHeads());
    }
}
