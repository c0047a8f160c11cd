package org.xianxing.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Points;

class RankingPropertiesTest {

    @Property
    void the_order_of_the_input_does_not_matter(
            @ForAll("candidates") List<Candidate> candidates, @ForAll Random random) {
        List<Candidate> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, random);

        assertThat(Ranking.of(shuffled, RankingSettings.DEFAULT))
                .isEqualTo(Ranking.of(candidates, RankingSettings.DEFAULT));
    }

    @Property
    void a_place_is_one_more_than_the_number_of_better_zones(
            @ForAll("candidates") List<Candidate> candidates) {
        Map<OrganizationId, Integer> places =
                Ranking.of(candidates, RankingSettings.DEFAULT).places();

        assertThat(places).hasSameSizeAs(candidates);
        for (Candidate candidate : candidates) {
            long better =
                    candidates.stream()
                            .filter(other -> total(other).compareTo(total(candidate)) > 0)
                            .count();
            assertThat(places).containsEntry(candidate.zone(), (int) better + 1);
        }
    }

    @Property
    void a_movement_is_the_sum_of_its_three_parts(
            @ForAll("candidates") List<Candidate> lastYear,
            @ForAll("candidates") List<Candidate> rescored,
            @ForAll("candidates") List<Candidate> thisYear) {
        Ranking before = Ranking.of(lastYear, RankingSettings.DEFAULT);
        Ranking now = Ranking.of(thisYear, RankingSettings.DEFAULT);
        List<Candidate> byNewRubric =
                rescored.stream().filter(c -> before.entryOf(c.zone()).isPresent()).toList();

        Map<OrganizationId, Movement> movements =
                Movement.explain(before, byNewRubric, now, RankingSettings.DEFAULT);

        assertThat(movements).hasSameSizeAs(thisYear);
        movements.forEach((zone, movement) -> {
            if (movement instanceof Movement.Explained explained) {
                assertThat(explained.byRubric() + explained.byOwnPoints() + explained.byOthers())
                        .isEqualTo(
                                before.places().getOrDefault(zone, 0)
                                        - now.places().getOrDefault(zone, 0));
            } else {
                assertThat(
                                before.places().containsKey(zone)
                                        && (byNewRubric.isEmpty()
                                                || byNewRubric.stream()
                                                        .anyMatch(c -> c.zone().equals(zone))))
                        .isFalse();
            }
        });
    }

    private static Points total(Candidate candidate) {
        return switch (candidate.result()) {
            case Candidate.Result.Rated(Points total, _) -> total;
            case Candidate.Result.Unrated _ -> Points.ZERO;
        };
    }

    /** Few different totals, so that many zones are equal. */
    @Provide
    Arbitrary<List<Candidate>> candidates() {
        return Arbitraries.integers()
                .between(0, 12)
                .list()
                .ofMaxSize(40)
                .map(totals -> {
                    List<Candidate> candidates = new ArrayList<>();
                    for (int i = 0; i < totals.size(); i++) {
                        candidates.add(EvaluationFixture.rated(i + 1, totals.get(i) + ".5"));
                    }
                    return candidates;
                });
    }
}
