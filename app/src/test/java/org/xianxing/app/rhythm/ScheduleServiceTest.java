package org.xianxing.app.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.testing.AppTest;
import org.xianxing.domain.notice.DueThing;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.rhythm.Board;
import org.xianxing.domain.rhythm.CalendarDay;
import org.xianxing.domain.rhythm.Exemption;
import org.xianxing.domain.rhythm.Obligation;
import org.xianxing.domain.rhythm.ReportKind;
import org.xianxing.domain.rhythm.ReportPeriod;
import org.xianxing.domain.rhythm.ReportSchedule;
import org.xianxing.domain.rhythm.RhythmReason;
import org.xianxing.domain.rhythm.ScheduleRepository;
import org.xianxing.domain.rhythm.Standing;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.ReasonCode;
import org.xianxing.domain.shared.StaleVersionException;

/** Schedules, exemptions and workdays, and what units owe by them. */
class ScheduleServiceTest extends AppTest {

    @Autowired private ScheduleService service;
    @Autowired private WorkdayService workdays;
    @Autowired private BoardService boards;
    @Autowired private ScheduleRepository schedules;
    @Autowired private Messages messages;

    private Actor office;
    private OrganizationId area;
    private OrganizationId department;

    @BeforeEach
    void people_of_the_rhythm() {
        office = people().actor(Role.PROVINCE_EVALUATOR);
        area = people().actor(Role.AREA_OFFICIAL).organization();
        department = people().actor(Role.DEPARTMENT_OFFICIAL).organization();
    }

    @Test
    void a_new_schedule_is_owed_at_once_and_running_the_job_again_adds_nothing() {
        ReportSchedule weekly = added(List.of(area, department));

        List<ReportPeriod> periods = ahead(weekly);
        int before = owed(periods).size();
        int unused = service.makeAhead();

        assertThat(periods).hasSizeGreaterThan(8);
        assertThat(before).isEqualTo(2 * periods.size());
        assertThat(owed(periods)).hasSize(before);
    }

    @Test
    void a_schedule_that_asks_for_the_past_or_for_nobody_is_refused_and_leaves_nothing() {
        ReportSchedule past =
                new ReportSchedule(
                        org.xianxing.domain.rhythm.ScheduleId.random(),
                        1,
                        ReportKind.WEEKLY,
                        " ",
                        "依据",
                        new org.xianxing.domain.rhythm.Timing.Weeks(1, java.time.DayOfWeek.MONDAY),
                        Optional.empty(),
                        org.xianxing.domain.rhythm.Shift.NEXT,
                        workdays.today().minusDays(1),
                        Optional.empty(),
                        List.of(OrganizationId.random()),
                        List.of());

        assertThat(codes(service.add(office, past)))
                .containsExactly(
                        RhythmReason.RHYTHM_NAME_MISSING,
                        RhythmReason.RHYTHM_START_PAST,
                        RhythmReason.RHYTHM_UNIT_UNKNOWN);
        assertThat(schedules.schedule(past.id())).isEmpty();
    }

    @Test
    void who_leaves_owes_nothing_ahead_who_joins_does_and_an_end_cuts_off() {
        ReportSchedule weekly = added(List.of(area));
        List<ReportPeriod> before = ahead(weekly);

        ReportSchedule changed =
                service.change(
                                office,
                                weekly.id(),
                                1,
                                change(weekly, Optional.empty(), List.of(department)))
                        .orThrow();
        assertThat(owed(before)).extracting(Obligation::unit).containsOnly(department);
        LocalDate last = before.get(1).span().last();
        service.change(
                        office,
                        weekly.id(),
                        changed.version(),
                        change(weekly, Optional.of(last), List.of(department)))
                .orThrow();

        assertThat(ahead(weekly)).hasSize(2);
        assertThatThrownBy(() ->
                        service.change(
                                office,
                                weekly.id(),
                                1,
                                change(weekly, Optional.empty(), List.of(area))))
                .isInstanceOf(StaleVersionException.class);
        assertThat(
                        codes(
                                service.change(
                                        office,
                                        weekly.id(),
                                        3,
                                        change(
                                                weekly,
                                                Optional.of(workdays.today().minusDays(1)),
                                                List.of()))))
                .containsExactly(RhythmReason.RHYTHM_UNITS_MISSING, RhythmReason.RHYTHM_END_PAST);
    }

