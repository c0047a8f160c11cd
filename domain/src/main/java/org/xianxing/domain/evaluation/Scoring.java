package org.xianxing.domain.evaluation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Yuan;

/**
 * Scores facts by a rubric. The one function behind the self-score (facts submitted), the city
 * score (facts the city accepted) and the review score (facts the province accepted): only the
 * facts differ.
 *
 * <p>Pure and thread-safe; prepared once for a rubric, then used for any number of zones.
 */
public final class Scoring {

    private final List<Indicator> indicators;
    private final Map<String, Integer> positions;
    private final List<Integer> groupSizes;
    private final ScoringSettings settings;

    public Scoring(Rubric rubric, ScoringSettings settings) {
        this.indicators = rubric.indicators().toList();
        this.settings = settings;
        this.positions = new HashMap<>();
        for (int i = 0; i < indicators.size(); i++) {
            positions.put(indicators.get(i).code(), i);
        }
        this.groupSizes =
                rubric.groups().stream().map(group -> (int) group.indicators().count()).toList();
    }

    /** Scores facts once; see {@link #score(Collection)}. */
    public static SheetScore score(
            Rubric rubric, ScoringSettings settings, Collection<? extends Fact> facts) {
        return new Scoring(rubric, settings).score(facts);
    }

    /**
     * Scores the facts of one zone.
     *
     * @param facts in any order
     * @return one line for each indicator, none above its cap
     * @throws IllegalArgumentException when a fact names an indicator the rubric does not have, or
     *     one whose rule counts another kind of fact
     */
    public SheetScore score(Collection<? extends Fact> facts) {
        Tally[] tallies = new Tally[indicators.size()];
        for (int i = 0; i < tallies.length; i++) {
            tallies[i] = new Tally();
        }
        for (Fact fact : facts) {
            Integer position = positions.get(fact.indicator());
            if (position == null) {
                throw new IllegalArgumentException(
                        "the rubric has no indicator " + fact.indicator());
            }
            tallies[position].add(fact, indicators.get(position));
        }
        List<SheetScore.Line> lines = new ArrayList<>(tallies.length);
        List<Points> groups = new ArrayList<>(groupSizes.size());
        Points total = Points.ZERO;
        int next = 0;
        for (int size : groupSizes) {
            Points subtotal = Points.ZERO;
            for (int i = 0; i < size; i++, next++) {
                SheetScore.Line line = line(indicators.get(next), tallies[next]);
                lines.add(line);
                subtotal = subtotal.plus(line.score().counted());
            }
            groups.add(subtotal);
            total = total.plus(subtotal);
        }
        return new SheetScore(lines, groups, total);
    }

    private SheetScore.Line line(Indicator indicator, Tally tally) {
        Calculation calculation =
                switch (indicator.rule()) {
                    case ScoringRule.Milestones rule -> byMilestones(rule, tally);
                    case ScoringRule.PointsPerItem rule ->
                            new Calculation.ByItems(
                                    tally.items,
                                    rule.each(),
                                    rule.measureWord(),
                                    rule.each().times(tally.items));
                    case ScoringRule.PointsPerAmount rule -> byAmount(rule, tally.amount);
                    case ScoringRule.RankTiers rule -> byRank(rule, tally.rank);
                };
        Score score =
                calculation instanceof Calculation.RankUnknown
                        ? Score.NONE
                        : Score.of(calculation.uncapped().cappedAt(indicator.max()));
        return new SheetScore.Line(indicator.code(), indicator.max(), score, calculation);
    }

    private static Calculation byMilestones(ScoringRule.Milestones rule, Tally tally) {
        List<ScoringRule.Milestone> reached = new ArrayList<>();
        List<ScoringRule.Milestone> open = new ArrayList<>();
        Points points = Points.ZERO;
        for (ScoringRule.Milestone milestone : rule.milestones()) {
            if (tally.milestones.contains(milestone.code())) {
                reached.add(milestone);
                points = points.plus(milestone.points());
            } else {
                open.add(milestone);
            }
        }
        return new Calculation.ByMilestones(reached, open, points);
    }

    private Calculation byAmount(ScoringRule.PointsPerAmount rule, Yuan amount) {
        long units = amount.fen() / rule.unit().fen();
        boolean wholeUnitsOnly =
                switch (settings.amountCounting()) {
                    case WHOLE_UNITS -> true;
                    case PRO_RATA -> false;
                };
        Points points =
                wholeUnitsOnly
                        ? rule.each().times(units)
                        : inProportion(rule.each(), amount, rule.unit());
        return new Calculation.ByAmount(
                amount, rule.unit(), units, wholeUnitsOnly, rule.each(), points);
    }

    /**
     * Cut off after the hundredth of a point, never rounded up: {@link
     * ScoringSettings.AmountCounting#PRO_RATA}.
     */
    private static Points inProportion(Points each, Yuan amount, Yuan unit) {
        BigInteger hundredths =
                BigInteger.valueOf(each.hundredths())
                        .multiply(BigInteger.valueOf(amount.fen()))
                        .divide(BigInteger.valueOf(unit.fen()));
        return new Points(hundredths.longValueExact());
    }

    private static Calculation byRank(
            ScoringRule.RankTiers rule, Fact.@Nullable ExternalRank rank) {
        if (rank == null) {
            return new Calculation.RankUnknown();
        }
        Points forPlace =
                rule.places().stream()
                        .filter(tier -> rank.thisYear() <= tier.within())
                        .map(ScoringRule.PlaceTier::points)
                        .max(Points::compareTo)
                        .orElse(Points.ZERO);
        OptionalInt gain =
                rank.lastYear().isPresent()
                        ? OptionalInt.of(rank.lastYear().getAsInt() - rank.thisYear())
                        : OptionalInt.empty();
        Points forProgress =
                rule.progress().stream()
                        .filter(tier -> gain.isPresent() && gain.getAsInt() >= tier.places())
                        .map(ScoringRule.ProgressTier::points)
                        .max(Points::compareTo)
                        .orElse(Points.ZERO);
        return new Calculation.ByRank(
                rank.thisYear(),
                rank.lastYear(),
                gain,
                forPlace,
                forProgress,
                forPlace.plus(forProgress));
    }

    /** What was counted for one indicator. */
    private static final class Tally {
        private final Set<String> milestones = HashSet.newHashSet(2);
        private int items;
        private Yuan amount = Yuan.ZERO;
        private Fact.@Nullable ExternalRank rank;

        void add(Fact fact, Indicator indicator) {
            boolean fits =
                    switch (fact) {
                        case Fact.MilestoneReached(_, String code) -> {
                            milestones.add(code);
                            yield indicator.rule() instanceof ScoringRule.Milestones;
                        }
                        case Fact.ItemCounted _ -> {
                            items++;
                            yield indicator.rule() instanceof ScoringRule.PointsPerItem;
                        }
                        case Fact.AmountReceived(_, Yuan more) -> {
                            amount = amount.plus(more);
                            yield indicator.rule() instanceof ScoringRule.PointsPerAmount;
                        }
                        case Fact.ExternalRank external -> {
                            rank = external;
                            yield indicator.rule() instanceof ScoringRule.RankTiers;
                        }
                    };
            if (!fits) {
                throw new IllegalArgumentException(
                        "indicator "
                                + indicator.code()
                                + " does not count a "
                                + fact.getClass().getSimpleName());
            }
        }
    }
}
