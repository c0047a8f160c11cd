package org.xianxing.app.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.storage.StoredFile;
import org.xianxing.app.testing.AppTest;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.ReasonCode;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.task.Light;
import org.xianxing.domain.task.Lights;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Progress;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskReason;
import org.xianxing.domain.task.TaskRepository;

/** Working on tasks: what is taken, what is refused, and who may. */
class TaskServiceTest extends AppTest {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired private TaskService tasks;
    @Autowired private ProgressService progress;
    @Autowired private TaskChangeService changes;
    @Autowired private BreakdownService breakdown;
    @Autowired private PlanService plans;
    @Autowired private TaskRepository repository;

    private Actor lead;
    private Actor other;
    private Actor office;
    private LocalDate today;

    @BeforeEach
    void people_of_the_plan() {
        lead = people().actor(Role.DEPARTMENT_OFFICIAL);
        other = people().actor(Role.AREA_OFFICIAL);
        office = people().actor(Role.PROVINCE_EVALUATOR);
        today = tasks.today();
    }

    @Test
    void proof_is_sent_accepted_and_counts_from_the_day_it_was_sent() {
        Task task = released(today.plusDays(3));
        Progress report = progress.report(lead, task.id(), done(task)).orThrow();

        Lights waiting = view(task).lights();
        progress.accept(office, report.id(), report.version()).orThrow();

        assertThat(waiting.evidence()).isEqualTo(Light.YELLOW);
        assertThat(view(task).lights().evidence()).isEqualTo(Light.GREEN);
        assertThat(view(task).task().doneOn()).contains(today);
        assertThat(view(task).history())
                .extracting(entry -> entry.action())
                .containsExactly("ACCEPT_PROGRESS", "REPORT_PROGRESS");
    }

    @Test
    void whoever_checked_first_has_checked_it() {
        Task task = released(today.plusDays(3));
        Progress report = progress.report(lead, task.id(), done(task)).orThrow();

        assertThat(codes(progress.giveBack(office, report.id(), report.version(), " ")))
                .containsExactly(TaskReason.PROGRESS_WHY_MISSING);
        progress.giveBack(office, report.id(), report.version(), "缺印发件").orThrow();

        assertThatThrownBy(() -> progress.accept(office, report.id(), report.version()))
                .isInstanceOf(StaleVersionException.class);
        assertThat(codes(progress.accept(office, report.id(), report.version() + 1)))
                .containsExactly(TaskReason.PROGRESS_CHECKED);
        assertThat(view(task).task().isDone()).isFalse();
    }

    @Test
    void nobody_checks_their_own_report() {
        Task task =
                new PlanFixture(repository)
                        .store(PlanState.RELEASED, office, other, Optional.of(today));
        Progress report = progress.report(office, task.id(), onPlan()).orThrow();

        assertThat(codes(progress.accept(office, report.id(), report.version())))
                .containsExactly(TaskReason.PROGRESS_OWN);
    }

    @Test
    void on_the_last_day_it_is_in_time_and_a_day_later_the_reason_is_asked_for() {
        assertThat(progress.report(lead, released(today).id(), onPlan()).isDone()).isTrue();
        assertThat(codes(progress.report(lead, released(today.minusDays(1)).id(), onPlan())))
                .containsExactly(
                        TaskReason.PROGRESS_REASON_MISSING,
                        TaskReason.PROGRESS_MEASURES_MISSING,
                        TaskReason.PROGRESS_PROMISE_MISSING);
    }

    @Test
    void a_refused_report_leaves_nothing_behind() {
        Task task = released(today.plusDays(3));

        assertThat(
                        codes(
                                progress.report(
                                        other,
                                        task.id(),
                                        new ProgressService.Report(
                                                Progress.Says.DONE,
                                                "",
                                                "",
                                                "",
                                                Optional.empty(),
                                                List.of(),
                                                List.of()))))
                .containsExactly(
                        TaskReason.PROGRESS_TEXT_MISSING,
                        TaskReason.PROGRESS_ONLY_LEAD,
                        TaskReason.PROGRESS_PROOF_MISSING);
        assertThat(repository.progress(task.id())).isEmpty();
    }

