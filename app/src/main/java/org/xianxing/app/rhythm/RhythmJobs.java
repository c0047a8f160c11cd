package org.xianxing.app.rhythm;

import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianxing.app.jobs.RecurringJob;
import org.xianxing.app.jobs.RecurringJob.When;

/** What the rhythm does by itself. */
@Configuration(proxyBeanMethods = false)
class RhythmJobs {

    private static final LocalTime NIGHT = LocalTime.of(0, 20);

    @Bean
    RecurringJob obligations(ScheduleService schedules) {
        return new RecurringJob(
                "rhythm-obligations",
                new When.DailyAt(NIGHT),
                () -> {
                    int unused = schedules.makeAhead();
                });
    }
}
