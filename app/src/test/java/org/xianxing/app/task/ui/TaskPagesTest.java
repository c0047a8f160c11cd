package org.xianxing.app.task.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.task.BreakdownService;
import org.xianxing.app.task.PlanFixture;
import org.xianxing.app.task.ProgressService;
import org.xianxing.app.task.TaskService;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Progress;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskRepository;

/** Pages of plans and tasks, role by role. */
class TaskPagesTest extends ViewTest {

    @Autowired private BreakdownService breakdown;
    @Autowired private TaskRepository repository;
    @Autowired private TaskService tasks;
    @Autowired private ProgressService progress;

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR"})
    void whoever_has_a_part_in_the_work_sees_released_plans_and_their_tasks(Role role) {
        Task task = stored(PlanState.RELEASED);
        openAs(role);

        UI.getCurrent().navigate("plan/" + task.plan().value());
        assertThat(pageText()).contains("推进测试事项", "测试厅");
        UI.getCurrent().navigate("task/" + task.id().value());
        assertThat(pageText()).contains("三（一）1", "测试片区管委会", "泛指");
        boolean reports = role == Role.DEPARTMENT_OFFICIAL || role == Role.AREA_OFFICIAL;
        assertThat(_find(ReportForm.class)).hasSize(reports ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR"})
    void administrators_have_no_part_in_tasks(Role role) {
        Task task = stored(PlanState.RELEASED);
        openAs(role);

        UI.getCurrent().navigate("task/" + task.id().value());

        _assertNone(TaskView.class);
    }

    @Test
    void the_first_page_tells_a_unit_what_is_late_or_due_this_week() {
        openAsDemonstrated("bumen");

        assertThat(pageText()).contains("本周到期和逾期的任务");
    }

    @Test
    void a_draft_and_a_guessed_address_look_the_same_to_a_unit() {
        Task task = stored(PlanState.DRAFT);
        openAs(Role.DEPARTMENT_OFFICIAL);

        UI.getCurrent().navigate("task/" + task.id().value());
        _assertNone(TaskView.class);
        UI.getCurrent().navigate("plan/" + task.plan().value());
        _assertNone(PlanView.class);
        UI.getCurrent().navigate("task/" + UUID.randomUUID());
        _assertNone(TaskView.class);
        UI.getCurrent().navigate("task/nothing");
        _assertNone(TaskView.class);
    }

    @Test
    void a_lagging_task_asks_for_reason_and_measures_and_keeps_what_was_typed() {
        Task task =
                new PlanFixture(repository)
                        .store(
                                PlanState.RELEASED,
                                people().actor(Role.DEPARTMENT_OFFICIAL),
                                people().actor(Role.AREA_OFFICIAL),
                                Optional.of(tasks.today().minusDays(1)));
        openAs(Role.DEPARTMENT_OFFICIAL);
        UI.getCurrent().navigate("task/" + task.id().value());

        _setValue(_get(TextArea.class, spec -> spec.withLabel("做了什么")), "已开会");
        _click(_get(Button.class, spec -> spec.withText("报送进展")));

        assertThat(pageText()).contains("请说明原因", "请提出整改措施", "请承诺哪一天赶上");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("做了什么")).getValue())
                .isEqualTo("已开会");
        assertThat(repository.progress(task.id())).isEmpty();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("滞后原因")), "条件未具备");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("整改措施")), "倒排工期");
        _setValue(
                _get(com.vaadin.flow.component.datepicker.DatePicker.class),
                tasks.today().plusDays(5));
        _click(_get(Button.class, spec -> spec.withText("报送进展")));
        assertThat(repository.progress(task.id()))
                .extracting(Progress::reason)
                .containsExactly("条件未具备");
    }

    @Test
    void the_office_finds_what_waits_and_returns_it_with_a_word() {
        Task task = stored(PlanState.RELEASED);
        progress.report(
                        people().actor(Role.DEPARTMENT_OFFICIAL),
                        task.id(),
                        new ProgressService.Report(
                                Progress.Says.ON_PLAN,
                                "已召开推进会",
                                "",
                                "",
                                Optional.empty(),
                                java.util.List.of(),
                                java.util.List.of()))
                .orThrow();
        openAs(Role.PROVINCE_EVALUATOR);
        UI.getCurrent().navigate(MyWorkView.class);
        assertThat(pageText()).contains("等我核对", "推进测试事项");

        UI.getCurrent().navigate("task/" + task.id().value());
        _setValue(_get(TextArea.class, spec -> spec.withLabel("缺什么")), "请补数字");
        _click(_get(Button.class, spec -> spec.withText("退回补充")));

        assertThat(pageText()).contains("已退回", "请补数字");
    }

    @Test
    void a_draft_says_what_is_missing_before_it_can_be_released() {
        Task task =
                new PlanFixture(repository)
                        .store(
                                PlanState.DRAFT,
                                people().actor(Role.DEPARTMENT_OFFICIAL),
                                people().actor(Role.AREA_OFFICIAL),
                                Optional.empty());
        openAs(Role.PROVINCE_EVALUATOR);
        UI.getCurrent().navigate("plan/" + task.plan().value());
        assertThat(pageText()).contains("第 1 项没有期限");

        _setValue(
                _get(com.vaadin.flow.component.datepicker.DatePicker.class),
                tasks.today().plusDays(30));
        _click(_get(Button.class, spec -> spec.withText("定下期限")));

        assertThat(pageText()).contains("齐了，可以下达");
        _click(_get(LockedButton.class).button());
        assertThat(repository.plan(task.plan()).orElseThrow().state())
                .isEqualTo(PlanState.RELEASED);
    }

    @Test
    void tasks_stand_along_time_and_unit_by_unit() {
        Task task = stored(PlanState.RELEASED);
        openAs(Role.PROVINCE_LEADER);
        UI.getCurrent().navigate("plan/" + task.plan().value());

        look(PlanView.Look.TIMELINE);
        assertThat(pageText()).contains("今天", "推进测试事项");
        look(PlanView.Look.UNITS);
        assertThat(pageText()).contains("按单位", "测试厅", "测试片区管委会");
        look(PlanView.Look.TREE);
        assertThat(pageText()).contains("推进测试事项", "测试厅");
        look(PlanView.Look.LIGHTS);
        assertThat(pageText()).contains("红灯", "黄灯", "绿灯", "未报", "推进测试事项", "没有任务");
    }

    @Test
    void parts_stand_below_their_task_in_the_tree() {
        Task task = stored(PlanState.RELEASED);
        Task part =
                breakdown
                        .breakDown(
                                people().actor(Role.DEPARTMENT_OFFICIAL),
                                task.id(),
                                new BreakdownService.Part(
                                        "区里的那一份",
                                        people().actor(Role.ZONE_OFFICIAL).organization(),
                                        "",
                                        "",
                                        Optional.of(tasks.today().plusDays(20))))
                        .orThrow();
        openAs(Role.PROVINCE_LEADER);
        UI.getCurrent().navigate("plan/" + task.plan().value());
        look(PlanView.Look.TREE);

        UnorderedList below =
                _get(
                        UnorderedList.class,
                        spec ->
                                spec.withPredicate(list ->
                                        list.getParent()
                                                .filter(ListItem.class::isInstance)
                                                .isPresent()));
        assertThat(below.getElement().getTextRecursively()).contains(part.title());
        assertThat(below.getElement().getTextRecursively()).doesNotContain("推进测试事项");
    }

    @SuppressWarnings("unchecked")
    private static void look(PlanView.Look look) {
        _find(RadioButtonGroup.class).stream()
                .filter(group -> group.getValue() instanceof PlanView.Look)
                .forEach(group -> group.setValue(look));
    }

    @Test
    void a_pasted_plan_shows_its_tasks_and_doubts_before_it_is_kept() {
        String title = "测试实施方案" + UUID.randomUUID();
        openAs(Role.PROVINCE_EVALUATOR);
        UI.getCurrent().navigate(PlanImportView.class);

        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("方案全文")),
                "（一）贸易。\n1. 便利通关。做好。（责任单位：省商务厅、某某局）\n四、保障\n另有文字");
        _click(_get(Button.class, spec -> spec.withText("读出任务")));
        assertThat(pageText()).contains("便利通关", "机构名录里没有“省某某局”", "没有列为任务的文字");
        _setValue(_get(TextField.class, spec -> spec.withLabel("方案名称")), title);
        _click(_get(Button.class, spec -> spec.withText("收入方案")));
        assertThat(pageText()).contains("请写明文本来自哪里");
        _setValue(_get(TextField.class, spec -> spec.withLabel("文本来自哪里")), "测试");
        _click(_get(Button.class, spec -> spec.withText("收入方案")));

        assertThat(repository.plans()).anyMatch(plan -> plan.title().equals(title));
        assertThat(pageText()).contains("下达之前", "第 1 项的“省某某局”没有对上机构");
    }

    @Test
    void work_is_grouped_by_when_it_is_due() {
        LocalDate monday = LocalDate.of(2026, 6, 1);
        Task task = stored(PlanState.RELEASED);

        assertThat(MyWorkView.when(due(task, monday.minusDays(1)), monday))
                .isEqualTo(MyWorkView.When.LATE);
        assertThat(MyWorkView.when(due(task, monday), monday)).isEqualTo(MyWorkView.When.TODAY);
        assertThat(MyWorkView.when(due(task, monday.plusDays(6)), monday))
                .isEqualTo(MyWorkView.When.WEEK);
        assertThat(MyWorkView.when(due(task, monday.plusDays(7)), monday))
                .isEqualTo(MyWorkView.When.LATER);
    }

    private static Task due(Task task, LocalDate day) {
        return task.with(task.schedule().plannedFor(Optional.of(day)));
    }

    private Task stored(PlanState state) {
        return new PlanFixture(repository)
                .store(
                        state,
                        people().actor(Role.DEPARTMENT_OFFICIAL),
                        people().actor(Role.AREA_OFFICIAL),
                        Optional.of(tasks.today().plusDays(30)));
    }
}
