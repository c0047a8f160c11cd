package org.xianxing.app.notice;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianxing.app.jobs.RecurringJob;
import org.xianxing.app.jobs.RecurringJob.When;
import org.xianxing.db.notice.NoticeRepositories;
import org.xianxing.db.shared.Database;
import org.xianxing.domain.notice.NoticeRepository;
import org.xianxing.domain.notice.Outbox;
import org.xianxing.domain.notice.PreferencesRepository;
import org.xianxing.domain.notice.ReminderRepository;

/** The repositories of notices, and what is done without anybody asking. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    private static final LocalTime NIGHT = LocalTime.of(3, 10);

    @Bean
    NoticeRepository noticeRepository(Database database) {
        return NoticeRepositories.notices(database.dsl());
    }

    @Bean
    Outbox outbox(Database database) {
        return NoticeRepositories.outbox(database);
    }

    @Bean
    PreferencesRepository preferencesRepository(Database database) {
        return NoticeRepositories.preferences(database.dsl());
    }

    @Bean
    ReminderRepository reminderRepository(Database database) {
        return NoticeRepositories.reminders(database.dsl());
    }

    /** Looks every hour, so that a morning that was missed is made up for; each is told once. */
    @Bean
    RecurringJob noticeReminders(Reminders reminders, InstantSource clock) {
        return new RecurringJob(
                "notice-reminders",
                new When.Every(Duration.ofHours(1)),
                () -> {
                    int unused = reminders.remind(clock.instant());
                });
    }

    @Bean
    RecurringJob noticeDelivery(Delivery delivery) {
        return new RecurringJob(
                "notice-delivery",
                new When.Every(Duration.ofMinutes(1)),
                () -> {
                    int unused = delivery.deliver();
                });
    }

    @Bean
    RecurringJob noticeRetention(Reminders reminders, InstantSource clock) {
        return new RecurringJob(
                "notice-retention",
                new When.DailyAt(NIGHT),
                () -> {
                    int unused = reminders.removeOld(clock.instant());
                });
    }
}
