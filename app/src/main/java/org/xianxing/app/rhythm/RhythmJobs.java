package org.xianxing.app.rhythm;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianxing.app.jobs.RecurringJob;
import org.xianxing.app.jobs.RecurringJob.When;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.rhythm.Exemption;
import org.xianxing.domain.rhythm.ScheduleRepository;
import org.xianxing.domain.rhythm.Workdays;

/** What the rhythm does by itself. */
@Configuration(proxyBeanMethods = false)
class RhythmJobs {

    private static final LocalTime NIGHT = LocalTime.of(0, 20);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    @Bean
    RecurringJob obligations(ScheduleService schedules) {
        return new RecurringJob(
                "rhythm-obligations",
                new When.DailyAt(NIGHT),
                () -> {
                    int unused = schedules.makeAhead();
                });
    }

    @Bean
    RecurringJob reportReminders(
            ScheduleRepository schedules,
            WorkdayService workdays,
            RhythmTold told,
            InstantSource clock) {
        return new RecurringJob(
                "rhythm-reminders",
                new When.DailyAt(MORNING),
                () -> remind(schedules, workdays.workdays(), told, clock.instant()));
    }

    /**
     * On a workday: what is due until the end of the next workday, and what has become missing
     * since the workday before.
     */
    static void remind(
            ScheduleRepository schedules, Workdays workdays, RhythmTold told, Instant now) {
        LocalDate today = ScheduleService.day(now);
        if (!workdays.isWorkday(today)) {
            return;
        }
        LocalDate next = workdays.onOrAfter(today.plusDays(1));
        LocalDate before = workdays.onOrBefore(today.minusDays(1));
        tell(schedules, told, NoticeKind.REPORT_DUE, now, start(next.plusDays(1)).plusMillis(1));
        tell(
                schedules,
                told,
                NoticeKind.REPORT_LATE,
                before.atTime(MORNING).atZone(Cycle.OFFICE_ZONE).toInstant(),
                now);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Cycle.OFFICE_ZONE).toInstant();
    }

    private static void tell(
            ScheduleRepository schedules,
            RhythmTold told,
            NoticeKind kind,
            Instant from,
            Instant until) {
        for (ScheduleRepository.Owed owed : schedules.unsent(from, until)) {
            boolean exempt =
                    Exemption.anyCovers(
                            schedules.exemptionsOf(owed.obligation().unit()),
                            owed.obligation().unit(),
                            owed.period());
            if (!exempt) {
                told.aboutDay(owed.obligation().unit(), kind, owed.schedule(), owed.period());
            }
        }
    }
}
