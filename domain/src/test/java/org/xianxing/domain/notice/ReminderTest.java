package org.xianxing.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianxing.domain.rhythm.Workdays;

/** Days are those around the weekend of 2026-11-28 and 29, and a made-up holiday on Wednesday. */
class ReminderTest {

    private static final LocalDate HOLIDAY = LocalDate.of(2026, 12, 2);

    private static final Workdays WORKDAYS =
            new Workdays() {
                private static final Set<DayOfWeek> WEEKEND =
                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

                @Override
                public boolean isWorkday(LocalDate day) {
                    return !WEEKEND.contains(day.getDayOfWeek()) && !day.equals(HOLIDAY);
                }

                @Override
                public boolean knows(int year) {
                    return true;
                }
            };

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // due on a Monday: one workday before is Friday, three before is Wednesday
                "2026-11-30, 2026-11-24, ''",
                "2026-11-30, 2026-11-25, BEFORE 3",
                "2026-11-30, 2026-11-26, BEFORE 3",
                "2026-11-30, 2026-11-27, BEFORE 1",
                "2026-11-30, 2026-11-28, ''",
                "2026-11-30, 2026-11-29, ''",
                "2026-11-30, 2026-11-30, ON_DAY",
                "2026-11-30, 2026-12-01, LATE 0",
                // the holiday does not count: Thursday is the second workday late
                "2026-11-30, 2026-12-02, ''",
                "2026-11-30, 2026-12-03, LATE 0",
                "2026-11-30, 2026-12-04, LATE 0;ESCALATED",
                "2026-11-30, 2026-12-08, LATE 0;ESCALATED",
                "2026-11-30, 2026-12-09, LATE 1;ESCALATED",
                // due on a Sunday: Friday is its last workday
                "2026-11-29, 2026-11-26, BEFORE 1",
                "2026-11-29, 2026-11-27, ON_DAY",
                "2026-11-29, 2026-11-30, LATE 0"
            })
    void steps_come_on_workdays_alone(LocalDate due, LocalDate today, String expected) {
        assertThat(codes(today, due, ReminderSettings.DEFAULT)).isEqualTo(expected);
    }

    @Test
    void a_morning_that_was_missed_is_made_up_for_with_the_same_step() {
        LocalDate due = LocalDate.of(2026, 11, 30);

        assertThat(codes(LocalDate.of(2026, 11, 25), due, ReminderSettings.DEFAULT))
                .isEqualTo(codes(LocalDate.of(2026, 11, 26), due, ReminderSettings.DEFAULT));
    }

    @Test
    void without_days_before_the_day_itself_is_the_first_and_zero_tells_no_superior() {
        ReminderSettings settings = new ReminderSettings(0, List.of(), 1, 0, 365);
        LocalDate due = LocalDate.of(2026, 11, 30);

        assertThat(codes(LocalDate.of(2026, 11, 27), due, settings)).isEmpty();
        assertThat(codes(due, due, settings)).isEqualTo("ON_DAY");
        assertThat(codes(LocalDate.of(2027, 3, 1), due, settings)).doesNotContain("ESCALATED");
    }

    private static String codes(LocalDate today, LocalDate due, ReminderSettings settings) {
        return Reminder.on(today, due, WORKDAYS, settings).stream()
                .map(Reminder::code)
                .collect(Collectors.joining(";"));
    }
}