    @Test
    void an_exemption_is_granted_by_name_frees_its_days_and_ends_early() {
        ReportSchedule weekly = added(List.of(area));
        ReportPeriod next = ahead(weekly).getFirst();
        Exemption granted =
                service.exempt(
                                office,
                                new ScheduleService.Exempting(
                                        Optional.of(area),
                                        Optional.of(weekly.id()),
                                        Optional.of(next.due()),
                                        Optional.of(next.due().plusDays(1)),
                                        "机构筹建"))
                        .orThrow();

        assertThat(granted.grantedBy()).isEqualTo(office.displayName());
        assertThat(standings(weekly).getFirst()).isEqualTo(Standing.EXEMPT);
        assertThat(standings(weekly).get(1)).as("it expired").isEqualTo(Standing.UPCOMING);
        service.endExemption(office, granted.id(), 1).orThrow();
        assertThat(standings(weekly).getFirst()).isEqualTo(Standing.UPCOMING);
    }

    @Test
    void an_exemption_needs_unit_days_ahead_and_a_reason() {
        LocalDate today = workdays.today();

        assertThat(
                        codes(
                                service.exempt(
                                        office,
                                        new ScheduleService.Exempting(
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.of(today),
                                                Optional.empty(),
                                                ""))))
                .containsExactly(
                        RhythmReason.EXEMPTION_UNIT_MISSING, RhythmReason.EXEMPTION_DAYS_MISSING);
        assertThat(
                        codes(
                                service.exempt(
                                        office,
                                        new ScheduleService.Exempting(
                                                Optional.of(area),
                                                Optional.empty(),
                                                Optional.of(today.minusDays(1)),
                                                Optional.of(today),
                                                ""))))
                .containsExactly(RhythmReason.EXEMPTION_PAST, RhythmReason.EXEMPTION_WHY_MISSING);
    }

