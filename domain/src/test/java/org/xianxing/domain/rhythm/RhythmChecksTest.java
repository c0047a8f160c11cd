package org.xianxing.domain.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.ReasonCode;

/** What is refused before anything of the rhythm is stored. */
class RhythmChecksTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final Instant WEEK = Instant.parse("2026-01-07T02:00:00Z");
    private static final ReportPeriod PERIOD =
            Rhythms.weekly(MONDAY).periods(MONDAY.plusDays(10), RealCalendar.WORKDAYS).getFirst();

    @Test
    void a_report_needs_its_first_part_only() {
        assertThat(sending(report(Map.of(ReportSection.PROGRESS, "已开会")), WEEK)).isEmpty();
        assertThat(sending(report(Map.of(ReportSection.NEXT, "再开会")), WEEK))
                .containsExactly(RhythmReason.REPORT_TEXT_MISSING);
    }

    @Test
    void nothing_is_reported_about_days_that_have_not_begun() {
        Report report = report(Map.of(ReportSection.PROGRESS, "已开会"));

        assertThat(sending(report, Instant.parse("2026-01-04T15:59:59Z")))
                .containsExactly(RhythmReason.REPORT_TOO_EARLY);
        assertThat(sending(report, Instant.parse("2026-01-04T16:00:00Z"))).isEmpty();
    }

    @Test
    void a_late_report_is_taken() {
        assertThat(
                        sending(
                                report(Map.of(ReportSection.PROGRESS, "已开会")),
                                PERIOD.deadline().plusSeconds(86_400)))
                .isEmpty();
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        Report tooLong = report(Map.of(ReportSection.NEXT, "字".repeat(Report.LONGEST_TEXT + 1)));
        Report sent =
                tooLong.sent(AccountId.random(), new Report.Stamp("叶青", WEEK), ReportFigures.NONE);

        assertThat(
                        codes(
                                ReportCheck.sending(
                                        sent,
                                        ReportKind.WEEKLY,
                                        PERIOD,
                                        Attachment.MOST + 1,
                                        WEEK)))
                .containsExactly(
                        RhythmReason.REPORT_SENT,
                        RhythmReason.REPORT_TOO_LONG,
                        RhythmReason.REPORT_TEXT_MISSING,
                        RhythmReason.REPORT_TOO_MANY_FILES);
    }

    @Test
    void a_new_schedule_asks_for_nothing_that_has_passed() {
        ReportSchedule schedule = Rhythms.weekly(MONDAY);

        assertThat(codes(ScheduleCheck.added(schedule, MONDAY))).isEmpty();
        assertThat(codes(ScheduleCheck.added(schedule, MONDAY.plusDays(1))))
                .containsExactly(RhythmReason.RHYTHM_START_PAST);
        assertThat(
                        codes(
                                ScheduleCheck.added(
                                        schedule.with(
                                                "",
                                                " ",
                                                Optional.of(MONDAY.minusDays(1)),
                                                List.of(),
                                                List.of()),
                                        MONDAY)))
                .containsExactly(
                        RhythmReason.RHYTHM_NAME_MISSING,
                        RhythmReason.RHYTHM_BASIS_MISSING,
                        RhythmReason.RHYTHM_UNITS_MISSING,
                        RhythmReason.RHYTHM_END_PAST);
    }

    @Test
    void an_exemption_begins_today_at_the_earliest_ends_within_a_year_and_says_why() {
        assertThat(codes(ScheduleCheck.granted(exemption(MONDAY, MONDAY, "机构筹建"), MONDAY)))
                .isEmpty();
        assertThat(
                        codes(
                                ScheduleCheck.granted(
                                        exemption(MONDAY.minusDays(1), MONDAY, "机构筹建"), MONDAY)))
                .containsExactly(RhythmReason.EXEMPTION_PAST);
        assertThat(
                        codes(
                                ScheduleCheck.granted(
                                        exemption(MONDAY, MONDAY.plusDays(365), "机构筹建"), MONDAY)))
                .isEmpty();
        assertThat(
                        codes(
                                ScheduleCheck.granted(
                                        exemption(MONDAY, MONDAY.plusDays(366), ""), MONDAY)))
                .containsExactly(
                        RhythmReason.EXEMPTION_TOO_LONG, RhythmReason.EXEMPTION_WHY_MISSING);
    }

    private static Exemption exemption(LocalDate first, LocalDate last, String why) {
        return new Exemption(
                ExemptionId.random(),
                1,
                Rhythms.AREA,
                Optional.empty(),
                new Span(first, last),
                why,
                "郑明辉",
                WEEK);
    }

    private static Report report(Map<ReportSection, String> texts) {
        return Report.blank(PERIOD.id(), Rhythms.AREA).saying(texts, List.of());
    }

    private static List<ReasonCode> sending(Report report, Instant now) {
        return codes(ReportCheck.sending(report, ReportKind.WEEKLY, PERIOD, 0, now));
    }

    private static List<ReasonCode> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }
}
