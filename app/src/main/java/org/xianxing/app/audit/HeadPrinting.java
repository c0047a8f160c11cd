package org.xianxing.app.audit;

import jakarta.annotation.PreDestroy;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xianxing.db.audit.AuditHeadFiles;
import org.xianxing.db.shared.Database;
import org.xianxing.domain.evaluation.Cycle;

/**
 * Prints the heads of the audit chains once a day: shortly after midnight, or when the application
 * is started or stopped and it has not been done. Each node looks for itself; where nodes share the
 * folder, the first prints.
 */
@Component
class HeadPrinting {

    private final AuditHeadFiles files;
    private final Database database;
    private final InstantSource clock;

    HeadPrinting(AuditHeadFiles files, Database database, InstantSource clock) {
        this.files = files;
        this.database = database;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    @PreDestroy
    void printToday() {
        var unused = files.print(database, LocalDate.ofInstant(clock.instant(), Cycle.OFFICE_ZONE));
    }
}
