package org.xianxing.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Yuan;

class ScoringPropertiesTest {

    private static final Points HUNDRED = Points.of("100");

    private final Rubric rubric = EvaluationFixture.aRubric();

    @Property
    void one_more_accepted_claim_never_lowers_a_line_or_the_total(
            @ForAll("facts") List<Fact> facts,
            @ForAll("fact") Fact more,
            @ForAll ScoringSettings.AmountCounting counting) {
        ScoringSettings settings = new ScoringSettings(counting);
        List<Fact> all = new ArrayList<>(facts);
        all.add(more);

        SheetScore before = Scoring.score(rubric, settings, facts);
        SheetScore after = Scoring.score(rubric, settings, all);

        assertThat(after.total()).isGreaterThanOrEqualTo(before.total());
        for (SheetScore.Line line : before.lines()) {
            assertThat(after.line(line.indicator()).score().counted())
                    .isGreaterThanOrEqualTo(line.score().counted());
        }
    }

    @Property
    void no_line_passes_its_cap_and_no_total_passes_100(
            @ForAll("facts") List<Fact> facts,
            @ForAll("rank") Fact rank,
            @ForAll ScoringSettings.AmountCounting counting) {
        List<Fact> all = new ArrayList<>(facts);
        all.add(rank);

        SheetScore score = Scoring.score(rubric, new ScoringSettings(counting), all);

        assertThat(score.lines())
                .allSatisfy(
                        line -> assertThat(line.score().counted()).isLessThanOrEqualTo(line.cap()));
        assertThat(score.total()).isLessThanOrEqualTo(HUNDRED);
        assertThat(Points.sum(score.groups())).isEqualTo(score.total());
        assertThat(Points.sum(score.lines().stream().map(l -> l.score().counted()).toList()))
                .isEqualTo(score.total());
    }

    @Property
    void the_order_of_the_facts_does_not_matter(@ForAll("facts") List<Fact> facts) {
        assertThat(Scoring.score(rubric, ScoringSettings.DEFAULT, facts.reversed()))
                .isEqualTo(Scoring.score(rubric, ScoringSettings.DEFAULT, facts));
    }

    @Property
    void pro_rata_is_never_less_than_whole_units_and_never_a_whole_unit_more(
            @ForAll("amount") Fact amount) {
        Points whole = amountPoints(amount, ScoringSettings.AmountCounting.WHOLE_UNITS);
        Points proRata = amountPoints(amount, ScoringSettings.AmountCounting.PRO_RATA);

        assertThat(proRata.hundredthsAbove(whole)).isBetween(0L, 99L);
    }

    private Points amountPoints(Fact amount, ScoringSettings.AmountCounting counting) {
        return Scoring.score(rubric, new ScoringSettings(counting), List.of(amount))
                .line("B4")
                .calculation()
                .uncapped();
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        return fact().list().ofMaxSize(120);
    }

    @Provide
    Arbitrary<Fact> fact() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        new Fact.MilestoneReached("B1", "CITY"),
                        new Fact.MilestoneReached("B1", "COUNTY"),
                        new Fact.ItemCounted("B2"),
                        new Fact.ItemCounted("B3")),
                amount());
    }

    @Provide
    Arbitrary<Fact> amount() {
        return Arbitraries.longs()
                .between(0, 5_000_000_00L)
                .map(fen -> new Fact.AmountReceived("B4", new Yuan(fen)));
    }

    @Provide
    Arbitrary<Fact> rank() {
        return Arbitraries.integers()
                .between(1, 90)
                .tuple2()
                .map(places ->
                        new Fact.ExternalRank("B5", places.get1(), OptionalInt.of(places.get2())));
    }
}
