package org.xianxing.app.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.rhythm.ReportService.Writing;
import org.xianxing.app.storage.StoredFile;
import org.xianxing.app.task.PlanFixture;
import org.xianxing.app.testing.AppTest;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.registry.Relation;
import org.xianxing.domain.registry.RelationId;
import org.xianxing.domain.registry.RelationKind;
import org.xianxing.domain.registry.StructureRepository;
import org.xianxing.domain.registry.Validity;
import org.xianxing.domain.rhythm.Report;
import org.xianxing.domain.rhythm.ReportKind;
import org.xianxing.domain.rhythm.ReportPeriod;
import org.xianxing.domain.rhythm.ReportRepository;
import org.xianxing.domain.rhythm.ReportSchedule;
import org.xianxing.domain.rhythm.ReportSection;
import org.xianxing.domain.rhythm.ReportState;
import org.xianxing.domain.rhythm.RhythmReason;
import org.xianxing.domain.rhythm.ScheduleRepository;
import org.xianxing.domain.rhythm.Span;
import org.xianxing.domain.rhythm.Standing;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.ReasonCode;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Progress;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskRepository;

/** Reports: what is taken, what is refused, and who may. */
class ReportServiceTest extends AppTest {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final long AN_HOUR = 3_600;

    @Autowired private ReportService reports;
    @Autowired private ScheduleRepository schedules;
    @Autowired private ReportRepository repository;
    @Autowired private TaskRepository tasks;
    @Autowired private OrganizationRepository organizations;
    @Autowired private StructureRepository structure;

    private Actor unit;
    private Actor copied;
    private Actor office;

    @BeforeEach
    void people_of_the_rhythm() {
        unit = people().actor(Role.AREA_OFFICIAL);
        copied = people().actor(Role.DEPARTMENT_OFFICIAL);
        office = people().actor(Role.PROVINCE_EVALUATOR);
    }

    @Test
    void a_report_is_written_kept_sent_read_and_everybody_sees_what_is_theirs() {
        ReportPeriod period = period(AN_HOUR);
        Report draft = reports.save(unit, period.id(), 0, writing("已开会")).orThrow();
        assertThat(seen(office, period).report().texts()).as("a draft").isEmpty();
        assertThat(reports.view(copied, period.id(), unit.organization())).isEmpty();

        Report sent =
                reports.send(unit, period.id(), draft.version(), writing("已开三次会"), List.of())
                        .orThrow();
        assertThat(seen(copied, period).report().text(ReportSection.PROGRESS)).isEqualTo("已开三次会");
        assertThat(reports.copies(copied)).extracting(s -> s.report().id()).contains(sent.id());
        assertThat(reports.unread(office)).extracting(s -> s.report().id()).contains(sent.id());
        Report read = reports.read(office, sent.id(), sent.version()).orThrow();

        assertThat(read.state()).isEqualTo(ReportState.READ);
        assertThat(seen(unit, period).standing()).isEqualTo(Standing.ON_TIME);
        assertThat(seen(unit, period).history())
                .extracting(e -> e.action())
                .containsExactly("READ_REPORT", "SEND_REPORT");
        assertThat(seen(copied, period).history()).as("others see no trace").isEmpty();
        assertThat(reports.unread(office))
                .extracting(s -> s.report().id())
                .doesNotContain(sent.id());
    }

    @Test
    void the_last_second_counts_and_what_comes_later_is_taken_and_late() {
        ReportPeriod open = period(AN_HOUR);
        ReportPeriod shut = period(-1);

        reports.send(unit, open.id(), 0, writing("按时"), List.of()).orThrow();
        assertThat(seen(unit, shut).standing()).isEqualTo(Standing.MISSING);
        reports.send(unit, shut.id(), 0, writing("补报"), List.of()).orThrow();

        assertThat(seen(unit, open).standing()).isEqualTo(Standing.ON_TIME);
        assertThat(seen(unit, shut).standing()).isEqualTo(Standing.LATE);
        Report late = repository.find(shut.id(), unit.organization()).orElseThrow();
        assertThat(
                        Standing.of(
                                late.firstSent().orElseThrow().plusNanos(1_000),
                                false,
                                late.firstSent(),
                                late.firstSent().orElseThrow()))
                .as("a microsecond before the deadline")
                .isEqualTo(Standing.ON_TIME);
    }

