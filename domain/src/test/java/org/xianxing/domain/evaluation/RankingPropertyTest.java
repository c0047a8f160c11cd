package org.xianxing.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Points;

/** What holds for any candidates. */
class RankingPropertyTest {

    @Property
    void the_ranking_does_not_depend_on_the_order_of_the_candidates(
            @ForAll("candidates") List<Candidate> candidates, @ForAll long seed) {
        List<Candidate> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(rank(shuffled)).isEqualTo(rank(candidates));
    }

    @Property
    void equal_totals_have_equal_places_and_better_ones_stand_before(
            @ForAll("candidates") List<Candidate> candidates) {
        Map<Points, Integer> placeOf = new HashMap<>();
        Map<OrganizationId, Integer> places = rank(candidates).places();

        for (Candidate candidate : candidates) {
            if (candidate.result() instanceof Candidate.Result.Rated(Points total, _)
                    && candidate.eligibility() instanceof Eligibility.Eligible) {
                int place = places.getOrDefault(candidate.zone(), 0);
                assertThat(placeOf.computeIfAbsent(total, _ -> place)).isEqualTo(place);
                long better =
                        candidates.stream()
                                .filter(c -> c.eligibility() instanceof Eligibility.Eligible)
                                .filter(c ->
                                        c.result() instanceof Candidate.Result.Rated(var t, _)
                                                && t.compareTo(total) > 0)
                                .count();
                assertThat(place).isEqualTo(Math.toIntExact(better) + 1);
            } else {
                assertThat(places).doesNotContainKey(candidate.zone());
            }
        }
    }

    @Property
    void nobody_is_rewarded_and_rectified_and_all_appear_once(
            @ForAll("candidates") List<Candidate> candidates) {
        Ranking ranking = rank(candidates);

        assertThat(ranking.entries())
                .extracting(Ranking.Entry::candidate)
                .containsExactlyInAnyOrderElementsOf(candidates);
        assertThat(ranking.entries())
                .filteredOn(e -> !(e.candidate().eligibility() instanceof Eligibility.Eligible))
                .noneMatch(e ->
                        e.standing() instanceof Ranking.Standing.Placed(_, _, Ranking.Mark mark)
                                && mark == Ranking.Mark.REWARD);
    }

    @Provide
    Arbitrary<List<Candidate>> candidates() {
        return Arbitraries.integers()
                .between(-3, 40)
                .list()
                .ofMaxSize(40)
                .map(RankingPropertyTest::candidates);
    }

    /** Few different totals, so that many are equal; a negative number is an unrated zone. */
    private static List<Candidate> candidates(List<Integer> totals) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < totals.size(); i++) {
            int total = totals.get(i);
            Candidate.Result result =
                    total < 0
                            ? new Candidate.Result.Unrated("未提交")
                            : new Candidate.Result.Rated(new Points(total * 50L), List.of());
            candidates.add(
                    new Candidate(
                            new OrganizationId(new UUID(1, i)),
                            "zone " + i % 7,
                            i % 9 == 8
                                    ? new Eligibility.Ineligible("自贸试验区范围内")
                                    : Eligibility.ELIGIBLE,
                            result));
        }
        return candidates;
    }

    private static Ranking rank(List<Candidate> candidates) {
        return Ranking.of(candidates, RankingSettings.DEFAULT);
    }
}
