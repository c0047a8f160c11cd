package org.xianxing.db.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xianxing.db.TestDatabase;
import org.xianxing.db.catalog.CatalogRepositories;
import org.xianxing.db.organization.OrganizationRepositories;
import org.xianxing.db.reference.ReferenceData;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.evaluation.ClaimId;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.task.Milestone;
import org.xianxing.domain.task.MilestoneId;
import org.xianxing.domain.task.PersonDuty;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.PlanId;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Progress;
import org.xianxing.domain.task.ProgressId;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskLink;
import org.xianxing.domain.task.TaskLinkId;
import org.xianxing.domain.task.TaskLinkRepository;
import org.xianxing.domain.task.TaskPerson;
import org.xianxing.domain.task.TaskPersonId;
import org.xianxing.domain.task.TaskRepository;
import org.xianxing.domain.task.TaskUnit;
import org.xianxing.domain.task.UnitPart;

class TaskRepositoryTest {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 30);

    private static TestDatabase test;
    private static TaskRepository repository;
    private static OrganizationId lead;
    private static OrganizationId helper;

    @BeforeAll
    static void load_the_reference_data() {
        test = TestDatabase.create();
        ReferenceData.load(test.database());
        repository = TaskRepositories.tasks(test.database());
        List<Organization> departments =
                OrganizationRepositories.organizations(test.database())
                        .all(OrganizationKind.DEPARTMENT);
        lead = departments.get(0).id();
        helper = departments.get(1).id();
    }

    @Test
    void a_plan_and_its_tasks_come_back_as_they_were_stored() {
        Plan plan = plan();
        Task first = task(plan, 1);
        Task second = task(plan, 2);
        Task part = part(plan, first);

        repository.add(plan, List.of(first, second));
        repository.add(part);

        assertThat(repository.plan(plan.id())).contains(plan);
        assertThat(repository.plans()).contains(plan);
        assertThat(repository.tasks(plan.id())).containsExactly(first, part, second);
        assertThat(repository.parts(first.id())).containsExactly(part);
        assertThat(repository.task(second.id())).contains(second);
    }

    @Test
    void a_body_has_the_tasks_of_released_plans_only() {
        Plan plan = plan();
        Task task = task(plan, 1);
        repository.add(plan, List.of(task));

        assertThat(repository.tasksOf(helper)).doesNotContain(task);
        repository.update(plan.inState(PlanState.RELEASED));
        assertThat(repository.tasksOf(helper)).contains(task);
        assertThat(repository.tasksOf(OrganizationId.random())).isEmpty();
    }

    @Test
    void a_changed_task_keeps_the_rows_of_its_milestones() {
        Plan plan = plan();
        Task task = task(plan, 1);
        repository.add(plan, List.of(task));
        Progress report = report(task, lead, task.milestones());
        repository.add(report);
        TaskUnit collective =
                new TaskUnit(
                        "自治区其他各有关单位",
                        "自治区其他各有关单位",
                        UnitPart.RESPONSIBLE,
                        true,
                        List.of(lead, helper));
        Milestone more = new Milestone(MilestoneId.random(), "验收", DUE, DUE, Optional.empty());
        Task changed =
                task.with(task.schedule().dueOn(DUE.plusDays(30)))
                        .withUnits(List.of(task.units().getFirst(), collective))
                        .withMilestones(List.of(task.milestones().getFirst().reached(DUE), more))
                        .doneOn(DUE);

        repository.update(changed);

        assertThat(repository.task(task.id())).contains(changed.updated());
        assertThat(repository.report(report.id())).contains(report);
    }

    @Test
    void persons_are_stored_with_their_task_and_in_their_order() {
        Plan plan = plan();
        Task task = task(plan, 1);
        repository.add(plan, List.of(task));
        TaskPerson first = task.persons().getFirst();
        Task changed =
                task.withPersons(
                        List.of(person(Optional.of(helper), "王五", PersonDuty.RESPONSIBLE), first));

        repository.update(changed);

        assertThat(repository.task(task.id())).contains(changed.updated());
        assertThatThrownBy(() -> repository.update(task.withPersons(List.of())))
                .isInstanceOf(StaleVersionException.class);
        assertThat(repository.task(task.id())).contains(changed.updated());
    }

    @Test
    void a_task_is_linked_to_a_thing_once() {
        Plan plan = plan();
        Task task = task(plan, 1);
        repository.add(plan, List.of(task));
        CatalogItemId item =
                CatalogRepositories.catalog(test.database()).allItems().getFirst().id();
        TaskLink first = link(task, new TaskLink.Linked.Item(item));
        TaskLink claim = link(task, new TaskLink.Linked.OfClaim(ClaimId.random()));
        TaskLinkRepository links = TaskRepositories.links(test.database());

        assertThat(links.add(first)).isTrue();
        assertThat(links.add(claim)).isTrue();
        assertThat(links.add(link(task, first.to()))).isFalse();
        assertThat(links.add(link(task, claim.to()))).isFalse();

        assertThat(links.of(task.id())).containsExactlyInAnyOrder(first, claim);
        assertThat(links.find(first.id())).contains(first);
        assertThat(links.tasksOf(item)).containsExactly(task.id());
        assertThat(links.remove(first.id())).isTrue();
        assertThat(links.remove(first.id())).isFalse();
        assertThat(links.of(task.id())).containsExactly(claim);
    }

    private static TaskLink link(Task task, TaskLink.Linked to) {
        return new TaskLink(TaskLinkId.random(), task.id(), to, "郑明辉", NOW);
    }

    @Test
    void whoever_comes_second_is_told() {
        Plan plan = plan();
        Task task = task(plan, 1);
        repository.add(plan, List.of(task));
        Progress report = report(task, lead, List.of());
        repository.add(report);
        repository.update(plan.inState(PlanState.RELEASED));
        repository.update(task.doneOn(DUE));
        repository.update(report.checked(new Progress.Check.Accepted("李四", NOW)));

        assertThatThrownBy(() -> repository.update(plan.inState(PlanState.CLOSED)))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> repository.update(task.doneOn(DUE)))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() ->
                        repository.update(
                                report.checked(new Progress.Check.Returned("李四", NOW, "缺件"))))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void reports_are_found_by_task_plan_day_and_by_whether_they_wait() {
        Plan plan = plan();
        Task task = task(plan, 1);
        repository.add(plan, List.of(task));
        Progress waits = report(task, helper, List.of());
        Progress back =
                report(task, lead, List.of())
                        .checked(new Progress.Check.Returned("李四", NOW, "缺印发件"));
        repository.add(waits);
        repository.add(back);

        assertThat(repository.progress(task.id())).containsExactlyInAnyOrder(waits, back);
        assertThat(repository.progressOf(plan.id()).get(task.id())).hasSize(2);
        assertThat(repository.progressOf(List.of(task.id())).get(task.id())).hasSize(2);
        assertThat(repository.waiting()).contains(waits).doesNotContain(back);
        assertThat(repository.reportedBy(helper, DAY, DAY)).contains(waits);
        assertThat(repository.reportedBy(helper, DAY.plusDays(1), DAY.plusDays(9)))
                .doesNotContain(waits);
        assertThat(repository.reportedBy(helper, DAY.minusDays(9), DAY.minusDays(1)))
                .doesNotContain(waits);
    }

    /** The last second of the offices' day. */
    private static final Instant NOW = Instant.parse("2026-06-01T15:59:59Z");

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private static Plan plan() {
        return new Plan(
                PlanId.random(),
                1,
                "实施方案 " + PlanId.random().value(),
                "桂政发〔2020〕8号",
                Optional.of(LocalDate.of(2020, 1, 22)),
                "测试",
                PlanState.DRAFT,
                false,
                List.of(new Plan.Group(1, "（一）", "规则体系", "主动对接")));
    }

    private static Task task(Plan plan, int position) {
        return new Task(
                TaskId.random(),
                1,
                plan.id(),
                Optional.empty(),
                1,
                position,
                String.valueOf(position),
                "实施更为开放的行业准入措施",
                "实施更为开放的行业准入措施。",
                "三（一）" + position,
                "（责任单位：自治区商务厅、发展改革委，自治区其他各有关单位）",
                new Task.Schedule(
                        "出台措施",
                        List.of(
                                person(Optional.of(lead), "张三", PersonDuty.LEADER),
                                person(Optional.empty(), "李四", PersonDuty.LIAISON)),
                        "",
                        Optional.empty(),
                        Optional.of(DUE),
                        Optional.of(DUE)),
                List.of(
                        new TaskUnit("自治区商务厅", "自治区商务厅", UnitPart.LEAD, false, List.of(lead)),
                        new TaskUnit(
                                "发展改革委", "自治区发展改革委", UnitPart.RESPONSIBLE, false, List.of(helper)),
                        new TaskUnit(
                                "自治区其他各有关单位", "自治区其他各有关单位", UnitPart.RESPONSIBLE, true, List.of())),
                List.of(
                        new Milestone(
                                MilestoneId.random(),
                                "出台实施细则",
                                DUE.minusDays(30),
                                DUE.minusDays(30),
                                Optional.empty())),
                Optional.empty());
    }

    private static TaskPerson person(Optional<OrganizationId> unit, String name, PersonDuty duty) {
        return new TaskPerson(TaskPersonId.random(), unit, name, duty, "0591-1234567");
    }

    private static Task part(Plan plan, Task whole) {
        Task like = task(plan, 1);
        return new Task(
                like.id(),
                1,
                plan.id(),
                Optional.of(whole.id()),
                1,
                1,
                "1-1",
                like.title(),
                "",
                "",
                "",
                like.schedule(),
                like.units(),
                List.of(),
                Optional.empty());
    }

    private static Progress report(Task task, OrganizationId unit, List<Milestone> reached) {
        return new Progress(
                ProgressId.random(),
                1,
                task.id(),
                unit,
                Progress.Says.BEHIND,
                "已印发通知",
                "条件未具备",
                "倒排工期",
                Optional.of(DUE),
                reached.stream().map(Milestone::id).toList(),
                "张三",
                AccountId.random(),
                NOW,
                Progress.Check.WAITING);
    }
}
