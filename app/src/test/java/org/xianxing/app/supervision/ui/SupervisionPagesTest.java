package org.xianxing.app.supervision.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.supervision.CaseHandling;
import org.xianxing.app.supervision.CaseOffice;
import org.xianxing.app.supervision.CaseService;
import org.xianxing.app.supervision.CaseView;
import org.xianxing.app.supervision.Cases;
import org.xianxing.app.task.PlanFixture;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.supervision.CaseId;
import org.xianxing.domain.supervision.CaseKind;
import org.xianxing.domain.supervision.CaseState;
import org.xianxing.domain.supervision.Rung;
import org.xianxing.domain.supervision.SupervisionCase;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskRepository;

/** Pages of supervision, role by role. */
@TestPropertySource(properties = "xianxing.test=cases as they begin")
class SupervisionPagesTest extends ViewTest {

    @Autowired private CaseService service;
    @Autowired private CaseOffice office;
    @Autowired private CaseHandling handling;
    @Autowired private TaskRepository tasks;

    private Cases cases;
    private Actor evaluator;
    private Actor area;

    @BeforeEach
    void people_for_cases() {
        cases = Cases.of(office, handling, people(), posts());
        evaluator = people().actor(Role.PROVINCE_EVALUATOR);
        area = people().actor(Role.AREA_OFFICIAL);
    }

    private static void open(SupervisionCase shown) {
        open(shown.id());
    }

    private static void open(CaseId id) {
        UI.getCurrent().navigate("supervision/" + id.value());
    }

