package org.xianxing.domain.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due days over the real holidays of 2025 and 2026. */
class DueDayTest {

    private static final Workdays WORKDAYS = RealCalendar.WORKDAYS;

    /** The day on which a week's check is due; 每周一上午. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # week that is reported, due,        why
                    2026-01-05,              2026-01-12, an ordinary Monday
                    2026-02-02,              2026-02-09, the Monday before the Spring Festival
                    2026-02-09,              2026-02-24, the Monday and the week after lie in the festival
                    2026-03-30,              2026-04-07, 清明节 reaches to Monday
                    2026-09-21,              2026-09-28, the Monday between two holidays
                    2026-10-05,              2026-10-12, a week that begins in the holiday
                    2025-09-29,              2025-10-09, the Monday lies in the National Day holiday
                    2025-05-26,              2025-06-03, 端午节 reaches to Monday
                    """)
    void the_check_of_a_week_is_due_on_the_next_monday_that_is_worked(
            LocalDate week, LocalDate due, String why) {
        assertThat(period(Rhythms.weekly(week), week).due()).as(why).isEqualTo(due);
    }

    @Test
    void a_week_that_is_all_holiday_asks_for_nothing() {
        List<ReportPeriod> periods =
                Rhythms.weekly(day("2026-02-09")).periods(day("2026-03-02"), WORKDAYS);

        // 9 to 15 February ends with a make-up Saturday; 16 to 22 February is not worked at all.
        assertThat(periods)
                .extracting(period -> period.span().first())
                .containsExactly(day("2026-02-09"), day("2026-02-23"));
    }

    @Test
    void a_monday_morning_ends_at_noon_and_noon_itself_is_too_late() {
        ReportPeriod period = period(Rhythms.weekly(day("2026-01-05")), day("2026-01-05"));

        assertThat(period.deadline()).isEqualTo(Instant.parse("2026-01-12T04:00:00Z"));
        assertThat(standing(period, "2026-01-12T03:59:59.999999Z")).isEqualTo(Standing.ON_TIME);
        assertThat(standing(period, "2026-01-12T04:00:00Z")).isEqualTo(Standing.LATE);
    }

    /** Before the 5th of each month; the 5th counts. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2026-01-01, 2026-02-05, an ordinary Thursday
                    2026-03-01, 2026-04-07, the 5th lies in 清明节 which reaches to Monday the 6th
                    2026-04-01, 2026-05-06, the 5th is the last day of the 劳动节 holiday
                    2026-09-01, 2026-10-08, the 5th lies in the National Day holiday
                    2026-11-01, 2026-12-07, the 5th is a plain Saturday
                    2025-09-01, 2025-10-09, eight days of holiday
                    2025-01-01, 2025-02-05, the first workday after the Spring Festival
                    2025-12-01, 2026-01-05, the Sunday the 4th is worked and the 5th is a Monday
                    """)
    void a_month_is_summed_up_by_the_fifth_or_the_next_workday(
            LocalDate month, LocalDate due, String why) {
        ReportSchedule schedule = Rhythms.schedule(ReportKind.MONTHLY, Rhythms.FIFTH, month);

        assertThat(period(schedule, month).due()).as(why).isEqualTo(due);
        assertThat(period(schedule, month).span().last())
                .isEqualTo(month.plusMonths(1).minusDays(1));
    }

    /** Guangxi: before the 20th of the quarter's last month. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2026-01-01, 2026-03-20, an ordinary Friday
                    2026-04-01, 2026-06-22, the 20th lies in 端午节
                    2026-07-01, 2026-09-20, the 20th is a Sunday that is worked for the National Day
                    2026-10-01, 2026-12-21, the 20th is a plain Sunday
                    2025-07-01, 2025-09-22, the 20th is a plain Saturday
                    """)
    void a_quarter_is_reported_by_the_twentieth_of_its_last_month(
            LocalDate quarter, LocalDate due, String why) {
        ReportSchedule schedule =
                Rhythms.schedule(ReportKind.QUARTERLY, Rhythms.TWENTIETH_OF_THE_QUARTER, quarter);

        assertThat(period(schedule, quarter).due()).as(why).isEqualTo(due);
    }

    @Test
    void the_last_day_counts_to_its_last_second() {
        LocalDate quarter = day("2026-07-01");
        ReportPeriod period =
                period(
                        Rhythms.schedule(
                                ReportKind.QUARTERLY, Rhythms.TWENTIETH_OF_THE_QUARTER, quarter),
                        quarter);

        assertThat(period.deadline()).isEqualTo(Instant.parse("2026-09-20T16:00:00Z"));
        assertThat(standing(period, "2026-09-20T15:59:59Z")).isEqualTo(Standing.ON_TIME);
        assertThat(standing(period, "2026-09-20T16:00:00Z")).isEqualTo(Standing.LATE);
    }

    @Test
    void a_year_is_evaluated_three_times() {
        ReportSchedule schedule =
                Rhythms.schedule(
                        ReportKind.EVALUATION, Rhythms.FOUR_MONTHS, LocalDate.of(2025, 9, 1));

        assertThat(schedule.periods(day("2026-12-31"), WORKDAYS))
                .extracting(p -> p.span().first() + " " + p.span().last() + " " + p.due())
                .containsExactly(
                        "2025-09-01 2025-12-31 2026-01-12",
                        "2026-01-01 2026-04-30 2026-05-11",
                        "2026-05-01 2026-08-31 2026-09-10");
    }

    @Test
    void every_second_week_is_counted_from_the_first_monday() {
        ReportSchedule schedule =
                Rhythms.schedule(
                        ReportKind.BIWEEKLY,
                        new Timing.Weeks(2, DayOfWeek.FRIDAY),
                        day("2026-03-04"));

        assertThat(schedule.periods(day("2026-04-10"), WORKDAYS))
                .extracting(p -> p.span().first() + " " + p.due())
                .containsExactly("2026-03-09 2026-03-27", "2026-03-23 2026-04-10");
    }

    @Test
    void a_holiday_may_pull_the_day_forward_or_leave_it() {
        LocalDate april = day("2026-04-01");
        ReportSchedule monthly = Rhythms.schedule(ReportKind.MONTHLY, Rhythms.FIFTH, april);

        assertThat(period(Rhythms.shifted(monthly, Shift.PREVIOUS), april).due())
                .isEqualTo(day("2026-04-30"));
        assertThat(period(Rhythms.shifted(monthly, Shift.STAYS), april).due())
                .isEqualTo(day("2026-05-05"));
    }

    @Test
    void what_is_asked_once_is_due_once() {
        Span span = new Span(day("2026-03-01"), day("2026-03-31"));
        ReportSchedule once =
                Rhythms.schedule(
                        ReportKind.OTHER,
                        new Timing.Once(span, day("2026-04-05")),
                        day("2026-03-01"));

        assertThat(once.periods(day("2026-12-31"), WORKDAYS))
                .extracting(ReportPeriod::span, ReportPeriod::due)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(span, day("2026-04-07")));
    }

    @Test
    void a_month_without_the_day_is_due_on_its_last() {
        ReportSchedule monthly =
                Rhythms.schedule(
                        ReportKind.MONTHLY, new Timing.Months(1, 31, false), day("2025-04-01"));

        assertThat(period(monthly, day("2025-04-01")).due()).isEqualTo(day("2025-04-30"));
    }

    @Test
    void an_ended_schedule_asks_for_nothing_that_reaches_beyond() {
        ReportSchedule monthly =
                Rhythms.schedule(ReportKind.MONTHLY, Rhythms.FIFTH, day("2026-01-01"));
        ReportSchedule ended =
                monthly.with(
                        monthly.name(),
                        monthly.basis(),
                        Optional.of(day("2026-03-30")),
                        monthly.units(),
                        monthly.copies());

        assertThat(ended.periods(day("2026-12-31"), WORKDAYS))
                .extracting(p -> p.span().first())
                .containsExactly(day("2026-01-01"), day("2026-02-01"));
    }

    @Test
    void where_holidays_are_unknown_weekends_count_and_single_days_still_do() {
        Workdays workdays = new WorkCalendar(Map.of(day("2027-02-06"), true), Set.of(2026));

        assertThat(workdays.knows(2026)).isTrue();
        assertThat(workdays.knows(2027)).isFalse();
        assertThat(workdays.isWorkday(day("2027-02-06"))).isTrue();
        assertThat(workdays.isWorkday(day("2027-02-07"))).isFalse();
        assertThat(workdays.isWorkday(day("2027-02-08"))).isTrue();
    }

    @Test
    void make_up_days_are_worked_and_holidays_are_not() {
        assertThat(WORKDAYS.isWorkday(day("2026-02-14"))).as("make-up Saturday").isTrue();
        assertThat(WORKDAYS.isWorkday(day("2026-02-28"))).as("make-up Saturday").isTrue();
        assertThat(WORKDAYS.isWorkday(day("2026-05-09"))).as("make-up Saturday").isTrue();
        assertThat(WORKDAYS.isWorkday(day("2026-10-10"))).as("make-up Saturday").isTrue();
        assertThat(WORKDAYS.isWorkday(day("2026-10-17"))).as("plain Saturday").isFalse();
        assertThat(WORKDAYS.isWorkday(day("2026-02-23"))).as("Monday in the festival").isFalse();
        assertThat(WORKDAYS.onOrAfter(day("2026-10-09"))).isEqualTo(day("2026-10-09"));
        assertThat(WORKDAYS.onOrBefore(day("2026-10-11"))).isEqualTo(day("2026-10-10"));
    }

    @Test
    void a_timing_that_makes_no_year_is_refused() {
        assertThatThrownBy(() -> new Timing.Months(5, 5, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Timing.Months(1, 0, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Timing.Weeks(0, DayOfWeek.MONDAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Standing standing(ReportPeriod period, String sent) {
        Instant at = Instant.parse(sent);
        return Standing.of(period.deadline(), false, Optional.of(at), at);
    }

    private static ReportPeriod period(ReportSchedule schedule, LocalDate first) {
        return schedule.periods(first.plusDays(200), WORKDAYS).stream()
                .filter(p -> p.span().first().equals(first))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