    @Test
    void a_returned_report_keeps_its_time_and_the_office_sees_the_old_words_until_the_new() {
        ReportPeriod period = period(AN_HOUR);
        Report sent = reports.send(unit, period.id(), 0, writing("初稿"), List.of()).orThrow();

        assertThat(codes(reports.giveBack(office, sent.id(), sent.version(), " ")))
                .containsExactly(RhythmReason.REPORT_WHY_MISSING);
        Report back = reports.giveBack(office, sent.id(), sent.version(), "缺数字").orThrow();
        Report mended = reports.save(unit, period.id(), back.version(), writing("补数字")).orThrow();

        assertThat(seen(office, period).report().text(ReportSection.PROGRESS)).isEqualTo("初稿");
        assertThat(seen(unit, period).report().text(ReportSection.PROGRESS)).isEqualTo("补数字");
        assertThat(seen(unit, period).report().trace().why()).isEqualTo("缺数字");
        assertThat(reports.view(copied, period.id(), unit.organization())).isEmpty();
        reports.send(unit, period.id(), mended.version(), writing("补数字：3 项"), List.of()).orThrow();
        assertThat(seen(office, period).standing()).isEqualTo(Standing.ON_TIME);
        assertThat(seen(office, period).earlier())
                .containsEntry(1, Map.of(ReportSection.PROGRESS, "初稿"));
    }

