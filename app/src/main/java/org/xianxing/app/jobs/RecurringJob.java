package org.xianxing.app.jobs;

import java.time.Duration;
import java.time.LocalTime;

/**
 * Work that comes round by itself. Each feature declares its own as a bean; of several nodes one
 * runs it. A node that dies in the middle leaves it to another, so it must bear being run again.
 *
 * @param name unique and never changed, since the database knows it by its name
 * @param when when it comes round
 * @param work what it does, in transactions of its own; what it throws is logged and it is run
 *     again at its next time
 */
public record RecurringJob(String name, When when, Runnable work) {

    /** When a job comes round. */
    public sealed interface When {

        /** At a time of each day where the offices are. */
        record DailyAt(LocalTime time) implements When {}

        /** So long after the last run has ended. */
        record Every(Duration pause) implements When {}
    }
}
