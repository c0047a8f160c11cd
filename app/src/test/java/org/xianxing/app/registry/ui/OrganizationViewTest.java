package org.xianxing.app.registry.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.registry.RegistryService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Role;

class OrganizationViewTest extends ViewTest {

    private static final String GROUP = "中国（广西）自由贸易试验区工作领导小组";

    @Autowired private RegistryService registry;
    @Autowired private CurrentActor currentActor;
    @Autowired private OrganizationRepository organizations;

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybody_reads_a_group_with_its_people_rules_and_member_units(Role role) {
        openAs(role);

        open(GROUP);

        assertThat(pageText()).contains("2020年1月22日起", "杨晋柏", "原则上每年召开一至两次工作会议", "南宁海关", "附件四（一）1");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PROVINCE_EVALUATOR", "SYSTEM_ADMINISTRATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_sees_a_way_to_change_it(Role role) {
        openAs(role);

        open(GROUP);

        assertThat(_find(Button.class, spec -> spec.withText("新增关系"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("新增人员"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("存续与设立"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("结束"))).isEmpty();
    }

    @Test
    void before_it_was_founded_the_page_says_so_and_names_nobody() {
        openAs(Role.ZONE_OFFICIAL);
        open(GROUP);

        _setValue(_get(DatePicker.class), LocalDate.of(2019, 12, 31));

        assertThat(pageText()).contains("这一天它不存在", "没有记录人员").doesNotContain("自治区公安厅副厅长");
    }

    @Test
    void a_body_shows_its_tasks_with_the_lights_and_the_office_what_it_issued() {
        openAs(Role.PROVINCE_LEADER);

        open("自治区商务厅");
        assertThat(pageText()).contains("承担的任务", "牵头", "还有");
        open("福建省商务厅");
        assertThat(pageText()).doesNotContain("承担的任务", "印发的文件");
        Organization office =
                organizations.all(OrganizationKind.PROVINCE_OFFICE).stream()
                        .filter(o -> o.name().contains("演示") || !o.name().contains("测试"))
                        .findFirst()
                        .orElseThrow();
        UI.getCurrent().navigate("organization/" + office.id().value());
        assertThat(pageText()).contains("印发的文件", "〔2026〕");
    }

    @Test
    void an_administrator_who_has_no_part_in_tasks_sees_none() {
        openAs(Role.SYSTEM_ADMINISTRATOR);

        open("自治区商务厅");

        assertThat(pageText()).doesNotContain("承担的任务");
    }

    @Test
    void a_successor_and_its_predecessor_lead_to_each_other() {
        openAs(Role.ZONE_OFFICIAL);

        open("福建省商务厅");
        assertThat(pageText()).contains("前身", "福建省对外贸易经济合作厅");
        open("福建省对外贸易经济合作厅");
        assertThat(pageText()).contains("后继", "福建省商务厅", "闽政办〔2010〕175号", "起止来源未载");
    }

    @Test
    void what_is_refused_keeps_what_was_typed() {
        openAs(Role.PROVINCE_EVALUATOR);
        open("福建自贸试验区投资专题组");
        _click(_get(Button.class, spec -> spec.withText("新增关系")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("说明")), "打好的说明");

        _click(_get(Button.class, spec -> spec.withText("保存")));

        assertThat(pageText()).contains("请选择所属机构");
        assertThat(_get(TextField.class, spec -> spec.withLabel("说明")).getValue())
                .isEqualTo("打好的说明");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_relation_is_added_and_shown() {
        openAs(Role.PROVINCE_EVALUATOR);
        open("福建自贸试验区法治保障专题组");
        _click(_get(Button.class, spec -> spec.withText("新增关系")));
        ComboBox<Organization> other = _get(ComboBox.class, spec -> spec.withLabel("对方机构"));
        _setValue(other, organization("福建省公安厅"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("依据文件")), "测试〔2032〕8号");

        _click(_get(Button.class, spec -> spec.withText("保存")));

        assertThat(pageText()).contains("测试〔2032〕8号", "福建省公安厅");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organization/00000000-0000-0000-0000-000000000000",
                "organization/nonsense",
                "organization-comparison/nonsense"
            })
    void an_address_that_leads_nowhere_shows_nothing(String address) {
        openAs(Role.ZONE_OFFICIAL);

        UI.getCurrent().navigate(address);

        assertThat(_find(OrganizationView.class)).isEmpty();
        assertThat(_find(ComparisonView.class)).isEmpty();
    }

    @Test
    void two_days_are_compared() {
        openAs(Role.ZONE_OFFICIAL);

        UI.getCurrent().navigate("organization-comparison/" + organization(GROUP).id().value());

        assertThat(pageText()).contains("较晚才有", "张晓钦", "不存在");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("较早")), LocalDate.of(2020, 2, 1));
        assertThat(pageText()).contains("没有记录到变化");
    }

    @Test
    void the_chart_and_the_tree_show_who_stands_below_whom() {
        openAs(Role.CITY_REVIEWER);

        UI.getCurrent().navigate(RegistryView.class);

        assertThat(_find(StructureChart.class)).hasSize(1);
        assertThat(pageText()).contains("投资专题组", "成员单位 35 家", "牵头单位来源未载");
        _setValue(_get(DatePicker.class), LocalDate.of(2019, 1, 1));
        assertThat(pageText()).doesNotContain("成员单位 35 家");
    }

    private void open(String name) {
        UI.getCurrent().navigate(OrganizationView.address(organization(name).id()));
    }

    private Organization organization(String name) {
        return registry.structure(currentActor.get()).standingOn(LocalDate.of(2026, 1, 1)).stream()
                .filter(o -> o.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
