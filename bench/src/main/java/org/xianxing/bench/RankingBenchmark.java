package org.xianxing.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.xianxing.db.evaluation.RubricFacts;
import org.xianxing.domain.evaluation.Candidate;
import org.xianxing.domain.evaluation.Eligibility;
import org.xianxing.domain.evaluation.Fact;
import org.xianxing.domain.evaluation.Indicator;
import org.xianxing.domain.evaluation.Ranking;
import org.xianxing.domain.evaluation.RankingSettings;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.evaluation.Scoring;
import org.xianxing.domain.evaluation.ScoringRule;
import org.xianxing.domain.evaluation.ScoringSettings;
import org.xianxing.domain.evaluation.SheetScore;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Yuan;

/** Scores all zones by the official rubric, five claims for each indicator, and ranks them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RankingBenchmark {

    private static final int CLAIMS = 5;

    @Param({"100", "1000", "3000", "30000"})
    public int zones;

    private Rubric rubric = RubricFacts.annexTwo(DSL.using(SQLDialect.MYSQL));
    private List<Zone> all = List.of();

    private record Zone(OrganizationId id, String name, List<Fact> facts) {}

    @Setup
    public void claim_at_random_from_a_fixed_seed() {
        Random random = new Random(2026);
        List<Zone> made = new ArrayList<>(zones);
        for (int i = 0; i < zones; i++) {
            List<Fact> facts = new ArrayList<>();
            rubric.indicators().forEach(indicator -> addFacts(indicator, facts, random));
            made.add(new Zone(new OrganizationId(new UUID(1, i)), "开发区" + i, List.copyOf(facts)));
        }
        all = made;
    }

    private static void addFacts(Indicator indicator, List<Fact> facts, Random random) {
        String code = indicator.code();
        for (int i = 0; i < CLAIMS; i++) {
            facts.add(
                    switch (indicator.rule()) {
                        case ScoringRule.Milestones(List<ScoringRule.Milestone> milestones) ->
                                new Fact.MilestoneReached(
                                        code,
                                        milestones.get(random.nextInt(milestones.size())).code());
                        case ScoringRule.PointsPerItem _ -> new Fact.ItemCounted(code);
                        case ScoringRule.PointsPerAmount _ ->
                                new Fact.AmountReceived(code, Yuan.of(random.nextInt(1_500_000)));
                        case ScoringRule.RankTiers _ ->
                                new Fact.ExternalRank(
                                        code,
                                        1 + random.nextInt(90),
                                        OptionalInt.of(1 + random.nextInt(90)));
                    });
        }
    }

    @Benchmark
    public Ranking score_and_rank() {
        Scoring scoring = new Scoring(rubric, ScoringSettings.DEFAULT);
        List<Candidate> candidates = new ArrayList<>(all.size());
        for (Zone zone : all) {
            SheetScore score = scoring.score(zone.facts());
            candidates.add(
                    new Candidate(
                            zone.id(),
                            zone.name(),
                            Eligibility.ELIGIBLE,
                            new Candidate.Result.Rated(score.total(), score.groups())));
        }
        return Ranking.of(candidates, RankingSettings.DEFAULT);
    }
}
