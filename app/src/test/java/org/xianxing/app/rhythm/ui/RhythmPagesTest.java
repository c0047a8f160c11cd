package org.xianxing.app.rhythm.ui;

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
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.rhythm.ReportService;
import org.xianxing.app.rhythm.RhythmFixture;
import org.xianxing.app.rhythm.ScheduleService;
import org.xianxing.app.rhythm.WorkdayService;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.AttachmentDrop;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.rhythm.Report;
import org.xianxing.domain.rhythm.ReportKind;
import org.xianxing.domain.rhythm.ReportPeriod;
import org.xianxing.domain.rhythm.ReportRepository;
import org.xianxing.domain.rhythm.ReportSchedule;
import org.xianxing.domain.rhythm.ReportSection;
import org.xianxing.domain.rhythm.ReportState;
import org.xianxing.domain.rhythm.ScheduleRepository;

/** Pages of the rhythm of reports, role by role. */
class RhythmPagesTest extends ViewTest {

    private static final long AN_HOUR = 3_600;

    @Autowired private ScheduleRepository schedules;
    @Autowired private ReportRepository repository;
    @Autowired private ReportService reports;
    @Autowired private ScheduleService service;
    @Autowired private WorkdayService workdays;

    @Test
    void a_unit_finds_what_it_owes_fills_the_form_and_sends_it() {
        ReportSchedule weekly = weekly();
        ReportPeriod period = new RhythmFixture(schedules).period(weekly, AN_HOUR);
        openAs(Role.AREA_OFFICIAL);
        UI.getCurrent().navigate(ReportsView.class);
        assertThat(pageText()).contains("待报", weekly.name());

        open(period, Role.AREA_OFFICIAL);
        _click(_get(Button.class, spec -> spec.withText("报送省自贸办")));
        assertThat(pageText()).contains("请填写第一栏再报送");
        assertThat(repository.find(period.id(), area().organization())).isEmpty();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("本周工作进展")), "已召开推进会");
        _click(_get(Button.class, spec -> spec.withText("保存草稿")));
        assertThat(pageText()).contains("已保存");
        _click(_get(Button.class, spec -> spec.withText("报送省自贸办")));

        _assertNone(WritingForm.class);
        assertThat(pageText()).contains("按时", "待阅", "已召开推进会");
        UI.getCurrent().navigate(ReportsView.class);
        assertThat(pageText()).contains("已报");
    }

    @Test
    void a_file_that_is_refused_is_told_and_a_good_one_goes_along() {
        ReportPeriod period = new RhythmFixture(schedules).period(weekly(), AN_HOUR);
        openAs(Role.AREA_OFFICIAL);
        open(period, Role.AREA_OFFICIAL);
        AttachmentDrop drop = _get(AttachmentDrop.class);

        drop.take("x.html", new ByteArrayInputStream("<p>".getBytes(StandardCharsets.UTF_8)));
        assertThat(pageText()).contains("x.html");
        assertThat(drop.files()).isEmpty();
        drop.take(
                "纪要.pdf",
                new ByteArrayInputStream(
                        "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"
                                .getBytes(StandardCharsets.US_ASCII)));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("本周工作进展")), "已召开推进会");
        _click(_get(Button.class, spec -> spec.withText("报送省自贸办")));

        assertThat(pageText()).contains("纪要.pdf");
    }

    @Test
    void the_office_reads_comments_and_returns_and_the_unit_sees_why() {
        ReportSchedule weekly = weekly();
        ReportPeriod period = new RhythmFixture(schedules).period(weekly, AN_HOUR);
        send(period);
        openAs(Role.PROVINCE_EVALUATOR);
        UI.getCurrent().navigate(ReportsView.class);
        assertThat(pageText()).contains("待阅", weekly.name());

        open(period, Role.AREA_OFFICIAL);
        _click(_get(Button.class, spec -> spec.withText("标为已阅")));
        assertThat(state(period)).isEqualTo(ReportState.READ);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("写批注")), "很好");
        _click(_get(Button.class, spec -> spec.withText("发表批注")));
        assertThat(pageText()).contains("很好");
        _click(_get(Button.class, spec -> spec.withText("退回补充")));
        assertThat(pageText()).contains("退回请写明需要补充的内容");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("需要补充的内容")), "缺数字");
        _click(_get(Button.class, spec -> spec.withText("退回补充")));
        assertThat(state(period)).isEqualTo(ReportState.RETURNED);
        leave();

        openAs(Role.AREA_OFFICIAL);
        open(period, Role.AREA_OFFICIAL);
        assertThat(pageText()).contains("缺数字", "第 1 次报送（已退回）");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("本周工作进展")).getValue())
                .isEqualTo("已召开推进会");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_report_opens_for_its_unit_the_copied_and_the_province_only(Role role) {
        ReportPeriod period = new RhythmFixture(schedules).period(weekly(), AN_HOUR);
        send(period);
        openAs(role);

        open(period, Role.AREA_OFFICIAL);

        boolean sees =
                Set.of(
                                Role.AREA_OFFICIAL,
                                Role.DEPARTMENT_OFFICIAL,
                                Role.PROVINCE_EVALUATOR,
                                Role.PROVINCE_PUBLISHER,
                                Role.PROVINCE_LEADER)
                        .contains(role);
        assertThat(_find(ReportView.class)).hasSize(sees ? 1 : 0);
        if (sees) {
            boolean office = role == Role.PROVINCE_EVALUATOR;
            assertThat(_find(Button.class, spec -> spec.withText("退回补充"))).hasSize(office ? 1 : 0);
        }
    }

    @Test
    void a_guessed_address_is_not_found() {
        openAs(Role.AREA_OFFICIAL);

        UI.getCurrent()
                .navigate("report/" + UUID.randomUUID() + "/" + area().organization().value());
        _assertNone(ReportView.class);
        UI.getCurrent().navigate("report/nothing/nobody");
        _assertNone(ReportView.class);
    }

    @Test
    void the_board_shows_unit_by_period_in_letters_and_words_and_filters() {
        ReportSchedule weekly =
                RhythmFixture.weekly(
                        List.of(area().organization(), department().organization()), List.of());
        RhythmFixture fixture = new RhythmFixture(schedules);
        ReportPeriod period = fixture.period(weekly, -60);
        send(period);
        openAs(Role.PROVINCE_EVALUATOR);
        UI.getCurrent().navigate(ReportBoardView.class);
        choose(weekly);

        String html = html();
        assertThat(html)
                .contains(
                        "测试片区管委会",
                        "测试厅",
                        "title=\"迟报（待阅）\"",
                        ">迟</a>",
                        "title=\"缺报\"",
                        ">缺</a>",
                        "report/" + period.id().value() + "/" + area().organization().value());
        which(ReportBoardView.Which.UNREAD);
        assertThat(html()).contains("测试片区管委会").doesNotContain("测试厅<");
        reports.read(
                        people().actor(Role.PROVINCE_EVALUATOR),
                        repository.find(period.id(), area().organization()).orElseThrow().id(),
                        1)
                .orThrow();
        which(ReportBoardView.Which.ALL);
        assertThat(html()).contains("title=\"迟报（已阅）\"");
    }

    @Test
    void a_name_on_the_board_is_text_and_nothing_else() {
        Organization odd =
                new Organization(
                        org.xianxing.domain.organization.OrganizationId.random(),
                        org.xianxing.domain.organization.OrganizationKind.ENTERPRISE,
                        "<b onclick=\"x\">坏&名",
                        "<b onclick=\"x\">坏&名",
                        new org.xianxing.domain.organization.DivisionCode("350000"),
                        org.xianxing.domain.organization.ZoneLevel.NOT_APPLICABLE,
                        false,
                        Organization.Verification.DEMONSTRATION,
                        "test",
                        "");
        organizations.add(odd);
        ReportSchedule weekly = RhythmFixture.weekly(List.of(odd.id()), List.of());
        var unused = new RhythmFixture(schedules).period(weekly, AN_HOUR);
        openAs(Role.PROVINCE_LEADER);
        UI.getCurrent().navigate(ReportBoardView.class);
        choose(weekly);

        assertThat(html())
                .contains("&lt;b onclick=&quot;x&quot;&gt;坏&amp;名")
                .doesNotContain("<b onclick");
    }

    @Autowired private org.xianxing.domain.organization.OrganizationRepository organizations;

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_board_and_the_summaries_open_for_the_province_only(Role role) {
        openAs(role);
        boolean province =
                Set.of(Role.PROVINCE_EVALUATOR, Role.PROVINCE_PUBLISHER, Role.PROVINCE_LEADER)
                        .contains(role);

        UI.getCurrent().navigate("report-board");
        assertThat(_find(ReportBoardView.class)).hasSize(province ? 1 : 0);
        UI.getCurrent().navigate("report-summaries");
        assertThat(_find(SummariesView.class)).hasSize(province ? 1 : 0);
        UI.getCurrent().navigate("schedules");
        assertThat(_find(SchedulesView.class)).hasSize(role == Role.PROVINCE_EVALUATOR ? 1 : 0);
    }

    @Test
    void the_office_adds_a_schedule_and_sees_what_it_would_ask_for() {
        openAs(Role.PROVINCE_EVALUATOR);
        UI.getCurrent().navigate(SchedulesView.class);
        _click(_get(Button.class, spec -> spec.withText("新增报送制度")));
        assertThat(pageText()).contains("接下来的截止时间", "12:00 前");

        _click(_get(Button.class, spec -> spec.withText("新增制度")));
        assertThat(pageText()).contains("请填写名称", "请写明依据", "请选择至少一个报送单位");
        String name = "测试制度" + System.nanoTime();
        _setValue(_get(TextField.class, spec -> spec.withLabel("名称")), name);
        _setValue(_get(TextField.class, spec -> spec.withLabel("依据")), "测试规定 一");
        units().setValue(Set.of(body(area())));
        _click(_get(Button.class, spec -> spec.withText("新增制度")));

        assertThat(pageText()).contains(name, "每周一 12:00 前");
        assertThat(schedules.schedules()).extracting(ReportSchedule::name).contains(name);
    }

    @Test
    void a_kind_brings_the_rule_of_its_document() {
        openAs(Role.PROVINCE_EVALUATOR);
        UI.getCurrent().navigate(SchedulesView.class);
        _click(_get(Button.class, spec -> spec.withText("新增报送制度")));

        kind().setValue(ReportKind.QUARTERLY);

        assertThat(_get(com.vaadin.flow.component.textfield.IntegerField.class).getValue())
                .isEqualTo(20);
        assertThat(_get(com.vaadin.flow.component.timepicker.TimePicker.class).getValue()).isNull();
        assertThat(_get(ScheduleDialog.class).getElement().getTextRecursively())
                .contains("接下来的截止时间")
                .doesNotContain("12:00");
    }

    @SuppressWarnings("unchecked")
    private static Select<ReportKind> kind() {
        return _get(Select.class, spec -> spec.withLabel("报送种类"));
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<Organization> units() {
        return _get(MultiSelectComboBox.class, spec -> spec.withLabel("报送单位"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void an_exemption_is_granted_in_the_actors_name_and_can_be_ended() {
        ReportSchedule weekly = weekly();
        service.add(people().actor(Role.PROVINCE_EVALUATOR), weekly).orThrow();
        openAs(Role.PROVINCE_EVALUATOR);
        UI.getCurrent().navigate(SchedulesView.class);
        _click(_get(Button.class, spec -> spec.withText("准予免报")));
        _click(_find(Button.class, spec -> spec.withText("准予免报")).getLast());
        assertThat(pageText()).contains("请选择免报的单位", "请填写起止日期");

        _get(ComboBox.class, spec -> spec.withLabel("单位")).setValue(body(area()));
        _get(ComboBox.class, spec -> spec.withLabel("报送制度")).setValue(weekly);
        _setValue(
                _get(DatePicker.class, spec -> spec.withLabel("至")), workdays.today().plusDays(9));
        _setValue(_get(TextField.class, spec -> spec.withLabel("事由")), "机构筹建");
        _click(_find(Button.class, spec -> spec.withText("准予免报")).getLast());

        assertThat(pageText())
                .contains("机构筹建", people().with(Role.PROVINCE_EVALUATOR).displayName());
        assertThat(schedules.exemptionsOf(area().organization()))
                .anyMatch(e -> e.schedule().filter(weekly.id()::equals).isPresent());
    }

    @Test
    void an_unknown_year_says_that_weekends_alone_count_until_its_notice_is_named() {
        openAs(Role.PROVINCE_EVALUATOR);
        UI.getCurrent().navigate(SchedulesView.class);
        int year = workdays.today().getYear();

        assertThat(pageText()).contains(year + "年工作日历");
        if (!workdays.workdays().knows(year + 1)) {
            assertThat(pageText()).contains("截止日只按周末推算");
        }
    }

    @Test
    void the_office_drafts_edits_and_fixes_a_summary() {
        ReportSchedule monthly =
                RhythmFixture.schedule(
                        ReportKind.MONTHLY, List.of(area().organization()), List.of());
        ReportPeriod period = new RhythmFixture(schedules).period(monthly, AN_HOUR);
        send(period);
        openAs(Role.PROVINCE_EVALUATOR);
        UI.getCurrent().navigate(SummariesView.class);
        chooseSummary(period);
        _click(_get(Button.class, spec -> spec.withText("汇总成稿")));

        assertThat(pageText()).contains("任务完成情况", "测试片区管委会");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("总体情况")), "");
        _click(_get(Button.class, spec -> spec.withText("定稿")));
        assertThat(pageText()).contains("“总体情况”不能为空");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("总体情况")), "总体平稳");
        _click(_get(Button.class, spec -> spec.withText("定稿")));

        assertThat(pageText()).contains("定稿 PDF 已归档", "总体平稳");
        _assertNone(TextArea.class);
        assertThat(_find(Button.class, spec -> spec.withText("定稿"))).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static void chooseSummary(ReportPeriod period) {
        Select<org.xianxing.app.rhythm.SummaryService.Choice> choice =
                _get(Select.class, spec -> spec.withLabel("期次"));
        choice.setValue(
                new org.xianxing.app.rhythm.SummaryService.Choice(
                        ReportKind.MONTHLY, period.span()));
    }

    @Test
    void the_pages_speak_english_too() {
        new RhythmFixture(schedules).period(weekly(), AN_HOUR);
        openAs(Role.PROVINCE_EVALUATOR, Messages.ENGLISH);

        UI.getCurrent().navigate(ReportBoardView.class);
        assertThat(pageText()).contains("Unit by period", "On time");
        UI.getCurrent().navigate(SchedulesView.class);
        assertThat(pageText()).contains("Workdays of");
    }

    @SuppressWarnings("unchecked")
    private static void choose(ReportSchedule schedule) {
        Select<ReportSchedule> select = _get(Select.class, spec -> spec.withLabel("报送制度"));
        select.setValue(
                select.getListDataView()
                        .getItems()
                        .filter(s -> s.id().equals(schedule.id()))
                        .findFirst()
                        .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static void which(ReportBoardView.Which chosen) {
        _find(org.xianxing.app.shell.components.SegmentedFilter.class).get(1).setValue(chosen);
    }

    private static String html() {
        return _get(BoardTable.class).getElement().getProperty("innerHTML");
    }

    private void send(ReportPeriod period) {
        reports.send(
                        area(),
                        period.id(),
                        0,
                        new ReportService.Writing(
                                Map.of(ReportSection.PROGRESS, "已召开推进会"), List.of()),
                        List.of())
                .orThrow();
    }

    private ReportState state(ReportPeriod period) {
        return repository.find(period.id(), area().organization()).map(Report::state).orElseThrow();
    }

    private void open(ReportPeriod period, Role unit) {
        UI.getCurrent()
                .navigate(
                        "report/"
                                + period.id().value()
                                + "/"
                                + people().actor(unit).organization().value());
    }

    private Organization body(Actor actor) {
        return organizations.find(actor.organization()).orElseThrow();
    }

    private ReportSchedule weekly() {
        return RhythmFixture.weekly(
                List.of(area().organization()), List.of(department().organization()));
    }

    private Actor area() {
        return people().actor(Role.AREA_OFFICIAL);
    }

    private Actor department() {
        return people().actor(Role.DEPARTMENT_OFFICIAL);
    }
}
