package org.xianxing.app.registry.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.Role;

class RegistryViewTest extends ViewTest {

    private static final String CHARTER =
            "《丙市丁局主要职责内设机构和人员编制规定》丙政办〔2031〕9号"
                    + "一、主要职责（一）负责风筝管理。（二）负责纸伞管理。"
                    + "二、内设机构设2个内设机构：（一）办公室。负责综合。（二）风筝处。负责风筝放飞。"
                    + "三、人员编制行政编制9名。其中：局长1名。";

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybody_finds_who_is_responsible_with_the_clause(Role role) {
        openAs(role);
        UI.getCurrent().navigate(RegistryView.class);

        _setValue(_get(TextField.class, spec -> spec.withPlaceholder("例：融资担保、电子口岸、反垄断")), "融资担保");

        assertThat(_find(Anchor.class))
                .extracting(Anchor::getText)
                .anyMatch(text -> text.equals("福建省金融工作办公室 内设机构（三）"));
        assertThat(pageText()).contains("融资性担保");
    }

    @Test
    void a_duty_nobody_has_is_said_to_be_missing() {
        openAs(Role.ZONE_OFFICIAL);
        UI.getCurrent().navigate(RegistryView.class);

        _setValue(_get(TextField.class, spec -> spec.withPlaceholder("例：融资担保、电子口岸、反垄断")), "潜水艇");

        assertThat(pageText()).contains("没有找到");
    }

    @Test
    void a_charter_shows_what_its_source_does_not_give() {
        openAs(Role.ZONE_OFFICIAL);
        UI.getCurrent().navigate(RegistryView.class);
        _setValue(_get(TextField.class, spec -> spec.withPlaceholder("例：融资担保、电子口岸、反垄断")), "反垄断");
        String charter =
                _find(Anchor.class).stream()
                        .map(Anchor::getHref)
                        .filter(href -> href.startsWith("charter/"))
                        .findFirst()
                        .orElseThrow();

        UI.getCurrent().navigate(charter.substring(0, charter.indexOf('#')));

        assertThat(pageText()).contains("主要职责", "内设机构", "人员编制", "来源未载", "171");
    }

    @Test
    void an_address_that_leads_nowhere_shows_no_charter() {
        openAs(Role.ZONE_OFFICIAL);

        UI.getCurrent().navigate("charter/00000000-0000-0000-0000-000000000000");

        assertThat(_find(CharterView.class)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PROVINCE_EVALUATOR", "SYSTEM_ADMINISTRATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_takes_charters_in(Role role) {
        openAs(role);

        UI.getCurrent().navigate("charter-import");

        assertThat(_find(CharterImportView.class)).isEmpty();
    }

    @Test
    void a_proposal_is_put_right_item_by_item_before_it_is_taken_in() {
        openAs(Role.PROVINCE_EVALUATOR);
        UI.getCurrent().navigate(CharterImportView.class);
        _get(CharterImportView.class)
                .receive("丁局.txt", CHARTER.replace("丁局", "戊局").getBytes(StandardCharsets.UTF_8));

        _click(_find(Button.class, spec -> spec.withText("改")).stream().findFirst().orElseThrow());
        _setValue(_get(TextArea.class, spec -> spec.withLabel("内容")), "负责雨伞管理。");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(pageText()).contains("负责雨伞管理");

        _click(_get(Button.class, spec -> spec.withText("补一行编制")));
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(pageText()).contains("请填写编制或职数的名目");
        _setValue(_get(TextField.class, spec -> spec.withLabel("名目")), "工勤人员编制");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(pageText()).contains("工勤人员编制");

        choose(0);
        _click(_get(Button.class, spec -> spec.withText("收入")));
        assertThat(pageText()).contains("负责雨伞管理", "工勤人员编制");
    }

    @Test
    void an_unseen_charter_is_read_and_taken_in_once() {
        openAs(Role.PROVINCE_EVALUATOR);
        UI.getCurrent().navigate(CharterImportView.class);
        CharterImportView view = _get(CharterImportView.class);

        view.receive("丁局.txt", CHARTER.getBytes(StandardCharsets.UTF_8));
        assertThat(pageText()).contains("负责纸伞管理", "风筝处", "局长");
        choose(0);
        _click(_get(Button.class, spec -> spec.withText("收入")));

        assertThat(_find(CharterView.class)).hasSize(1);
        assertThat(pageText()).contains("丙政办〔2031〕9号");

        UI.getCurrent().navigate(CharterImportView.class);
        _get(CharterImportView.class).receive("丁局.txt", CHARTER.getBytes(StandardCharsets.UTF_8));
        choose(0);
        _click(_get(Button.class, spec -> spec.withText("收入")));

        assertThat(_find(CharterView.class)).isEmpty();
        assertThat(pageText()).contains("已");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("粘贴或修改文本")).getValue())
                .isEqualTo(CHARTER);
    }

    @Test
    void a_charter_without_an_organization_is_not_taken_in() {
        openAs(Role.PROVINCE_EVALUATOR);
        UI.getCurrent().navigate(CharterImportView.class);

        _get(CharterImportView.class).receive("丁局.txt", CHARTER.getBytes(StandardCharsets.UTF_8));
        _click(_get(Button.class, spec -> spec.withText("收入")));

        assertThat(_find(CharterView.class)).isEmpty();
        assertThat(pageText()).contains("所属机构", "负责纸伞管理");
    }

    @Test
    void a_text_that_is_no_charter_is_kept_and_said_so() {
        openAs(Role.PROVINCE_EVALUATOR);
        UI.getCurrent().navigate(CharterImportView.class);

        _get(CharterImportView.class).receive("a.txt", "今天天气很好。".getBytes(StandardCharsets.UTF_8));

        assertThat(_find(Button.class, spec -> spec.withText("收入"))).isEmpty();
        assertThat(_get(TextArea.class, spec -> spec.withLabel("粘贴或修改文本")).getValue())
                .isEqualTo("今天天气很好。");
    }

    @SuppressWarnings("unchecked")
    private static void choose(int index) {
        ComboBox<Organization> organization = _get(ComboBox.class, spec -> spec.withLabel("所属机构"));
        _setValue(organization, organization.getListDataView().getItems().toList().get(index));
    }
}
