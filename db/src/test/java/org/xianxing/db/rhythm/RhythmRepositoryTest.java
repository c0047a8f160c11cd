package org.xianxing.db.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xianxing.db.TestDatabase;
import org.xianxing.db.organization.OrganizationRepositories;
import org.xianxing.db.reference.ReferenceData;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.rhythm.CalendarDay;
import org.xianxing.domain.rhythm.CalendarRepository;
import org.xianxing.domain.rhythm.CalendarYear;
import org.xianxing.domain.rhythm.Exemption;
import org.xianxing.domain.rhythm.ExemptionId;
import org.xianxing.domain.rhythm.Obligation;
import org.xianxing.domain.rhythm.PeriodId;
import org.xianxing.domain.rhythm.Report;
import org.xianxing.domain.rhythm.ReportFigures;
import org.xianxing.domain.rhythm.ReportKind;
import org.xianxing.domain.rhythm.ReportPeriod;
import org.xianxing.domain.rhythm.ReportRepository;
import org.xianxing.domain.rhythm.ReportSchedule;
import org.xianxing.domain.rhythm.ReportSection;
import org.xianxing.domain.rhythm.ReportState;
import org.xianxing.domain.rhythm.ScheduleId;
import org.xianxing.domain.rhythm.ScheduleRepository;
import org.xianxing.domain.rhythm.Shift;
import org.xianxing.domain.rhythm.Span;
import org.xianxing.domain.rhythm.Summary;
import org.xianxing.domain.rhythm.SummaryId;
import org.xianxing.domain.rhythm.Timing;
import org.xianxing.domain.rhythm.WorkCalendar;
import org.xianxing.domain.rhythm.Workdays;
import org.xianxing.domain.shared.StaleVersionException;

class RhythmRepositoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final LocalDate FAR = LocalDate.of(2026, 12, 31);
    private static final Instant NOW = Instant.parse("2026-01-14T02:00:00.123456Z");

    private static ScheduleRepository schedules;
    private static ReportRepository reports;
    private static CalendarRepository calendar;
    private static Workdays workdays;
    private static List<OrganizationId> units;

    @BeforeAll
    static void load_the_reference_data() {
        TestDatabase test = TestDatabase.create();
        ReferenceData.load(test.database());
        schedules = RhythmRepositories.schedules(test.database());
        reports = RhythmRepositories.reports(test.database());
        calendar = RhythmRepositories.calendar(test.database());
        workdays = WorkCalendar.of(calendar.days(), calendar.years());
        units =
                OrganizationRepositories.organizations(test.database())
                        .all(OrganizationKind.FTZ_AREA, OrganizationKind.TOPIC_GROUP)
                        .stream()
                        .map(Organization::id)
                        .toList();
    }

    @Test
    void the_reference_calendar_has_holidays_and_make_up_days() {
        assertThat(workdays.knows(2025)).isTrue();
        assertThat(workdays.knows(2026)).isTrue();
        assertThat(workdays.knows(2027)).isFalse();
        assertThat(workdays.isWorkday(LocalDate.of(2026, 9, 20))).as("Sunday").isTrue();
        assertThat(workdays.isWorkday(LocalDate.of(2026, 10, 7))).as("Wednesday").isFalse();
        assertThat(calendar.days().stream().filter(CalendarDay::workday)).hasSize(11);
        assertThat(calendar.days()).hasSize(72);
    }

    @Test
    void a_day_and_a_year_are_put_and_corrected_once() {
        LocalDate day = LocalDate.of(2031, 1, 2);
        calendar.put(new CalendarDay(day, 0, false, "元旦", "国办发明电〔2030〕1号"));
        CalendarDay stored = day(day);
        calendar.put(new CalendarDay(day, stored.version(), true, "元旦调休上班", "更正"));

        assertThat(day(day)).isEqualTo(new CalendarDay(day, 2, true, "元旦调休上班", "更正"));
        assertThatThrownBy(() -> calendar.put(stored)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> calendar.put(new CalendarDay(day, 0, false, "", "")))
                .isInstanceOf(StaleVersionException.class);

        calendar.put(new CalendarYear(2031, "甲"));
        calendar.put(new CalendarYear(2031, "乙"));
        assertThat(calendar.years()).contains(new CalendarYear(2031, "乙"));
    }

    private static CalendarDay day(LocalDate day) {
        return calendar.days().stream().filter(d -> d.day().equals(day)).findFirst().orElseThrow();
    }

    @Test
    void schedules_of_each_timing_come_back_as_they_were_stored() {
        ReportSchedule weekly = weekly(units.subList(0, 3));
        ReportSchedule quarterly =
                schedule(
                        ReportKind.QUARTERLY,
                        new Timing.Months(3, 20, false),
                        Optional.empty(),
                        units.subList(3, 5));
        ReportSchedule once =
                schedule(
                        ReportKind.OTHER,
                        new Timing.Once(new Span(MONDAY, MONDAY.plusDays(9)), MONDAY.plusDays(20)),
                        Optional.of(LocalTime.of(17, 30)),
                        units);
        List.of(weekly, quarterly, once).forEach(schedules::add);

        assertThat(schedules.schedules()).contains(weekly, quarterly, once);
        ReportSchedule changed =
                weekly.with(
                        "改名", "新依据", Optional.of(FAR), units.subList(1, 2), units.subList(6, 7));
        schedules.update(changed);
        assertThat(schedules.schedule(weekly.id())).contains(changed.updated());
        assertThatThrownBy(() -> schedules.update(changed))
                .isInstanceOf(StaleVersionException.class);
        assertThat(schedules.schedule(ScheduleId.random())).isEmpty();
    }

    @Test
    void obligations_are_made_once_however_often_the_job_runs() {
        ReportSchedule weekly = weekly(units.subList(0, 3));
        schedules.add(weekly);

        List<ReportPeriod> first = make(weekly);
        assertThat(schedules.add(weekly.periods(MONDAY.plusDays(30), workdays))).isZero();
        List<PeriodId> ids = ids(first);

        assertThat(first).hasSize(4);
        assertThat(schedules.oblige(ids)).as("again").isZero();
        assertThat(schedules.obligations(ids)).hasSize(12);
        assertThat(schedules.period(first.getFirst().id())).contains(first.getFirst());
        assertThat(schedules.periods(weekly.id(), MONDAY, MONDAY.plusDays(7))).hasSize(1);
    }

    @Test
    void a_unit_that_leaves_owes_nothing_more_but_what_it_began() {
        ReportSchedule weekly = weekly(units.subList(0, 2));
        schedules.add(weekly);
        List<ReportPeriod> periods = make(weekly);
        Instant now = periods.getFirst().deadline();
        reports.add(Report.blank(periods.get(1).id(), units.get(0)));

        int released = schedules.release(weekly.id(), now, units.subList(1, 2), Optional.empty());

        assertThat(released).as("of four: one is past, one is begun").isEqualTo(2);
        assertThat(schedules.obligations(ids(periods)))
                .filteredOn(o -> o.unit().equals(units.get(0)))
                .extracting(Obligation::period)
                .containsExactlyInAnyOrder(periods.get(0).id(), periods.get(1).id());
    }

    @Test
    void an_end_takes_back_what_lies_beyond() {
        ReportSchedule weekly = weekly(units.subList(0, 2));
        schedules.add(weekly);
        List<ReportPeriod> periods = make(weekly);

        schedules.release(
                weekly.id(),
                periods.getFirst().deadline(),
                weekly.units(),
                Optional.of(periods.get(1).span().last()));

        assertThat(schedules.periods(weekly.id(), MONDAY, FAR)).hasSize(2);
        assertThat(schedules.obligations(ids(periods))).hasSize(4);
    }

    @Test
    void what_a_unit_owes_includes_old_debts_and_the_unsent_are_found_by_their_deadline() {
        ReportSchedule weekly = weekly(units.subList(4, 6));
        schedules.add(weekly);
        List<ReportPeriod> periods = make(weekly);
        send(periods.get(0), units.get(4), NOW);
        LocalDate from = periods.get(2).due();

        assertThat(owed(weekly, units.get(4), from))
                .as("the sent one of the past is gone, the unsent one stays")
                .containsExactly(periods.get(1).id(), periods.get(2).id(), periods.get(3).id());
        assertThat(owed(weekly, units.get(5), from)).hasSize(4);
        assertThat(
                        schedules
                                .unsent(
                                        periods.get(0).deadline(),
                                        periods.get(0).deadline().plusSeconds(1))
                                .stream()
                                .filter(o -> o.schedule().id().equals(weekly.id()))
                                .map(o -> o.obligation().unit()))
                .containsExactly(units.get(5));
    }

    private static List<PeriodId> owed(
            ReportSchedule schedule, OrganizationId unit, LocalDate from) {
        return schedules.owedBy(unit, from, FAR).stream()
                .filter(o -> o.schedule().id().equals(schedule.id()))
                .map(o -> o.period().id())
                .toList();
    }

    @Test
    void a_moved_due_day_is_moved_by_one_only() {
        ReportSchedule weekly = weekly(units.subList(0, 1));
        schedules.add(weekly);
        ReportPeriod period = make(weekly).getFirst();
        ReportPeriod moved = period.due(period.due().plusDays(1), NOW);

        schedules.update(moved);

        assertThat(schedules.period(period.id()).orElseThrow().deadline()).isEqualTo(NOW);
        assertThatThrownBy(() -> schedules.update(moved)).isInstanceOf(StaleVersionException.class);
    }

    @Test
    void exemptions_come_back_and_end_earlier() {
        ReportSchedule weekly = weekly(units.subList(0, 1));
        schedules.add(weekly);
        Exemption exemption =
                new Exemption(
                        ExemptionId.random(),
                        1,
                        units.get(0),
                        Optional.of(weekly.id()),
                        new Span(MONDAY, FAR),
                        "机构筹建",
                        "郑明辉",
                        NOW);
        schedules.add(exemption);

        assertThat(schedules.exemptionsOf(units.get(0))).contains(exemption);
        assertThat(schedules.exemptionsOf(units.get(1))).doesNotContain(exemption);
        Exemption ended = exemption.endingOn(MONDAY.plusDays(1));
        schedules.update(ended);
        assertThat(schedules.exemptions())
                .extracting(Exemption::days)
                .contains(new Span(MONDAY, MONDAY.plusDays(1)));
        assertThatThrownBy(() -> schedules.update(ended)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> schedules.remove(ended)).isInstanceOf(StaleVersionException.class);
        schedules.remove(
                schedules.exemptions().stream()
                        .filter(e -> e.id().equals(exemption.id()))
                        .findFirst()
                        .orElseThrow());
        assertThat(schedules.exemptions()).extracting(Exemption::id).doesNotContain(exemption.id());
    }

    @Test
    void a_report_keeps_the_words_of_each_sending() {
        ReportSchedule weekly = weekly(units.subList(0, 2));
        schedules.add(weekly);
        ReportPeriod period = make(weekly).getFirst();
        Report sent = send(period, units.get(0), NOW);

        assertThat(reports.find(period.id(), units.get(0))).contains(sent);
        Report back = sent.returned(new Report.Stamp("郑明辉", NOW.plusSeconds(5)), "缺数字");
        reports.update(back);
        Report again =
                back.updated()
                        .saying(Map.of(ReportSection.PROGRESS, "补：3 项"), List.of(units.get(3)));
        reports.update(again);

        assertThat(reports.find(sent.id())).contains(again.updated());
        assertThat(reports.earlier(sent.id()))
                .containsExactly(
                        Map.entry(
                                1,
                                Map.of(ReportSection.PROGRESS, "已开会", ReportSection.NEXT, "再开会")));
        assertThatThrownBy(() -> reports.update(again)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> reports.add(Report.blank(period.id(), units.get(0))))
                .as("a second one for the same period")
                .isInstanceOf(StaleVersionException.class);
        assertThat(reports.find(period.id(), units.get(1))).isEmpty();
    }

    @Test
    void sent_reports_are_found_by_period_by_who_has_not_read_them_and_by_who_got_a_copy() {
        ReportSchedule weekly =
                weekly(units.subList(0, 3))
                        .with(
                                "甲",
                                "乙",
                                Optional.empty(),
                                units.subList(0, 3),
                                List.of(units.get(7)));
        schedules.add(weekly);
        ReportPeriod period = make(weekly).getFirst();
        Report first = send(period, units.get(0), NOW);
        Report second = send(period, units.get(1), NOW.minusSeconds(9));
        reports.add(Report.blank(period.id(), units.get(2)));
        reports.update(second.read(new Report.Stamp("郑明辉", NOW)));

        assertThat(reports.sentFor(List.of(period.id())))
                .extracting(Report::id)
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(reports.unread()).contains(first).doesNotContain(second);
        assertThat(reports.copiedTo(units.get(7), 50))
                .as("by the schedule")
                .extracting(Report::id)
                .contains(first.id(), second.id());
        assertThat(reports.copiedTo(units.get(6), 50))
                .as("by the report")
                .extracting(Report::id)
                .contains(first.id());
        assertThat(schedules.obligations(List.of(period.id())))
                .filteredOn(o -> o.unit().equals(units.get(1)))
                .extracting(Obligation::report)
                .containsExactly(
                        Optional.of(
                                new Obligation.Mark(
                                        ReportState.READ, Optional.of(NOW.minusSeconds(9)))));
    }

    @Test
    void comments_stand_in_their_order() {
        ReportSchedule weekly = weekly(units.subList(0, 1));
        schedules.add(weekly);
        Report sent = send(make(weekly).getFirst(), units.get(0), NOW);
        Report.Comment first = new Report.Comment(sent.id(), units.get(7), "郑明辉", NOW, "请补数字");
        Report.Comment second =
                new Report.Comment(sent.id(), units.get(0), "沈岩", NOW.plusSeconds(60), "已补");

        reports.add(second);
        reports.add(first);

        assertThat(reports.comments(sent.id())).containsExactly(first, second);
    }

    @Test
    void a_summary_is_put_together_once_and_fixed_once() {
        Summary draft =
                new Summary(
                        SummaryId.random(),
                        1,
                        ReportKind.MONTHLY,
                        new Span(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)),
                        "总体情况",
                        "进展",
                        "问题",
                        "打算",
                        Optional.empty());
        reports.add(draft);

        assertThat(reports.summary(draft.id())).contains(draft);
        assertThatThrownBy(() -> reports.add(draft)).isInstanceOf(StaleVersionException.class);
        Summary fixed = draft.saying("一", "二", "三", "四").fixed("郑明辉", NOW);
        reports.update(fixed);
        assertThat(reports.summaries()).contains(fixed.updated());
        assertThatThrownBy(() -> reports.update(fixed)).isInstanceOf(StaleVersionException.class);
    }

    private static Report send(ReportPeriod period, OrganizationId unit, Instant at) {
        Report report =
                Report.blank(period.id(), unit)
                        .saying(
                                Map.of(ReportSection.PROGRESS, "已开会", ReportSection.NEXT, "再开会"),
                                List.of(units.get(6)))
                        .sent(
                                AccountId.random(),
                                new Report.Stamp("沈岩", at),
                                new ReportFigures(9, 3, 1, 2));
        reports.add(report);
        return report.updated();
    }

    private static List<ReportPeriod> make(ReportSchedule schedule) {
        List<ReportPeriod> periods = schedule.periods(MONDAY.plusDays(30), workdays);
        schedules.add(periods);
        schedules.oblige(ids(periods));
        return periods;
    }

    private static List<PeriodId> ids(List<ReportPeriod> periods) {
        return periods.stream().map(ReportPeriod::id).toList();
    }

    private static ReportSchedule weekly(List<OrganizationId> who) {
        return schedule(
                ReportKind.WEEKLY,
                new Timing.Weeks(1, DayOfWeek.MONDAY),
                Optional.of(LocalTime.NOON),
                who);
    }

    private static ReportSchedule schedule(
            ReportKind kind, Timing timing, Optional<LocalTime> cutoff, List<OrganizationId> who) {
        return new ReportSchedule(
                ScheduleId.random(),
                1,
                kind,
                "片区工作情况",
                "福建自贸试验区管理机构运行机制规定 二（二）2",
                timing,
                cutoff,
                Shift.NEXT,
                MONDAY,
                Optional.empty(),
                who,
                List.of());
    }
}