    @Test
    void a_file_of_another_kind_is_refused_and_a_good_one_is_for_the_units_and_the_office() {
        Task task = released(today.plusDays(3));
        assertThat(
                        codes(
                                progress.keep(
                                        lead,
                                        task.id(),
                                        "x.html",
                                        new ByteArrayInputStream(
                                                "<script>1</script>"
                                                        .getBytes(StandardCharsets.UTF_8)))))
                .containsExactly(EvaluationReason.EVIDENCE_KIND_REFUSED);
        Progress report = progress.report(lead, task.id(), done(task)).orThrow();
        Attachment file =
                view(task)
                        .files()
                        .getOrDefault(TaskService.subject(report.id()), List.of())
                        .getFirst();

        assertThat(progress.file(other, file.id())).contains(StoredFile.of(file));
        assertThat(progress.file(people().actor(Role.PROVINCE_LEADER), file.id()))
                .contains(StoredFile.of(file));
        assertThat(progress.file(people().actor(Role.ZONE_OFFICIAL), file.id())).isEmpty();
        assertThat(progress.file(lead, java.util.UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_unit_that_has_no_part_sees_the_task_but_nothing_that_was_reported() {
        Task task = released(today.plusDays(3));
        progress.report(lead, task.id(), onPlan()).orThrow();

        TaskService.View seen =
                tasks.view(people().actor(Role.ZONE_OFFICIAL), task.id()).orElseThrow();

        assertThat(seen.reports()).isEmpty();
        assertThat(seen.history()).isEmpty();
        assertThat(seen.mayReport()).isFalse();
        assertThatThrownBy(() ->
                        progress.report(people().actor(Role.ZONE_OFFICIAL), task.id(), onPlan()))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PROVINCE_EVALUATOR"})
    void only_the_office_checks_and_changes(Role role) {
        Task task = released(today.plusDays(3));
        Progress report = progress.report(lead, task.id(), onPlan()).orThrow();
        Actor actor = people().actor(role);

        assertThatThrownBy(() -> progress.accept(actor, report.id(), report.version()))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() ->
                        changes.moveDay(actor, task.id(), 1, Optional.of(today.plusDays(9)), "会商"))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> plans.close(actor, task.plan(), 1))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void a_day_moves_with_a_reason_before_it_has_passed_and_the_original_stays() {
        Task task = released(today.plusDays(3));
        Optional<LocalDate> later = Optional.of(today.plusDays(30));

        assertThat(codes(changes.moveDay(office, task.id(), 1, later, "")))
                .containsExactly(TaskReason.TASK_REASON_FOR_DAY_MISSING);
        Task moved = changes.moveDay(office, task.id(), 1, later, "等待上位文件").orThrow();

        assertThat(moved.due()).isEqualTo(later);
        assertThat(moved.schedule().originalDue()).contains(today.plusDays(3));
        assertThat(
                        codes(
                                changes.moveDay(
                                        office,
                                        released(today.minusDays(1)).id(),
                                        1,
                                        later,
                                        "等待上位文件")))
                .containsExactly(TaskReason.TASK_DUE_PASSED);
        assertThatThrownBy(() -> changes.moveDay(office, task.id(), 1, later, "等待上位文件"))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void a_task_is_broken_down_by_the_lead_unit_within_its_time() {
        Task task = released(today.plusDays(30));
        OrganizationId zone = people().actor(Role.ZONE_OFFICIAL).organization();

        assertThat(codes(breakdown.breakDown(lead, task.id(), part(zone, today.plusDays(31)))))
                .containsExactly(TaskReason.TASK_DAY_AFTER_END);
        Task part = breakdown.breakDown(lead, task.id(), part(zone, today.plusDays(20))).orThrow();

        assertThat(part.number()).isEqualTo("1-1");
        assertThat(part.lead()).contains(zone);
        assertThat(codes(breakdown.breakDown(office, part.id(), part(zone, today.plusDays(9)))))
                .containsExactly(TaskReason.TASK_PART_OF_PART);
        assertThatThrownBy(
                        () -> breakdown.breakDown(other, task.id(), part(zone, today.plusDays(20))))
                .isInstanceOf(PermissionDeniedException.class);
        assertThat(
                        tasks.work(people().actor(Role.ZONE_OFFICIAL)).stream()
                                .map(work -> work.line().task().id()))
                .contains(part.id());
        assertThat(codes(progress.report(lead, task.id(), done(task))))
                .containsExactly(TaskReason.PROGRESS_PARTS_OPEN);
    }

    @Test
    void collective_entries_are_given_bodies_and_settled_ones_stay() {
        Task task = draft(Optional.of(today.plusDays(3)));
        OrganizationId zone = people().actor(Role.ZONE_OFFICIAL).organization();

        assertThat(codes(changes.nameBodies(office, task.id(), 1, 0, List.of(zone))))
                .containsExactly(TaskReason.TASK_UNIT_SETTLED);
        assertThat(
                        codes(
                                changes.nameBodies(
                                        office, task.id(), 1, 2, List.of(OrganizationId.random()))))
                .containsExactly(TaskReason.TASK_ORGANIZATION_UNKNOWN);
        assertThat(
                        changes.nameBodies(office, task.id(), 1, 2, List.of(zone, zone))
                                .orThrow()
                                .units()
                                .get(2)
                                .organizations())
                .containsExactly(zone);
    }

    @Test
    void a_plan_is_released_with_all_days_and_closed_with_all_tasks_done() {
        Task task = draft(Optional.empty());
        assertThat(tasks.view(lead, task.id())).isEmpty();
        assertThat(codes(plans.release(office, task.plan(), 1)))
                .containsExactly(TaskReason.PLAN_TASK_WITHOUT_DUE);
        assertThat(
                        codes(
                                plans.planDays(
                                        office,
                                        task.plan(),
                                        List.of(task.id()),
                                        Optional.of(today.minusDays(1)))))
                .containsExactly(TaskReason.TASK_DAY_PAST);
        plans.planDays(office, task.plan(), List.of(task.id()), Optional.of(today)).orThrow();
        Plan released = plans.release(office, task.plan(), 1).orThrow();

        assertThat(tasks.view(lead, task.id())).isPresent();
        assertThat(codes(plans.close(office, task.plan(), released.version())))
                .containsExactly(TaskReason.PLAN_HAS_OPEN_TASKS);
        assertThatThrownBy(() -> plans.release(office, task.plan(), 1))
                .isInstanceOf(StaleVersionException.class);
        Progress report = progress.report(lead, task.id(), done(task)).orThrow();
        progress.accept(office, report.id(), report.version()).orThrow();
        assertThat(plans.close(office, task.plan(), released.version()).orThrow().state())
                .isEqualTo(PlanState.CLOSED);
        assertThat(codes(progress.report(lead, task.id(), onPlan())))
                .contains(TaskReason.PLAN_NOT_RELEASED);
    }

    @Test
    void the_table_of_who_does_what_is_printed_and_exported_for_whoever_sees_the_plan() {
        Task task = draft(Optional.of(today));

        assertThat(new String(plans.paper(office, task.plan()), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(plans.workbook(office, task.plan())).startsWith('P', 'K');
        assertThatThrownBy(() -> plans.paper(lead, task.plan()))
                .isInstanceOf(java.util.NoSuchElementException.class);
    }

    private static BreakdownService.Part part(OrganizationId body, LocalDate due) {
        return new BreakdownService.Part("落实到开发区", body, "林晓岚", "一号项目", Optional.of(due));
    }

    private Task released(LocalDate due) {
        return new PlanFixture(repository).store(PlanState.RELEASED, lead, other, Optional.of(due));
    }

    private Task draft(Optional<LocalDate> due) {
        return new PlanFixture(repository).store(PlanState.DRAFT, lead, other, due);
    }

    private TaskService.View view(Task task) {
        return tasks.view(office, task.id()).orElseThrow();
    }

    private ProgressService.Report onPlan() {
        return new ProgressService.Report(
                Progress.Says.ON_PLAN, "已召开推进会", "", "", Optional.empty(), List.of(), List.of());
    }

    private ProgressService.Report done(Task task) {
        Attachment proof =
                progress.keep(lead, task.id(), "印发件.pdf", new ByteArrayInputStream(PDF)).orThrow();
        return new ProgressService.Report(
                Progress.Says.DONE, "已印发", "", "", Optional.empty(), List.of(), List.of(proof));
    }

    private static List<ReasonCode> codes(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Reason::code).toList();
    }
}
