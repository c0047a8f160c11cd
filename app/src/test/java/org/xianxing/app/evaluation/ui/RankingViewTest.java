package org.xianxing.app.evaluation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.evaluation.RankingService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.FrozenRanking.Line;
import org.xianxing.domain.evaluation.Ranking;
import org.xianxing.reports.evaluation.RankingSheet;
import org.xianxing.reports.shared.Watermark;

class RankingViewTest extends ViewTest {

    @Autowired private ChosenCycle chosenCycle;
    @Autowired private CurrentActor currentActor;
    @Autowired private RankingService rankings;
    @Autowired private RankingWords words;

    @Test
    void zone_official_reads_from_when_the_ranking_is_shown() {
        openAsDemonstrated("kaifaqu");

        UI.getCurrent().navigate(RankingView.class);

        assertThat(_find(RankingTable.class)).isEmpty();
        assertThat(texts(_get(EmptyState.class))).contains("排名还没有公示");
    }

    @Test
    void city_reviewer_reads_from_when_the_ranking_is_shown() {
        openAsDemonstrated("shichushen");

        UI.getCurrent().navigate(RankingView.class);

        assertThat(_find(RankingTable.class)).isEmpty();
    }

    @Test
    void evaluator_sees_the_moving_ranking_and_why_it_cannot_be_fixed() {
        openAsDemonstrated("shengfushen");

        UI.getCurrent().navigate(RankingView.class);

        assertThat(_get(RankingTable.class).getListDataView().getItemCount()).isEqualTo(34);
        assertThat(texts(_get(RankingView.class))).contains("尚未定稿");
        assertThat(_get(LockedButton.class).isLocked()).isTrue();
    }

    @Test
    void leader_sees_the_moving_ranking_but_fixes_nothing() {
        openAsDemonstrated("lingdao");

        UI.getCurrent().navigate(RankingView.class);

        assertThat(_find(RankingTable.class)).hasSize(1);
        assertThat(_find(LockedButton.class)).isEmpty();
    }

    @Test
    void zone_official_sees_the_published_ranking_but_no_way_to_change_it() {
        openAsDemonstrated("kaifaqu");
        choosePublished();

        UI.getCurrent().navigate(RankingView.class);

        assertThat(_get(RankingTable.class).getListDataView().getItemCount()).isEqualTo(34);
        assertThat(_find(LockedButton.class)).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("填写奖励金额"))).isEmpty();
    }

    @Test
    void zone_official_gets_a_link_to_the_own_sheet_only() {
        openAsDemonstrated("kaifaqu");
        choosePublished();
        UI.getCurrent().navigate(RankingView.class);
        RankingTable table = _get(RankingTable.class);
        Line own = line(table, true);
        Line other = line(table, false);

        table.select(own);
        assertThat(texts(_get(RankingDrawer.class))).contains(own.zoneName(), "看计分明细");

        table.select(other);
        assertThat(texts(_get(RankingDrawer.class)))
                .contains(other.zoneName())
                .doesNotContain("看计分明细");
    }

    @Test
    void pressing_a_city_on_the_map_shows_its_zones_only() {
        openAsDemonstrated("lingdao");
        choosePublished();
        UI.getCurrent().navigate(RankingView.class);

        _click(
                _find(NativeButton.class).stream()
                        .filter(tile -> texts(tile).startsWith("泉州"))
                        .findFirst()
                        .orElseThrow());

        assertThat(_get(RankingTable.class).getListDataView().getItems())
                .extracting(Line::cityName)
                .containsOnly("泉州市");
    }

    @Test
    void exported_sheet_has_every_zone_and_says_that_it_is_a_demonstration() {
        openAsDemonstrated("lingdao");
        Cycle published = choosePublished();

        RankingSheet sheet =
                new RankingExport(words)
                        .sheet(rankings.view(currentActor.get(), published.id()), false);

        assertThat(sheet.rows()).hasSize(34);
        assertThat(sheet.watermark()).isEqualTo(new Watermark.Word("演示数据"));
        assertThat(sheet.rows().getFirst().cells().get(0))
                .isEqualTo(new RankingSheet.Cell.Whole(1));
        assertThat(sheet.rows().getFirst().cells().get(5))
                .isInstanceOf(RankingSheet.Cell.Decimal.class);
    }

    @Test
    void page_offers_the_export() {
        openAsDemonstrated("lingdao");

        UI.getCurrent().navigate(RankingView.class);

        assertThat(_get(Anchor.class, spec -> spec.withClasses("xx-button-link")).getHref())
                .isNotEmpty();
    }

    private Cycle choosePublished() {
        Cycle published =
                chosenCycle.choices(currentActor.get()).stream()
                        .filter(c -> c.stage() == CycleStage.PUBLISHED)
                        .min(Comparator.comparingInt(Cycle::year))
                        .orElseThrow();
        chosenCycle.choose(published.id());
        return published;
    }

    private Line line(RankingTable table, boolean own) {
        return table.getListDataView()
                .getItems()
                .filter(l -> l.standing() instanceof Ranking.Standing.Placed)
                .filter(l -> l.zone().equals(currentActor.get().organization()) == own)
                .findFirst()
                .orElseThrow();
    }

    static String texts(Component component) {
        List<String> texts =
                component
                        .getElement()
                        .getChildren()
                        .map(child ->
                                child.isTextNode()
                                        ? child.getText()
                                        : child.getComponent()
                                                .map(RankingViewTest::texts)
                                                .orElseGet(child::getTextRecursively))
                        .toList();
        return String.join(" ", texts).strip();
    }
}
