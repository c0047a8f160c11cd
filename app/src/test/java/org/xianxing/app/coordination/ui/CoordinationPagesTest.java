package org.xianxing.app.coordination.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.xianxing.app.coordination.Coordinated;
import org.xianxing.app.coordination.MatterService;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.domain.coordination.DecisionId;
import org.xianxing.domain.coordination.DocumentKind;
import org.xianxing.domain.coordination.DocumentRepository;
import org.xianxing.domain.coordination.DocumentState;
import org.xianxing.domain.coordination.FiledDocument;
import org.xianxing.domain.coordination.Matter;
import org.xianxing.domain.coordination.MatterKind;
import org.xianxing.domain.coordination.MatterRepository;
import org.xianxing.domain.coordination.MatterState;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.coordination.MeetingDecision;
import org.xianxing.domain.coordination.MeetingRepository;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.Role;

/** Pages of coordination, role by role. */
@TestPropertySource(properties = "xianxing.test=coordination")
@Import(Coordinated.class)
class CoordinationPagesTest extends ViewTest {

    @Autowired private Coordinated given;
    @Autowired private MatterService service;
    @Autowired private MatterRepository matters;
    @Autowired private MeetingRepository meetings;
    @Autowired private DocumentRepository documents;

    private static void go(String address) {
        UI.getCurrent().navigate(address);
    }

