package org.xianxing.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianxing.app.jobs.RecurringJob;
import org.xianxing.app.jobs.RecurringJob.When;
import org.xianxing.db.TestDatabase;

/** Jobs on a real database, with two nodes. */
class JobSchedulerTest {

    private static final Duration OFTEN = Duration.ofMillis(100);

    private final HikariDataSource pool = new HikariDataSource();

    @BeforeEach
    void connect() {
        TestDatabase database = TestDatabase.create();
        pool.setJdbcUrl(database.jdbcUrl());
        pool.setUsername(database.username());
        pool.setPassword(database.password());
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void of_two_nodes_one_runs_a_job() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch marker = new CountDownLatch(2);
        RecurringJob once =
                new RecurringJob(
                        "test-once", new When.Every(Duration.ofHours(1)), runs::incrementAndGet);
        RecurringJob often =
                new RecurringJob("test-often", new When.Every(OFTEN), marker::countDown);
        Scheduler first = JobScheduler.of(pool, List.of(once, often), OFTEN);
        Scheduler second = JobScheduler.of(pool, List.of(once, often), OFTEN);

        first.start();
        second.start();

        // The other job came round twice: both nodes have looked for what is due.
        assertThat(marker.await(60, TimeUnit.SECONDS)).isTrue();
        first.stop();
        second.stop();
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_job_that_fails_comes_round_again() throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(2);
        RecurringJob failing =
                new RecurringJob(
                        "test-failing",
                        new When.Every(OFTEN),
                        () -> {
                            runs.countDown();
                            throw new IllegalStateException("fails for a test");
                        });
        Scheduler scheduler = JobScheduler.of(pool, List.of(failing), OFTEN);

        scheduler.start();

        assertThat(runs.await(60, TimeUnit.SECONDS)).isTrue();
        scheduler.stop();
    }
}
