package org.xianxing.app.evaluation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.evaluation.SheetService;
import org.xianxing.app.evaluation.SheetView;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimedFact;

/** What each role finds on its screens, and what it does not. */
class RoleScreensTest extends ViewTest {

    @Autowired private SheetService sheets;
    @Autowired private CurrentActor currentActor;
    @Autowired private ChosenCycle chosenCycle;

    @Test
    void a_zone_begins_with_what_came_back_and_where_the_next_point_is() {
        openAsDemonstrated("kaifaqu");

        String page = text(_get(DashboardView.class));

        assertThat(page).contains("补正被退回的申报", "下一分从哪里来", "上年得分");
        assertThat(page).doesNotContain("各区进度");
        assertThat(page.indexOf("待办")).isLessThan(page.indexOf("得分"));
    }

    @Test
    void a_city_begins_with_the_zones_that_wait_for_it_and_sees_no_other_city() {
        openAsDemonstrated("shichushen");

        String page = text(_get(DashboardView.class));

        assertThat(page).contains("待办", "开始评审", "戴云");
        assertThat(page).doesNotContain("福州市商务局", "厦门市商务局");
    }

    @Test
    void the_province_sees_every_zone_and_what_keeps_the_objection_period_from_beginning() {
        openAsDemonstrated("shengfushen");

        assertThat(text(_get(DashboardView.class))).contains("下一步", "还有", "自评表在初审或复审中", "参评开发区");
    }

    /** Addresses typed by hand lead nowhere else. */
    @ParameterizedTest(name = "{0} does not get to {1}")
    @CsvSource({
        "kaifaqu, review",
        "kaifaqu, cycles",
        "kaifaqu, rubrics",
        "kaifaqu, city-facts",
        "kaifaqu, bulletin",
        "shichushen, cycles",
        "shichushen, rubrics",
        "shichushen, bulletin",
        "shichushen, catalog-import",
        "shengfushen, city-facts",
        "lingdao, review",
        "lingdao, cycles",
        "lingdao, rubrics",
        "lingdao, catalog-import"
    })
    void screens_of_others_are_not_opened(String user, String address) {
        openAsDemonstrated(user);

        UI.getCurrent().navigate(address);

        for (Class<? extends Component> screen :
                List.of(
                        ReviewView.class,
                        CyclesView.class,
                        RubricsView.class,
                        CityFactsView.class)) {
            assertThat(_find(screen)).as(screen.getSimpleName()).isEmpty();
        }
        assertThat(pageText()).doesNotContain("新建周期", "通报编辑", "导入目录条目");
    }

    @Test
    void the_sheet_shows_all_indicators_with_their_sums_and_locks_submission_while_mending() {
        openAsDemonstrated("kaifaqu");
        UI.getCurrent().navigate("score-sheet");

        String page = text(_get(ScoreSheetView.class));

        assertThat(page).contains("B1", "B18", "9 项 × 0.50 = 4.50", "还有 3 项退回未补正");
        _click(locked("提交前核对").button());
        assertThat(locked("提交给泉州市商务局").isLocked()).isTrue();
    }

    @Test
    void what_is_typed_is_stored_as_a_draft_and_a_stranger_change_is_told() {
        openAsDemonstrated("kaifaqu");
        UI.getCurrent().navigate("score-sheet");
        _click(indicator("B13"));
        _click(_get(Button.class, spec -> spec.withText("申报一项")));

        _setValue(_get(TextField.class, spec -> spec.withId("claim-name")), "视图测试举措");

        assertThat(named("视图测试举措")).hasSize(1);
        _click(_get(Button.class, spec -> spec.withText("撤回这项申报")));
        _find(Button.class, spec -> spec.withText("撤回申报")).forEach(b -> _click(b));
    }

    @Test
    void a_leader_reads_a_sheet_and_finds_nothing_to_change() {
        openAsDemonstrated("lingdao");
        UI.getCurrent()
                .navigate(
                        "score-sheet/"
                                + sheets.summaries(
                                                currentActor.get(),
                                                chosenCycle
                                                        .get(currentActor.get())
                                                        .orElseThrow()
                                                        .id())
                                        .getFirst()
                                        .zone()
                                        .id()
                                        .value());

        assertThat(_find(ScoreSheetView.class)).hasSize(1);
        assertThat(_find(LockedButton.class)).isEmpty();
    }

    @Test
    void the_workbench_offers_decisions_and_keys_and_says_why_a_sheet_cannot_go_on() {
        openAsDemonstrated("shichushen");
        UI.getCurrent().navigate("review");

        String page = text(_get(ReviewView.class));

        assertThat(page).contains("认可", "退回补正", "不予认可", "撤销", "系统核对");
        assertThat(locked("送省复审").isLocked()).isTrue();
        assertThat(page).contains("项未审");
    }

    private static LockedButton locked(String text) {
        return _find(LockedButton.class).stream()
                .filter(button -> text(button.button()).equals(text))
                .findFirst()
                .orElseThrow();
    }

    private NativeButton indicator(String code) {
        return _find(NativeButton.class).stream()
                .filter(b -> b.hasClassName("xx-row-button"))
                .filter(b -> text(b).startsWith(code))
                .findFirst()
                .orElseThrow();
    }

    private List<Claim> named(String name) {
        SheetView view =
                sheets.view(
                        currentActor.get(),
                        chosenCycle.get(currentActor.get()).orElseThrow().id(),
                        currentActor.get().organization());
        return view.lines().stream()
                .flatMap(line -> line.claims().stream())
                .filter(c ->
                        c.content().fact() instanceof ClaimedFact.NamedThing(String own)
                                && own.equals(name))
                .toList();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