    private static void open(Matter matter) {
        go("matter/" + matter.id().value());
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    /** The dialog's own button, which may say the same as the page's. */
    private static void pressInDialog(String words) {
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(words)));
    }

    private MatterState state(Matter matter) {
        return matters.find(matter.id()).orElseThrow().state();
    }

    // ── who sees what ──

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoever_works_for_a_unit_or_the_province_has_the_pages(Role role) {
        boolean has = !role.isAdministrator() && role != Role.READER;
        openAs(role);

        go("matters");
        assertThat(_find(MattersView.class)).hasSize(has ? 1 : 0);
        go("meetings");
        assertThat(_find(MeetingsView.class)).hasSize(has ? 1 : 0);
        go("filed-documents");
        assertThat(_find(FiledDocumentsView.class)).hasSize(has ? 1 : 0);
        go("coordination-limits");
        assertThat(_find(TimeLimitsView.class)).hasSize(has ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ZONE_APPROVER", "AREA_OFFICIAL", "COUNTY_OFFICIAL", "CITY_REVIEWER"})
    void a_stranger_sees_nothing_by_guessing_an_address(Role role) {
        Matter raised = given.raised("猜不到");
        openAs(role);

        open(raised);
        _assertNone(MatterPage.class);
        go("matter/" + UUID.randomUUID());
        _assertNone(MatterPage.class);
        go("matter/not-an-id");
        _assertNone(MatterPage.class);
        go("matters");
        assertThat(pageText()).doesNotContain("猜不到");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {
                "ZONE_OFFICIAL",
                "DEPARTMENT_OFFICIAL",
                "PROVINCE_EVALUATOR",
                "PROVINCE_LEADER"
            })
    void whom_it_concerns_reads_it_and_only_its_turn_has_buttons(Role role) {
        Matter raised = given.raised("各看各的");
        openAs(role);

        open(raised);

        _get(MatterPage.class);
        assertThat(pageText()).contains("各看各的", "企业往返口岸", "运行机制规定二（三）2");
        boolean receives = role == Role.DEPARTMENT_OFFICIAL;
        assertThat(_find(LockedButton.class)).hasSize(receives ? 1 : 0);
        boolean withdraws = role == Role.ZONE_OFFICIAL;
        assertThat(_find(Button.class, spec -> spec.withText("撤回"))).hasSize(withdraws ? 1 : 0);
        boolean office = role == Role.PROVINCE_EVALUATOR;
        assertThat(pageText().contains("时限") && pageText().contains("提级办理"))
                .as("told why not yet")
                .isEqualTo(office);
    }

    // ── a matter on its way ──

    @Test
    void a_zone_raises_a_need_and_is_told_what_is_missing() {
        openAs(Role.ZONE_OFFICIAL);
        go("matters");
        press("提出事项");

        pressInDialog("报送");
        assertThat(pageText()).contains("请填写事项名称", "请选择提请的专题组");

        _setValue(_get(TextField.class, spec -> spec.withLabel("事项名称")), "页面提出");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("情况和问题")), "情况");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("希望达到的结果、对策建议")), "结果");
        chooseGroup();
        pressInDialog("报送");

        _get(MatterPage.class);
        assertThat(matters.all())
                .anyMatch(
                        m -> m.content().title().equals("页面提出") && m.state() == MatterState.RAISED);
    }

    @SuppressWarnings("unchecked")
    private void chooseGroup() {
        Select<Organization> group = _get(Select.class, spec -> spec.withLabel("提请的专题组"));
        group.getListDataView()
                .getItems()
                .filter(body -> body.id().equals(given.group()))
                .findFirst()
                .ifPresent(group::setValue);
    }

    @Test
    @SuppressWarnings("unchecked")
    void an_important_matter_needs_few_words_and_goes_to_the_office() {
        openAs(Role.DEPARTMENT_OFFICIAL);
        go("matters");
        press("提出事项");

        Select<MatterKind> kind = _get(Select.class, spec -> spec.withLabel("类别"));
        assertThat(kind.getValue())
                .as("a department raises nothing else")
                .isEqualTo(MatterKind.IMPORTANT);
        assertThat(_find(TextArea.class, spec -> spec.withLabel("希望达到的结果、对策建议"))).isEmpty();
        _setValue(_get(TextField.class, spec -> spec.withLabel("事项名称")), "重要事项一件");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("情况和问题")), "台风");
        pressInDialog("报送");

        assertThat(matters.all())
                .anyMatch(m ->
                        m.content().title().equals("重要事项一件") && m.state() == MatterState.FORWARDED);
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_lead_of_the_group_receives_and_convenes() {
        Matter raised = given.raised("受理召集");
        openAs(Role.DEPARTMENT_OFFICIAL);
        open(raised);

        _click(_get(LockedButton.class).button());
        pressInDialog("受理");
        assertThat(state(raised)).isEqualTo(MatterState.RECEIVED);

        _click(_get(LockedButton.class).button());
        pressInDialog("召集协商");
        assertThat(pageText()).contains("请选择要召集的单位");
        MultiSelectComboBox<Organization> bodies =
                _get(MultiSelectComboBox.class, spec -> spec.withLabel("召集的单位"));
        bodies.select(
                service.bodies(people().actor(Role.DEPARTMENT_OFFICIAL)).stream()
                        .filter(body -> body.name().equals("测试片区管委会"))
                        .toList());
        _setValue(_get(TextArea.class, spec -> spec.withLabel("书面意见")), "开会");
        pressInDialog("召集协商");

        assertThat(state(raised)).isEqualTo(MatterState.CONVENED);
        assertThat(pageText()).contains("测试片区管委会");
    }

    @Test
    void the_raiser_confirms_and_the_first_page_says_that_it_waits() {
        Matter answered = given.answered("等待确认");
        openAs(Role.ZONE_OFFICIAL);

        go("");
        assertThat(pageText()).contains("协调事项待办", "等待确认");
        open(answered);
        _click(_get(LockedButton.class).button());
        pressInDialog("确认已解决");

        assertThat(state(answered)).isEqualTo(MatterState.SOLVED);
        assertThat(_find(LockedButton.class)).isEmpty();
    }

    // ── meetings ──

    @Test
    void one_click_makes_a_decision_a_task_and_the_task_names_its_decision() {
        Meeting issued = given.issued("一键转任务", given.aDecision());
        openAs(Role.PROVINCE_EVALUATOR);
        go("meeting/" + issued.id().value());

        press("转为任务");

        assertThat(_find(Dialog.class)).isEmpty();
        MeetingDecision decision = meetings.find(issued.id()).orElseThrow().decisions().getFirst();
        assertThat(decision.task()).isPresent();
        assertThat(pageText()).contains("已转任务");
        _assertNone(Button.class, spec -> spec.withText("转为任务"));
        go("task/" + decision.task().orElseThrow().value());
        assertThat(pageText()).contains("本任务来自", "一键转任务");
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_a_decision_lacks_is_asked_for_and_nothing_else() {
        MeetingDecision open =
                new MeetingDecision(
                        DecisionId.random(),
                        "研究范围",
                        Optional.of(people().actor(Role.AREA_OFFICIAL).organization()),
                        List.of(),
                        Optional.empty(),
                        Optional.empty());
        Meeting issued = given.issued("缺日期", open);
        openAs(Role.PROVINCE_EVALUATOR);
        go("meeting/" + issued.id().value());
        press("转为任务");

        assertThat(_find(ComboBox.class, spec -> spec.withLabel("牵头单位"))).isEmpty();
        pressInDialog("转为任务");
        assertThat(pageText()).contains("请填写办结日期");
        _setValue(
                _get(DatePicker.class, spec -> spec.withLabel("办结日期")),
                java.time.LocalDate.now(org.xianxing.app.shell.PlainText.OFFICE_TIME).plusDays(20));
        pressInDialog("转为任务");

        assertThat(meetings.find(issued.id()).orElseThrow().decisions().getFirst().task())
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AREA_OFFICIAL", "DEPARTMENT_OFFICIAL", "PROVINCE_LEADER"})
    void others_read_minutes_and_make_no_tasks(Role role) {
        Meeting issued = given.issued("只读纪要", given.aDecision());
        openAs(role);

        go("meeting/" + issued.id().value());

        _get(MeetingPage.class);
        assertThat(pageText()).contains("开放查询接口", "会议纪要");
        _assertNone(Button.class, spec -> spec.withText("转为任务"));
    }

    @Test
    void a_stranger_finds_no_meeting_and_the_office_writes_its_minutes() {
        Meeting held = given.held("写纪要");
        openAs(Role.ZONE_OFFICIAL);
        go("meeting/" + held.id().value());
        _assertNone(MeetingPage.class);

        leave();
        openAs(Role.PROVINCE_EVALUATOR);
        go("meeting/" + held.id().value());
        _click(_get(LockedButton.class).button());
        _setValue(_get(TextArea.class, spec -> spec.withLabel("纪要正文")), "会议正文一段");
        press("增加议定事项");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("议定事项")), "写下的议定事项");
        pressInDialog("保存纪要");

        Meeting written = meetings.find(held.id()).orElseThrow();
        assertThat(written.minutes()).isEqualTo("会议正文一段");
        assertThat(written.decisions())
                .extracting(MeetingDecision::text)
                .containsExactly("写下的议定事项");
        assertThat(pageText()).contains("没有登记出席情况");
    }

    @Test
    void the_office_plans_a_meeting_about_a_matter() {
        Matter raised = given.raised("列入议题");
        openAs(Role.PROVINCE_EVALUATOR);

        UI.getCurrent()
                .navigate(
                        "meetings",
                        com.vaadin.flow.router.QueryParameters.of(
                                "about", raised.id().value().toString()));
        assertThat(_get(TextField.class, spec -> spec.withValue("列入议题")).getValue())
                .isEqualTo("列入议题");
        pressInDialog("保存并通知");
        assertThat(pageText()).contains("请填写会议名称", "请填写会议日期和时间", "请至少选择一个参会单位或人员");
    }

    // ── documents ──

    @Test
    void a_document_is_passed_on_returned_or_approved_by_whose_turn_it_is() {
        FiledDocument sent = given.filed(DocumentKind.APPROVAL, "页面报批");
        String address = "filed-document/" + sent.id().value();

        openAs(Role.PROVINCE_EVALUATOR);
        go(address);
        assertThat(_find(LockedButton.class)).as("not the office's turn").isEmpty();
        leave();
        openAs(Role.DEPARTMENT_OFFICIAL);
        go(address);
        _click(_get(LockedButton.class).button());
        pressInDialog("审核通过，报省自贸办");
        leave();
        openAs(Role.PROVINCE_EVALUATOR);
        go(address);
        _click(_get(LockedButton.class).button());
        pressInDialog("审核通过，提交领导小组");
        leave();
        openAs(Role.PROVINCE_LEADER);
        go(address);
        _click(_get(LockedButton.class).button());
        pressInDialog("审定");

        FiledDocument approved = documents.find(sent.id()).orElseThrow();
        assertThat(approved.state()).isEqualTo(DocumentState.APPROVED);
        assertThat(pageText())
                .contains(approved.concluded().orElseThrow().number().toString(), "正文.pdf");
        leave();
        openAs(Role.ZONE_OFFICIAL);
        go(address);
        _assertNone(FiledDocumentPage.class);
    }

    @Test
    void nothing_is_returned_without_a_word() {
        FiledDocument sent = given.filed(DocumentKind.RECORD, "页面备案");
        openAs(Role.PROVINCE_EVALUATOR);
        go("filed-document/" + sent.id().value());

        press("退回修改");
        pressInDialog("退回修改");
        assertThat(pageText()).contains("请写明理由");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("理由")), "缺附件");
        pressInDialog("退回修改");

        assertThat(documents.find(sent.id()).orElseThrow().state())
                .isEqualTo(DocumentState.RETURNED);
        assertThat(pageText()).contains("退回意见：缺附件");
    }

    // ── limits and words ──

    @Test
    void the_office_sets_limits_and_others_read_them() {
        openAs(Role.PROVINCE_EVALUATOR);
        go("coordination-limits");
        IntegerField days =
                _find(IntegerField.class).stream()
                        .filter(field -> field.getAriaLabel().filter("专题组受理"::equals).isPresent())
                        .findFirst()
                        .orElseThrow();
        _setValue(days, 3);
        press("保存时限");
        assertThat(pageText()).contains("已保存");

        leave();
        openAs(Role.ZONE_OFFICIAL);
        go("coordination-limits");
        assertThat(pageText()).contains("3 个工作日", "及时召集有关单位协商解决");
        _assertNone(IntegerField.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"matters", "meetings", "filed-documents", "coordination-limits"})
    void pages_speak_english(String address) {
        given.issued("English", given.aDecision());
        openAs(Role.PROVINCE_EVALUATOR, Messages.ENGLISH);

        go(address);

        assertThat(pageText())
                .containsAnyOf("Policy needs", "Meetings", "Approvals", "Time limits");
        assertThat(Locale.ENGLISH).isEqualTo(UI.getCurrent().getLocale());
    }
}