    private CaseView stored(SupervisionCase of) {
        return service.view(evaluator, of.id()).orElseThrow();
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    /** The one prominent button of the page. */
    private static LockedButton next() {
        return _get(LockedButton.class);
    }

    // ── who sees what ──

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {
                "SYSTEM_ADMINISTRATOR",
                "SECURITY_ADMINISTRATOR",
                "AUDIT_ADMINISTRATOR",
                "READER"
            },
            mode = EnumSource.Mode.EXCLUDE)
    void whoever_works_for_a_unit_or_the_province_has_a_list(Role role) {
        SupervisionCase issued = cases.issued(CaseKind.OTHER, Role.AREA_OFFICIAL);
        openAs(role);
        UI.getCurrent().navigate("supervision");

        _get(SupervisionView.class);
        open(issued);
        boolean sees = role == Role.AREA_OFFICIAL || people().actor(role).isProvince();
        assertThat(_find(SupervisionCaseView.class)).hasSize(sees ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {
                "SYSTEM_ADMINISTRATOR",
                "SECURITY_ADMINISTRATOR",
                "AUDIT_ADMINISTRATOR",
                "READER"
            })
    void administrators_and_readers_have_no_part_in_cases(Role role) {
        SupervisionCase issued = cases.issued(CaseKind.OTHER, Role.AREA_OFFICIAL);
        openAs(role);

        UI.getCurrent().navigate("supervision");
        _assertNone(SupervisionView.class);
        open(issued);
        _assertNone(SupervisionCaseView.class);
    }

    @Test
    void a_draft_another_units_case_and_a_guessed_address_look_the_same_to_a_unit() {
        SupervisionCase draft =
                office.open(evaluator, Cases.aDraft(CaseKind.OTHER, area.organization())).orThrow();
        SupervisionCase others = cases.issued(CaseKind.OTHER, Role.DEPARTMENT_OFFICIAL);
        openAs(Role.AREA_OFFICIAL);

        open(draft);
        _assertNone(SupervisionCaseView.class);
        open(others);
        _assertNone(SupervisionCaseView.class);
        UI.getCurrent().navigate("supervision/" + UUID.randomUUID());
        _assertNone(SupervisionCaseView.class);
        UI.getCurrent().navigate("supervision/nothing");
        _assertNone(SupervisionCaseView.class);
    }

    @Test
    void what_waits_for_the_reader_stands_first_and_filters_narrow_the_list() {
        SupervisionCase waits = cases.issued(CaseKind.OTHER, Role.AREA_OFFICIAL);
        SupervisionCase answered = cases.planned(Role.AREA_OFFICIAL);
        openAs(Role.AREA_OFFICIAL);
        UI.getCurrent().navigate("supervision");

        String waiting = waits.number().orElseThrow().toString();
        String checked = answered.number().orElseThrow().toString();
        assertThat(pageText().indexOf("待我办理")).isLessThan(pageText().indexOf(waiting + " "));
        assertThat(pageText().indexOf(waiting + " ")).isLessThan(pageText().indexOf(checked + " "));
        _setValue(_get(TextField.class), checked);
        assertThat(pageText()).contains(checked + " ").doesNotContain(waiting + " ");
        _setValue(_get(TextField.class), "没有这样的事项");
        assertThat(pageText()).contains("没有符合条件的督办件");
    }

    // ── the unit ──

    @Test
    void a_unit_signs_for_receipt_and_hands_in_measures_and_keeps_what_was_typed() {
        SupervisionCase issued = cases.issued(CaseKind.LAGGING_TASK, Role.AREA_OFFICIAL);
        openAs(Role.AREA_OFFICIAL);
        open(issued);
        assertThat(pageText()).contains("请签收", "立项", "签收", "归档");

        _click(next().button());
        assertThat(stored(issued).current().state()).isEqualTo(CaseState.RECEIVED);
        _click(next().button());
        _setValue(area("说明原因"), "人手不足");
        press("报送省自贸办");
        assertThat(pageText()).contains("第 1 项措施没有内容");
        assertThat(area("说明原因").getValue()).isEqualTo("人手不足");
        assertThat(stored(issued).measures()).isEmpty();

        _setValue(_get(TextField.class, spec -> spec.withLabel("措施 1")), "增加窗口");
        press("增加一项措施");
        _setValue(_get(TextField.class, spec -> spec.withLabel("措施 2")), "延长服务时间");
        _find(DatePicker.class).forEach(day -> day.setValue(Cases.today().plusDays(20)));
        press("报送省自贸办");

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(stored(issued).current().state()).isEqualTo(CaseState.PLAN_FILED);
        assertThat(pageText()).contains("增加窗口", "延长服务时间", "省自贸办审核原因和措施");
        _assertNone(LockedButton.class);
    }

    @Test
    void a_measure_without_proof_is_refused() {
        SupervisionCase planned = cases.planned(Role.AREA_OFFICIAL);
        office.acceptPlan(evaluator, planned.id(), "").orThrow();
        openAs(Role.AREA_OFFICIAL);
        open(planned);

        _click(next().button());
        _setValue(area("完成情况"), "已增设");
        _click(
                _find(Button.class, spec -> spec.withText("报告完成")).stream()
                        .filter(button -> button.getThemeNames().contains("primary"))
                        .findFirst()
                        .orElseThrow());

        assertThat(pageText()).contains("佐证");
        assertThat(stored(planned).measures()).noneMatch(m -> m.isDone());
    }

    @Test
    void an_extension_is_asked_with_a_reason_and_decided_by_a_choice() {
        SupervisionCase received = cases.received(CaseKind.OTHER, Role.AREA_OFFICIAL);
        openAs(Role.AREA_OFFICIAL);
        open(received);
        press("申请延期");
        _setValue(_get(DatePicker.class), Cases.today().plusDays(40));
        _setValue(area("理由"), "设备未到");
        _click(primaryInDialog());
        assertThat(pageText()).contains("延期申请", "待定");
        leave();

        openAs(Role.PROVINCE_EVALUATOR);
        open(received);
        assertThat(pageText()).contains("请答复延期申请", "设备未到");
        _click(next().button());
        _setValue(area("理由"), "情况属实");
        _click(primaryInDialog());
        assertThat(pageText()).contains("没有选择同意或不同意");
        choice().setValue(true);
        _click(primaryInDialog());

        assertThat(stored(received).pendingExtension()).isEmpty();
        assertThat(stored(received).current().deadline().isMoved()).isTrue();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Boolean> choice() {
        return _find(RadioButtonGroup.class).stream()
                .filter(group -> "答复".equals(group.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private static Button primaryInDialog() {
        return _find(Button.class).stream()
                .filter(button -> button.getThemeNames().contains("primary"))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    // ── the office and the leader ──

    @Test
    void the_office_returns_measures_with_words_and_a_day_or_not_at_all() {
        SupervisionCase planned = cases.planned(Role.AREA_OFFICIAL);
        openAs(Role.PROVINCE_EVALUATOR);
        open(planned);
        assertThat(next().button().getText()).isEmpty();

        press("退回措施");
        _click(primaryInDialog());
        assertThat(pageText()).contains("没有写理由或意见");
        assertThat(stored(planned).current().state()).isEqualTo(CaseState.PLAN_FILED);
        _setValue(area("缺什么、补什么"), "缺责任人");
        _setValue(_get(DatePicker.class), Cases.today().plusDays(5));
        _click(primaryInDialog());

        assertThat(stored(planned).current().state()).isEqualTo(CaseState.PLAN_RETURNED);
        assertThat(pageText()).contains("缺责任人");
    }

    @Test
    void whoever_checked_sees_closing_locked_with_the_reason() {
        SupervisionCase received = cases.received(CaseKind.OTHER, Role.AREA_OFFICIAL);
        handling.feedBack(area, received.id(), "已办", List.of()).orThrow();
        office.check(evaluator, received.id(), "属实").orThrow();
        openAs(Role.PROVINCE_EVALUATOR);

        open(received);

        assertThat(next().isLocked()).isTrue();
        assertThat(pageText()).contains("办结", evaluator.displayName());
        _click(next().button());
        assertThat(stored(received).current().state()).isEqualTo(CaseState.CHECKED);
    }

    @Test
    void a_leader_writes_an_instruction_and_nothing_else() {
        SupervisionCase issued = cases.issued(CaseKind.OTHER, Role.AREA_OFFICIAL);
        openAs(Role.PROVINCE_LEADER);
        open(issued);
        _assertNone(LockedButton.class);

        press("写批示");
        _setValue(area("批示内容"), "请抓紧");
        press("写入批示");

        assertThat(stored(issued).instructions())
                .singleElement()
                .satisfies(i -> assertThat(i.leader()).isEqualTo("周国栋"));
        assertThat(pageText()).contains("领导批示", "请抓紧");
    }

    @Test
    void a_new_case_says_everything_that_is_missing_at_once() {
        openAs(Role.PROVINCE_EVALUATOR);
        UI.getCurrent().navigate("supervision");
        int before = service.list(evaluator, org.xianxing.domain.supervision.CaseFilter.ALL).size();

        press("立项");
        press("保存立项");

        assertThat(pageText()).contains("督办事项", "办理要求", "承办单位", "依据");
        assertThat(service.list(evaluator, org.xianxing.domain.supervision.CaseFilter.ALL))
                .hasSize(before);
    }

    @Test
    void a_late_task_leads_to_its_case() {
        Task task =
                new PlanFixture(tasks)
                        .store(
                                PlanState.RELEASED,
                                people().actor(Role.DEPARTMENT_OFFICIAL),
                                area,
                                Optional.of(Cases.today().minusDays(1)));
        openAs(Role.PROVINCE_EVALUATOR);
        UI.getCurrent().navigate("task/" + task.id().value());

        press("立项督办");
        press("保存立项");

        assertThat(service.ofTask(evaluator, task.id()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.current().state()).isEqualTo(CaseState.DRAFT);
                    assertThat(line.current().matter().kind()).isEqualTo(CaseKind.LAGGING_TASK);
                    assertThat(line.unit().id())
                            .isEqualTo(people().actor(Role.DEPARTMENT_OFFICIAL).organization());
                });
        _get(SupervisionCaseView.class);
        UI.getCurrent().navigate("task/" + task.id().value());
        assertThat(_find(Button.class, spec -> spec.withText("立项督办"))).isEmpty();
        leave();
        openAs(Role.DEPARTMENT_OFFICIAL);
        UI.getCurrent().navigate("task/" + task.id().value());
        assertThat(_find(Button.class, spec -> spec.withText("立项督办"))).isEmpty();
        assertThat(pageText()).doesNotContain("督办件");
    }

    // ── rules ──

    @Test
    void the_office_sets_the_rules_and_a_wrong_figure_changes_none() {
        openAs(Role.PROVINCE_EVALUATOR);
        UI.getCurrent().navigate("escalation-rules");
        IntegerField first = _find(IntegerField.class).getFirst();
        int before = first.getValue();

        first.setValue(0);
        press("保存规则");
        assertThat(pageText()).contains("365");
        first.setValue(before);
        press("保存规则");
        assertThat(pageText()).contains("已保存");
    }

    @Test
    void a_unit_reads_the_rules_without_fields() {
        openAs(Role.AREA_OFFICIAL);
        UI.getCurrent().navigate("escalation-rules");

        assertThat(pageText()).contains("提醒", "蓝色督办", "整改通知", "自然日");
        _assertNone(IntegerField.class);
    }

    // ── after an evaluation ──

    @Test
    void the_last_of_a_year_have_a_case_each_and_it_shows_in_the_year_that_follows() {
        openAsDemonstrated("zhenggai");
        UI.getCurrent().navigate("");
        assertThat(pageText()).contains("年度评估整改提升");
        UI.getCurrent().navigate("score-sheet");
        assertThat(pageText()).contains("年度评估整改提升", "看督办件");
        UI.getCurrent().navigate("rectifications");
        assertThat(pageText()).contains("云洞岩工业园区").doesNotContain("金溪工业园区");
        leave();

        openAsDemonstrated("shengfushen");
        UI.getCurrent().navigate("rectifications");
        assertThat(pageText()).contains("云洞岩工业园区", "金溪工业园区", "须整改");
        UI.getCurrent().navigate("ranking");
        assertThat(_find(RectificationsView.class)).isEmpty();
    }

    @Test
    void a_reward_is_released_with_day_and_number_or_not_at_all() {
        openAsDemonstrated("shengfushen");
        UI.getCurrent().navigate("rewards");
        int before = _find(Button.class, spec -> spec.withText("登记下达")).size();
        assertThat(before).isPositive();

        _click(_find(Button.class, spec -> spec.withText("登记下达")).getFirst());
        _click(primaryInDialog());
        assertThat(pageText()).contains("没有");
        assertThat(_find(Dialog.class)).hasSize(1);
        _setValue(_get(DatePicker.class), Cases.today());
        _setValue(_get(TextField.class, spec -> spec.withLabel("下达文号")), "闽财外指〔2026〕1号");
        _click(primaryInDialog());

        assertThat(_find(Button.class, spec -> spec.withText("登记下达"))).hasSize(before - 1);
        _click(_find(Button.class, spec -> spec.withText("撤回登记")).getFirst());
        _click(primaryInDialog());
        assertThat(pageText()).contains("没有写撤回的理由");
    }

    @Test
    void a_zone_sees_no_reward_of_others() {
        openAsDemonstrated("zhenggai");
        UI.getCurrent().navigate("rewards");

        assertThat(pageText()).contains("没有奖励").doesNotContain("鹭江");
        _assertNone(Button.class, spec -> spec.withText("登记下达"));
    }

    @Test
    void demonstration_cases_are_marked() {
        openAsDemonstrated("bumen");
        UI.getCurrent().navigate("supervision");

        assertThat(pageText()).contains("演示数据", Rung.values().length + "").contains("督〔");
        SupervisionCase shown =
                service.list(evaluator, org.xianxing.domain.supervision.CaseFilter.ALL).stream()
                        .map(line -> line.current())
                        .filter(SupervisionCase::demonstration)
                        .filter(c ->
                                c.isWithUnit() && c.deadline().current().isAfter(Instant.EPOCH))
                        .filter(c -> c.matter().kind() == CaseKind.INSTRUCTION)
                        .findFirst()
                        .orElseThrow();
        open(shown);
        assertThat(pageText()).contains("演示数据：事项、过程和人员均为虚构");
    }
}
