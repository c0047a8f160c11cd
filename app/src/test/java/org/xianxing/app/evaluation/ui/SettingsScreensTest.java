package org.xianxing.app.evaluation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.evaluation.CycleService;
import org.xianxing.app.evaluation.RubricService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.Cycle.Participant;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.Eligibility;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.shared.Points;

/** The settings of the province office, and the city's own facts. */
class SettingsScreensTest extends ViewTest {

    @Autowired private RubricService rubrics;
    @Autowired private CycleService cycles;
    @Autowired private CurrentActor currentActor;

    @Test
    void a_revised_rubric_is_stored_as_a_version_only_when_it_adds_up() {
        openAsDemonstrated("shengqicao");
        Rubric base = annexTwo();
        UI.getCurrent().navigate("rubric-revision/" + base.id().value());
        _setValue(_get(TextField.class, spec -> spec.withLabel("版本")), "测试修订版");
        assertThat(locked("保存为新版本").isLocked()).isFalse();

        _setValue(firstGroupMax(), "16");

        assertThat(locked("保存为新版本").isLocked()).isTrue();
        assertThat(pageText()).contains("15（应为 16）", "“体制对接”一级分值 16.00 分");
        _setValue(firstGroupMax(), "15");
        _click(locked("保存为新版本").button());
        assertThat(_find(RubricView.class)).hasSize(1);
        assertThat(rubrics.versions(currentActor.get()))
                .extracting(v -> v.rubric().label())
                .contains("测试修订版", base.label());
        assertThat(annexTwo()).isEqualTo(base);
    }

    @Test
    void an_indicator_that_cannot_be_read_is_told_in_its_dialog_and_kept() {
        openAsDemonstrated("shengqicao");
        UI.getCurrent().navigate("rubric-revision/" + annexTwo().id().value());
        _click(
                _find(Button.class).stream()
                        .filter(b -> b.getAriaLabel().equals(java.util.Optional.of("修改指标 B4")))
                        .findFirst()
                        .orElseThrow());
        TextArea parameters = _get(TextArea.class, spec -> spec.withLabel("参数"));

        _setValue(parameters, "每项两分");
        _click(_get(Button.class, spec -> spec.withText("确定")));

        assertThat(_find(RubricRowDialog.class)).hasSize(1);
        assertThat(pageText()).contains("“参数”不符合“按项计分”的写法");
        assertThat(parameters.getValue()).isEqualTo("每项两分");
        _setValue(parameters, "3 项 跨部门事项");
        _click(_get(Button.class, spec -> spec.withText("确定")));
        assertThat(_find(RubricRowDialog.class)).isEmpty();
        assertThat(pageText()).contains("每项 3 分，限目录中的跨部门事项");
    }

    @Test
    void a_removed_indicator_can_be_put_back_and_leaving_unsaved_work_is_asked() {
        openAsDemonstrated("shengqicao");
        UI.getCurrent().navigate("rubric-revision/" + annexTwo().id().value());
        _click(
                _find(Button.class).stream()
                        .filter(b -> b.getAriaLabel().equals(java.util.Optional.of("删去指标 B18")))
                        .findFirst()
                        .orElseThrow());
        assertThat(pageText()).contains("90/ 100");

        _click(_get(Button.class, spec -> spec.withText("放回")));

        assertThat(pageText()).contains("100/ 100");
        UI.getCurrent().navigate("rubrics");
        assertThat(_get(ConfirmDialog.class).isOpened()).isTrue();
        assertThat(_find(RubricRevisionView.class)).hasSize(1);
    }

    @Test
    void a_cycle_is_planned_with_proposals_and_does_not_open_without_reviewers() {
        openAsDemonstrated("shengqicao");
        UI.getCurrent().navigate("cycles");
        _click(_get(Button.class, spec -> spec.withText("新建周期")));
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("评估年度")), 2016);
        _click(
                _find(Button.class, spec -> spec.withText("新建周期")).stream()
                        .reduce((_, last) -> last)
                        .orElseThrow());
        assertThat(_find(CycleView.class)).hasSize(1);
        Cycle planned = planned();
        System.err.println(
                "DBG "
                        + cycles.bodies(currentActor.get()).zones().size()
                        + " "
                        + cycles.bodies(currentActor.get()).proposal().size()
                        + " "
                        + cycles.all(currentActor.get()).stream()
                                .map(c -> c.year() + c.title() + c.stage() + c.id())
                                .toList()
                        + planned);
        Participant own = cycles.participants(currentActor.get(), planned.id()).getFirst();
        List<Participant> one = new ArrayList<>();
        one.add(new Participant(own.zone(), own.zone(), Eligibility.ELIGIBLE));
        cycles.setParticipants(currentActor.get(), planned.id(), one).orThrow();

        UI.getCurrent().navigate("cycle/" + planned.id().value());

        assertThat(locked("开启周期").isLocked()).isTrue();
        assertThat(pageText()).contains("还有", "初审");
        _click(locked("开启周期").button());
        assertThat(_find(ConfirmDialog.class)).isEmpty();
        assertThat(planned().stage()).isEqualTo(CycleStage.PLANNED);
    }

    @Test
    void a_cycle_without_a_title_is_told_at_the_field() {
        openAsDemonstrated("shengqicao");
        UI.getCurrent().navigate("cycles");
        _click(_get(Button.class, spec -> spec.withText("新建周期")));
        TextField title = _get(TextField.class, spec -> spec.withLabel("周期名称"));

        _setValue(title, " ");
        _click(
                _find(Button.class, spec -> spec.withText("新建周期")).stream()
                        .reduce((_, last) -> last)
                        .orElseThrow());

        assertThat(title.isInvalid()).isTrue();
        assertThat(_find(CyclePlanDialog.class)).hasSize(1);
    }

    @Test
    void a_city_sees_what_it_claims_once_for_all_its_zones() {
        openAsDemonstrated("shichushen");

        UI.getCurrent().navigate("city-facts");

        assertThat(text(_get(CityFactsView.class))).contains("市级事实", "本市", "B1", "B2", "B3");
        assertThat(text(_get(CityFactsView.class))).doesNotContain("B4 ", "B8 ");
    }

    private TextField firstGroupMax() {
        return _find(TextField.class, spec -> spec.withLabel("分值")).getFirst();
    }

    private Rubric annexTwo() {
        return rubrics.versions(currentActor.get()).stream()
                .map(RubricService.Version::rubric)
                .filter(r -> r.source().contains("闽自贸办〔2021〕1号"))
                .filter(r -> !r.label().startsWith("测试"))
                .filter(r -> r.total().equals(Points.of("100")))
                .findFirst()
                .orElseThrow();
    }

    private Cycle planned() {
        return cycles.all(currentActor.get()).stream()
                .filter(c -> c.year() == 2016)
                .findFirst()
                .orElseThrow();
    }

    private static LockedButton locked(String text) {
        return _find(LockedButton.class).stream()
                .filter(button -> text(button.button()).equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
