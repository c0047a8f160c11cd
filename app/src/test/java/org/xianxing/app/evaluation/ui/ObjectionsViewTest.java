package org.xianxing.app.evaluation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleStage;

class ObjectionsViewTest extends ViewTest {

    @Autowired private ChosenCycle chosenCycle;
    @Autowired private CurrentActor currentActor;

    @ParameterizedTest
    @ValueSource(strings = {"kaifaqu", "shichushen", "shengfushen", "lingdao"})
    void nobody_sees_results_before_the_objection_period(String username) {
        openAsDemonstrated(username);

        UI.getCurrent().navigate(ObjectionsView.class);

        assertThat(_find(ObjectionResults.class)).isEmpty();
        assertThat(RankingViewTest.texts(_get(ObjectionsView.class))).contains("还没有公示");
    }

    @Test
    void zone_official_sees_the_own_result_and_why_nothing_can_be_filed_any_more() {
        openAsDemonstrated("kaifaqu");
        choosePublished();

        UI.getCurrent().navigate(ObjectionsView.class);

        assertThat(RankingViewTest.texts(_get(ObjectionsView.class))).contains("本区结果");
        assertThat(_find(Button.class, spec -> spec.withText("提异议"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shichushen", "shengfushen", "lingdao"})
    void others_see_no_result_of_their_own(String username) {
        openAsDemonstrated(username);
        choosePublished();

        UI.getCurrent().navigate(ObjectionsView.class);

        assertThat(RankingViewTest.texts(_get(ObjectionsView.class)))
                .doesNotContain("本区结果")
                .contains("异议 0 件");
    }

    private void choosePublished() {
        chosenCycle.choose(
                chosenCycle.choices(currentActor.get()).stream()
                        .filter(c -> c.stage() == CycleStage.PUBLISHED)
                        .max(Comparator.comparingInt(Cycle::year))
                        .orElseThrow()
                        .id());
    }
}