    @Test
    void whoever_reads_first_has_read_and_a_sent_report_is_not_changed() {
        ReportPeriod period = period(AN_HOUR);
        Report sent = reports.send(unit, period.id(), 0, writing("已开会"), List.of()).orThrow();
        reports.read(office, sent.id(), sent.version()).orThrow();

        assertThatThrownBy(() -> reports.giveBack(office, sent.id(), sent.version(), "缺数字"))
                .isInstanceOf(StaleVersionException.class);
        assertThat(codes(reports.save(unit, period.id(), sent.version() + 1, writing("改"))))
                .containsExactly(RhythmReason.REPORT_SENT);
        assertThatThrownBy(() -> reports.save(unit, period.id(), 0, writing("改")))
                .as("somebody who has not seen that it was sent")
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void two_colleagues_who_begin_at_once_do_not_overwrite_each_other() {
        ReportPeriod period = period(AN_HOUR);
        reports.save(unit, period.id(), 0, writing("甲")).orThrow();

        assertThatThrownBy(() -> reports.save(unit, period.id(), 0, writing("乙")))
                .isInstanceOf(StaleVersionException.class);
        assertThat(seen(unit, period).report().text(ReportSection.PROGRESS)).isEqualTo("甲");
    }

    @Test
    void a_refused_report_leaves_nothing_behind() {
        ReportPeriod period = period(AN_HOUR);
        OrganizationId nobody = OrganizationId.random();

        assertThat(
                        codes(
                                reports.send(
                                        unit,
                                        period.id(),
                                        0,
                                        new Writing(
                                                Map.of(
                                                        ReportSection.NEXT,
                                                        "字".repeat(Report.LONGEST_TEXT + 1)),
                                                List.of(nobody)),
                                        List.of())))
                .containsExactly(
                        RhythmReason.REPORT_TOO_LONG,
                        RhythmReason.REPORT_TEXT_MISSING,
                        RhythmReason.RHYTHM_UNIT_UNKNOWN);
        assertThat(repository.find(period.id(), unit.organization())).isEmpty();
    }

    @Test
    void nothing_is_reported_before_its_days_begin() {
        LocalDate tomorrow =
                LocalDate.now(org.xianxing.domain.evaluation.Cycle.OFFICE_ZONE).plusDays(1);
        ReportPeriod ahead =
                new RhythmFixture(schedules)
                        .period(schedule(), new Span(tomorrow, tomorrow.plusDays(6)), 9 * 86_400);

        assertThat(codes(reports.save(unit, ahead.id(), 0, writing("已开会"))))
                .containsExactly(RhythmReason.REPORT_TOO_EARLY);
    }

    @Test
    void a_file_of_another_kind_is_refused_and_a_good_one_goes_with_the_report() {
        ReportPeriod period = period(AN_HOUR);
        assertThat(
                        codes(
                                reports.keep(
                                        unit,
                                        "x.html",
                                        new ByteArrayInputStream(
                                                "<script>1</script>"
                                                        .getBytes(StandardCharsets.UTF_8)))))
                .containsExactly(EvaluationReason.EVIDENCE_KIND_REFUSED);
        Attachment kept = reports.keep(unit, "会议纪要.pdf", new ByteArrayInputStream(PDF)).orThrow();
        assertThat(reports.file(unit, kept.id())).as("before it is sent").isEmpty();
        reports.send(unit, period.id(), 0, writing("已开会"), List.of(kept)).orThrow();
        Attachment file = seen(unit, period).files().getFirst();

        assertThat(reports.file(office, file.id())).contains(StoredFile.of(file));
        assertThat(reports.file(copied, file.id())).contains(StoredFile.of(file));
        assertThat(reports.file(people().actor(Role.PROVINCE_LEADER), file.id()))
                .contains(StoredFile.of(file));
        assertThat(reports.file(people().actor(Role.ZONE_OFFICIAL), file.id())).isEmpty();
        assertThat(reports.file(unit, UUID.randomUUID())).isEmpty();
    }

    @Test
    void too_many_files_are_refused() {
        ReportPeriod period = period(AN_HOUR);
        Attachment kept = reports.keep(unit, "会议纪要.pdf", new ByteArrayInputStream(PDF)).orThrow();

        assertThat(
                        codes(
                                reports.send(
                                        unit,
                                        period.id(),
                                        0,
                                        writing("已开会"),
                                        java.util.Collections.nCopies(Attachment.MOST + 1, kept))))
                .containsExactly(RhythmReason.REPORT_TOO_MANY_FILES);
    }

    @Test
    void nobody_reads_what_they_sent_themselves() {
        ReportSchedule own = RhythmFixture.weekly(List.of(office.organization()), List.of());
        ReportPeriod period = new RhythmFixture(schedules).period(own, AN_HOUR);
        Report sent = reports.send(office, period.id(), 0, writing("已开会"), List.of()).orThrow();

        assertThat(codes(reports.read(office, sent.id(), sent.version())))
                .containsExactly(RhythmReason.REPORT_OWN);
        assertThat(
                        reports.view(office, period.id(), office.organization())
                                .orElseThrow()
                                .mayCheck())
                .isFalse();
    }

    @Test
    void comments_need_a_sent_report_and_words_and_come_from_the_two_sides_only() {
        ReportPeriod period = period(AN_HOUR);
        Report draft = reports.save(unit, period.id(), 0, writing("已开会")).orThrow();
        assertThat(codes(reports.comment(office, draft.id(), " ")))
                .containsExactly(RhythmReason.REPORT_NOT_SENT, RhythmReason.REPORT_COMMENT_MISSING);
        Report sent =
                reports.send(unit, period.id(), draft.version(), writing("已开会"), List.of())
                        .orThrow();

        reports.comment(office, sent.id(), "请附数字").orThrow();
        reports.comment(unit, sent.id(), "下周附上").orThrow();

        assertThat(seen(unit, period).comments())
                .extracting(Report.Comment::text)
                .containsExactly("请附数字", "下周附上");
        assertThatThrownBy(() -> reports.comment(copied, sent.id(), "也看看"))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void a_unit_that_owes_nothing_cannot_report_and_does_not_see_others() {
        ReportPeriod period = period(AN_HOUR);
        Actor stranger = people().actor(Role.ZONE_OFFICIAL);

        assertThatThrownBy(() -> reports.save(stranger, period.id(), 0, writing("我也报")))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(reports.view(stranger, period.id(), unit.organization())).isEmpty();
        assertThat(reports.view(stranger, period.id(), stranger.organization())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PROVINCE_EVALUATOR"})
    void only_the_office_reads_and_returns(Role role) {
        ReportPeriod period = period(AN_HOUR);
        Report sent = reports.send(unit, period.id(), 0, writing("已开会"), List.of()).orThrow();
        Actor actor = people().actor(role);

        assertThatThrownBy(() -> reports.read(actor, sent.id(), sent.version()))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> reports.giveBack(actor, sent.id(), sent.version(), "缺数字"))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> reports.unread(actor))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void what_is_owed_lists_the_missing_and_the_returned_as_open() {
        ReportPeriod missing = period(-60);
        ReportPeriod returned = period(AN_HOUR);
        ReportPeriod done = period(AN_HOUR);
        Report sent = reports.send(unit, returned.id(), 0, writing("已开会"), List.of()).orThrow();
        reports.giveBack(office, sent.id(), sent.version(), "缺数字").orThrow();
        reports.send(unit, done.id(), 0, writing("已开会"), List.of()).orThrow();

        List<ReportService.Due> owed = reports.owed(unit);

        assertThat(due(owed, missing).isOpen()).isTrue();
        assertThat(due(owed, missing).standing()).isEqualTo(Standing.MISSING);
        assertThat(due(owed, returned).isOpen()).isTrue();
        assertThat(due(owed, done).isOpen()).isFalse();
        assertThatThrownBy(() -> reports.owed(people().actor(Role.PROVINCE_LEADER)))
                .isInstanceOf(PermissionDeniedException.class);
    }

    private static ReportService.Due due(List<ReportService.Due> owed, ReportPeriod period) {
        return owed.stream()
                .filter(d -> d.owed().period().id().equals(period.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_report_begins_with_what_was_said_about_the_tasks_and_counts_them_when_sent() {
        Task task =
                new PlanFixture(tasks)
                        .store(
                                PlanState.RELEASED,
                                unit,
                                copied,
                                Optional.of(RhythmFixture.span().last()));
        tasks.add(lagging(task));
        ReportPeriod period = period(AN_HOUR);

        Map<ReportSection, String> begun = seen(unit, period).report().texts();
        Report sent = reports.send(unit, period.id(), 0, writing("已开会"), List.of()).orThrow();

        assertThat(begun.get(ReportSection.PROGRESS)).contains("推进测试事项：已滞后。已完成前期论证。");
        assertThat(begun.get(ReportSection.NEXT)).contains("推进测试事项：原定", "抓紧补上");
        assertThat(begun.get(ReportSection.PROBLEMS)).contains("接口尚未打通。整改措施：每周会商一次。");
        assertThat(seen(office, period).report().figures().late()).isPositive();
        assertThat(sent.figures().tasks()).isPositive();
    }

    @Test
    void a_member_of_a_topic_group_begins_with_a_copy_to_the_groups_lead_unit() {
        OrganizationId group = organizations.all(OrganizationKind.TOPIC_GROUP).getFirst().id();
        Actor member = people().actor(Role.COUNTY_OFFICIAL);
        relate(member.organization(), RelationKind.MEMBER_OF, group);
        relate(copied.organization(), RelationKind.LEADS, group);
        ReportSchedule schedule = RhythmFixture.weekly(List.of(member.organization()), List.of());
        ReportPeriod period = new RhythmFixture(schedules).period(schedule, AN_HOUR);

        assertThat(
                        reports.view(member, period.id(), member.organization())
                                .orElseThrow()
                                .report()
                                .copies())
                .contains(copied.organization());
        assertThat(seen(unit, period(AN_HOUR)).report().copies()).isEmpty();
    }

    private void relate(OrganizationId subject, RelationKind kind, OrganizationId object) {
        structure.put(
                new Relation(
                        RelationId.random(),
                        subject,
                        kind,
                        object,
                        Validity.UNKNOWN,
                        Citation.NONE,
                        ""));
    }

    private Progress lagging(Task task) {
        return new Progress(
                org.xianxing.domain.task.ProgressId.random(),
                1,
                task.id(),
                unit.organization(),
                Progress.Says.BEHIND,
                "已完成前期论证。",
                "接口尚未打通",
                "每周会商一次",
                Optional.of(LocalDate.now(org.xianxing.domain.evaluation.Cycle.OFFICE_ZONE)),
                List.of(),
                "沈岩",
                unit.account(),
                RhythmFixture.span()
                        .last()
                        .atTime(12, 0)
                        .atZone(org.xianxing.domain.evaluation.Cycle.OFFICE_ZONE)
                        .toInstant(),
                Progress.Check.WAITING);
    }

    private ReportSchedule schedule() {
        return RhythmFixture.schedule(
                ReportKind.WEEKLY, List.of(unit.organization()), List.of(copied.organization()));
    }

    private ReportPeriod period(long seconds) {
        return new RhythmFixture(schedules).period(schedule(), seconds);
    }

    private ReportService.View seen(Actor actor, ReportPeriod period) {
        return reports.view(actor, period.id(), unit.organization()).orElseThrow();
    }

    private static Writing writing(String progress) {
        return new Writing(Map.of(ReportSection.PROGRESS, progress), List.of());
    }

    private static List<ReasonCode> codes(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Reason::code).toList();
    }
}
