package org.xianxing.app.start;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xianxing.app.jobs.RecurringJob;
import org.xianxing.app.jobs.RecurringJob.When;
import org.xianxing.db.shared.Database;
import org.xianxing.domain.evaluation.Cycle;

/**
 * Runs the jobs of all features: the database knows when each is due and which node has picked it,
 * so that of several nodes one runs it. Set {@code XIANXING_JOBS=false} for a node that runs none.
 */
@Component
@ConditionalOnProperty(name = "xianxing.jobs", matchIfMissing = true)
class JobScheduler {

    private static final Duration LOOKING = Duration.ofSeconds(20);
    private static final Duration ENDING = Duration.ofSeconds(4);
    private static final int AT_ONCE = 2;

    private final Scheduler scheduler;

    /**
     * @param database named so that the tables are there
     */
    JobScheduler(HikariDataSource dataSource, Database database, List<RecurringJob> jobs) {
        scheduler = of(dataSource, jobs, LOOKING);
    }

    /** A scheduler that looks for due jobs so often. */
    static Scheduler of(HikariDataSource dataSource, List<RecurringJob> jobs, Duration looking) {
        List<RecurringTask<Void>> tasks = jobs.stream().map(JobScheduler::task).toList();
        return Scheduler.create(dataSource)
                .startTasks(tasks)
                .threads(AT_ONCE)
                .pollingInterval(looking)
                .shutdownMaxWait(ENDING)
                .alwaysPersistTimestampInUTC()
                .failureLogging(LogLevel.ERROR, true)
                .build();
    }

    private static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), schedule(job.when()))
                .execute((_, _) -> job.work().run());
    }

    private static Schedule schedule(When when) {
        return switch (when) {
            case When.DailyAt(var time) -> Schedules.daily(Cycle.OFFICE_ZONE, time);
            case When.Every(Duration pause) -> Schedules.fixedDelay(pause);
        };
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.start();
    }

    @PreDestroy
    void stop() {
        scheduler.stop();
    }
}