    @Test
    void an_exemption_that_is_over_cannot_be_ended() {
        Exemption over =
                new Exemption(
                        org.xianxing.domain.rhythm.ExemptionId.random(),
                        1,
                        area,
                        Optional.empty(),
                        new org.xianxing.domain.rhythm.Span(
                                workdays.today().minusDays(9), workdays.today().minusDays(1)),
                        "机构筹建",
                        "郑明辉",
                        java.time.Instant.parse("2026-01-01T00:00:00Z"));
        schedules.add(over);

        assertThat(codes(service.endExemption(office, over.id(), 1)))
                .containsExactly(RhythmReason.EXEMPTION_OVER);
        assertThatThrownBy(() -> service.endExemption(office, over.id(), 7))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void a_corrected_day_moves_what_is_due_on_it_and_leaves_the_past() {
        ReportSchedule weekly = added(List.of(area));
        ReportPeriod period = ahead(weekly).getLast();
        LocalDate due = period.due();

        workdays.correct(
                        office,
                        new WorkdayService.Correction(
                                Optional.of(due), version(due), false, "临时放假", "测试通知"))
                .orThrow();

        ReportPeriod moved = schedules.period(period.id()).orElseThrow();
        assertThat(moved.due()).isAfter(due);
        assertThat(moved.deadline()).isEqualTo(weekly.deadline(moved.due()));
        workdays.correct(
                        office,
                        new WorkdayService.Correction(
                                Optional.of(due), version(due), true, "恢复上班", "测试通知"))
                .orThrow();
        assertThat(schedules.period(period.id()).orElseThrow().due()).isEqualTo(due);
    }

    @Test
    void a_day_is_corrected_with_its_notice_by_one_person_and_not_in_the_past() {
        LocalDate day = workdays.today().plusDays(200);

        assertThat(
                        codes(
                                workdays.correct(
                                        office,
                                        new WorkdayService.Correction(
                                                Optional.of(workdays.today().minusDays(1)),
                                                0,
                                                false,
                                                "字".repeat(CalendarDay.LONGEST_NAME + 1),
                                                " "))))
                .containsExactly(
                        RhythmReason.RHYTHM_SOURCE_MISSING,
                        RhythmReason.RHYTHM_DAY_PASSED,
                        RhythmReason.RHYTHM_NAME_TOO_LONG);
        assertThat(
                        codes(
                                workdays.correct(
                                        office,
                                        new WorkdayService.Correction(
                                                Optional.empty(), 0, false, "", "通知"))))
                .containsExactly(RhythmReason.RHYTHM_DAY_MISSING);
        assertThatThrownBy(() ->
                        workdays.correct(
                                office,
                                new WorkdayService.Correction(
                                        Optional.of(day), version(day) + 1, false, "", "通知")))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void a_year_is_known_when_somebody_names_its_notice() {
        int year = workdays.today().getYear() + 30;
        assertThat(workdays.workdays().knows(year)).isFalse();

        assertThat(codes(workdays.know(office, year, "")))
                .containsExactly(RhythmReason.RHYTHM_SOURCE_MISSING);
        workdays.know(office, year, "测试通知").orThrow();

        assertThat(workdays.workdays().knows(year)).isTrue();
        assertThat(workdays.workdays().knows(2010)).as("by the library").isTrue();
        assertThat(workdays.workdays().knows(2026)).as("by the reference data").isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PROVINCE_EVALUATOR"})
    void only_the_office_sets_the_rhythm(Role role) {
        Actor actor = people().actor(role);
        ReportSchedule weekly = RhythmFixture.weekly(List.of(area), List.of());

        assertThatThrownBy(() -> service.add(actor, weekly))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> service.overview(actor))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> workdays.know(actor, 2040, "通知"))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> workdays.years(actor))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PROVINCE_EVALUATOR", "PROVINCE_PUBLISHER", "PROVINCE_LEADER"})
    void the_board_is_for_the_province(Role role) {
        assertThatThrownBy(() -> boards.schedules(people().actor(role)))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void the_boards_workbook_says_in_words_what_the_letters_say() throws Exception {
        ReportSchedule weekly = added(List.of(area));

        byte[] workbook =
                boards.workbook(
                        office, weekly.id(), workdays.today(), workdays.today().plusDays(30));

        try (var book =
                        new org.dhatim.fastexcel.reader.ReadableWorkbook(
                                new java.io.ByteArrayInputStream(workbook));
                var rows = book.getFirstSheet().openStream()) {
            List<List<String>> cells =
                    rows.map(row -> row.stream().map(c -> c.getText()).toList()).toList();
            assertThat(cells.get(0)).startsWith("单位").endsWith("按时", "迟报", "缺报", "免报");
            assertThat(cells.get(1)).startsWith("测试片区管委会", "待报");
            assertThat(cells.getLast()).startsWith("合计");
        }
    }

    @Test
    void people_are_reminded_of_what_was_not_sent_unless_they_are_exempt() {
        ReportSchedule weekly = RhythmFixture.weekly(List.of(area, department), List.of());
        ReportPeriod soon = new RhythmFixture(schedules).period(weekly, 1_800);
        schedules.add(
                new Exemption(
                        org.xianxing.domain.rhythm.ExemptionId.random(),
                        1,
                        department,
                        Optional.of(weekly.id()),
                        new org.xianxing.domain.rhythm.Span(soon.due(), soon.due()),
                        "机构筹建",
                        "郑明辉",
                        java.time.Instant.parse("2026-01-01T00:00:00Z")));
        ReportDueThings things = new ReportDueThings(schedules, messages);

        List<DueThing> open =
                things.open(soon.due(), soon.due()).stream()
                        .filter(thing -> thing.path().contains(soon.id().value().toString()))
                        .toList();

        assertThat(open)
                .singleElement()
                .satisfies(thing -> {
                    assertThat(thing.unit()).isEqualTo(area);
                    assertThat(thing.due()).isEqualTo(soon.due());
                    assertThat(thing.named()).first().isEqualTo(weekly.name());
                });
        assertThat(things.open(soon.due(), soon.due().minusDays(1)))
                .noneMatch(thing -> thing.path().contains(soon.id().value().toString()));
    }

    private int version(LocalDate day) {
        return workdays.years(office).stream()
                .flatMap(year -> year.days().stream())
                .filter(d -> d.day().equals(day))
                .map(CalendarDay::version)
                .findFirst()
                .orElse(0);
    }

    private ReportSchedule added(List<OrganizationId> units) {
        return service.add(office, RhythmFixture.weekly(units, List.of())).orThrow();
    }

    private static ScheduleService.Change change(
            ReportSchedule schedule, Optional<LocalDate> ends, List<OrganizationId> units) {
        return new ScheduleService.Change(
                schedule.name(), schedule.basis(), ends, units, List.of());
    }

    private List<ReportPeriod> ahead(ReportSchedule schedule) {
        return schedules.periods(schedule.id(), workdays.today(), workdays.today().plusDays(400));
    }

    private List<Obligation> owed(List<ReportPeriod> periods) {
        return schedules.obligations(periods.stream().map(ReportPeriod::id).toList());
    }

    private List<Standing> standings(ReportSchedule schedule) {
        Board board =
                boards.board(
                                office,
                                schedule.id(),
                                workdays.today(),
                                workdays.today().plusDays(400))
                        .orElseThrow()
                        .board();
        return board.rows().getFirst().cells().stream()
                .flatMap(Optional::stream)
                .map(Board.Cell::standing)
                .toList();
    }

    private static List<ReasonCode> codes(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Reason::code).toList();
    }
}
