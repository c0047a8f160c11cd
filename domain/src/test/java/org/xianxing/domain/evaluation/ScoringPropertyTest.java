package org.xianxing.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xianxing.domain.shared.Points;

/** What holds for any facts. */
class ScoringPropertyTest {

    @Property
    void more_accepted_facts_never_lower_a_score(
            @ForAll("facts") List<Fact> facts, @ForAll("facts") List<Fact> more) {
        List<Fact> both = new ArrayList<>(facts);
        // A zone has one place in the comprehensive evaluation.
        more.stream().filter(f -> !(f instanceof Fact.ExternalRank)).forEach(both::add);

        SheetScore before = score(facts);
        SheetScore after = score(both);

        for (int i = 0; i < before.lines().size(); i++) {
            assertThat(after.lines().get(i).score().counted())
                    .isGreaterThanOrEqualTo(before.lines().get(i).score().counted());
        }
        assertThat(after.total()).isGreaterThanOrEqualTo(before.total());
    }

    @Property
    void no_score_passes_its_cap_and_subtotals_add_up(@ForAll("facts") List<Fact> facts) {
        SheetScore score = score(facts);

        assertThat(score.lines())
                .allSatisfy(
                        line -> assertThat(line.score().counted()).isLessThanOrEqualTo(line.cap()));
        assertThat(Points.sum(score.groups())).isEqualTo(score.total());
        assertThat(score.total()).isLessThanOrEqualTo(FormFixture.RUBRIC.total());
    }

    @Property
    void the_order_of_facts_does_not_matter(@ForAll("facts") List<Fact> facts, @ForAll long seed) {
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(score(shuffled)).isEqualTo(score(facts));
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.longs().between(0, 9_000_000),
                        Arbitraries.integers().between(1, 60))
                .as(FormFixture::facts);
    }

    private static SheetScore score(List<Fact> facts) {
        return Scoring.score(FormFixture.RUBRIC, ScoringSettings.DEFAULT, facts);
    }
}
