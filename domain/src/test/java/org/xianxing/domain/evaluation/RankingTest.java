package org.xianxing.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianxing.domain.evaluation.EvaluationFixture.rated;
import static org.xianxing.domain.evaluation.EvaluationFixture.zone;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianxing.domain.evaluation.Ranking.Mark;
import org.xianxing.domain.evaluation.Ranking.Standing;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Yuan;

class RankingTest {

    @Test
    void equal_totals_share_a_place_and_the_next_place_counts_all_before_it() {
        Ranking ranking =
                Ranking.of(
                        List.of(rated(1, "70"), rated(2, "90"), rated(3, "80"), rated(4, "80")),
                        RankingSettings.DEFAULT);

        assertThat(ranking.places())
                .containsEntry(zone(2), 1)
                .containsEntry(zone(3), 2)
                .containsEntry(zone(4), 2)
                .containsEntry(zone(1), 4);
        assertThat(ranking.entries())
                .extracting(
                        entry -> entry.standing() instanceof Standing.Placed(_, boolean s, _) && s)
                .containsExactly(false, true, true, false);
    }

    @Test
    void a_published_tie_breaker_separates_equal_totals() {
        Candidate first = grouped(1, "50", "30", "20");
        Candidate second = grouped(2, "50", "20", "30");

        assertThat(Ranking.of(List.of(first, second), settings(List.of(2), false)).places())
                .containsEntry(zone(2), 1)
                .containsEntry(zone(1), 2);
        assertThatThrownBy(() -> Ranking.of(List.of(first, second), settings(List.of(3), false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3");
    }

    @Test
    void a_zone_inside_the_free_trade_zone_takes_a_place_only_when_the_setting_says_so() {
        Candidate inside =
                new Candidate(
                        zone(1),
                        "区内",
                        new Eligibility.Ineligible("自贸试验区范围内"),
                        new Candidate.Result.Rated(Points.of("99"), List.of()));
        List<Candidate> candidates = List.of(inside, rated(2, "80"));

        assertThat(Ranking.of(candidates, settings(List.of(), false)).entries())
                .extracting(Ranking.Entry::standing)
                .containsExactly(
                        new Standing.NotPlaced(), new Standing.Placed(1, false, Mark.REWARD));
        assertThat(Ranking.of(candidates, settings(List.of(), true)).entries())
                .extracting(Ranking.Entry::standing)
                .containsExactly(
                        new Standing.Placed(1, false, Mark.NONE),
                        new Standing.Placed(2, false, Mark.REWARD));
    }

    @Test
    void an_unrated_zone_is_listed_last_and_is_no_zero() {
        Candidate unrated =
                new Candidate(
                        zone(1), "一", Eligibility.ELIGIBLE, new Candidate.Result.Unrated("未提交"));

        Ranking ranking = Ranking.of(List.of(unrated, rated(2, "0")), RankingSettings.DEFAULT);

        assertThat(ranking.entries().getLast().standing()).isEqualTo(new Standing.Unrated());
        assertThat(ranking.places()).containsOnlyKeys(zone(2));
    }

    @Test
    void a_tie_at_the_reward_line_is_rewarded_whole_and_one_at_the_other_line_is_spared() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            int total = i == 11 ? 90 : i == 21 ? 80 : 100 - i;
            candidates.add(rated(i, Integer.toString(total)));
        }

        Ranking ranking = Ranking.of(candidates, RankingSettings.DEFAULT);

        assertThat(marked(ranking, Mark.REWARD)).isEqualTo(11);
        assertThat(marked(ranking, Mark.RECTIFICATION)).isEqualTo(9);
    }

    @Test
    void a_zone_that_is_there_twice_is_refused() {
        assertThatThrownBy(() ->
                        Ranking.of(List.of(rated(1, "1"), rated(1, "2")), RankingSettings.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_movement_tells_rubric_own_points_and_others_apart() {
        Ranking lastYear =
                Ranking.of(
                        List.of(rated(1, "50"), rated(2, "60"), rated(3, "70")),
                        RankingSettings.DEFAULT);
        List<Candidate> rescored = List.of(rated(1, "50"), rated(2, "40"), rated(3, "70"));
        Ranking thisYear =
                Ranking.of(
                        List.of(rated(1, "75.5"), rated(2, "90"), rated(3, "70")),
                        RankingSettings.DEFAULT);

        Movement movement =
                Movement.explain(lastYear, rescored, thisYear, RankingSettings.DEFAULT)
                        .getOrDefault(zone(1), new Movement.NotComparable());

        assertThat(movement)
                .isEqualTo(new Movement.Explained(3, 2, 1, 2, 2_550, List.of(zone(3)), List.of()));
    }

    private static long marked(Ranking ranking, Mark mark) {
        return ranking.entries().stream()
                .filter(e -> e.standing() instanceof Standing.Placed(_, _, Mark own) && own == mark)
                .count();
    }

    private static Candidate grouped(int number, String total, String... groups) {
        return new Candidate(
                zone(number),
                "开发区" + number,
                Eligibility.ELIGIBLE,
                new Candidate.Result.Rated(
                        Points.of(total),
                        java.util.Arrays.stream(groups).map(Points::of).toList()));
    }

    private static RankingSettings settings(List<Integer> tieBreakers, boolean occupy) {
        return new RankingSettings(
                tieBreakers,
                occupy,
                10,
                10,
                RankingSettings.TieAtLine.INCLUDE_ALL,
                RankingSettings.TieAtLine.EXCLUDE_ALL,
                Yuan.of(1_000_000));
    }
}
