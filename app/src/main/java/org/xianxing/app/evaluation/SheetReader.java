package org.xianxing.app.evaluation;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimRepository;
import org.xianxing.domain.evaluation.ClaimedFact;
import org.xianxing.domain.evaluation.Counting;
import org.xianxing.domain.evaluation.Counting.Viewpoint;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.ExternalRankRepository;
import org.xianxing.domain.evaluation.ExternalRankRepository.Ranks;
import org.xianxing.domain.evaluation.Fact;
import org.xianxing.domain.evaluation.Indicator;
import org.xianxing.domain.evaluation.ReviewLevel;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.evaluation.Score;
import org.xianxing.domain.evaluation.ScoreSheet;
import org.xianxing.domain.evaluation.Scoring;
import org.xianxing.domain.evaluation.ScoringRule;
import org.xianxing.domain.evaluation.SheetRepository;
import org.xianxing.domain.evaluation.SheetScore;
import org.xianxing.domain.evaluation.SheetTransitions;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Points;

/**
 * Puts a zone's sheet together: claims, the city's facts, ranks, and the scores from all three
 * viewpoints.
 */
@Component
class SheetReader {

    private final CycleContext context;
    private final SheetRepository sheets;
    private final ClaimRepository claims;
    private final ExternalRankRepository ranks;
    private final ItemLabels items;
    private final InstantSource clock;

    SheetReader(
            CycleContext context,
            SheetRepository sheets,
            ClaimRepository claims,
            ExternalRankRepository ranks,
            ItemLabels items,
            InstantSource clock) {
        this.context = context;
        this.sheets = sheets;
        this.claims = claims;
        this.ranks = ranks;
        this.items = items;
        this.clock = clock;
    }

    SheetView read(Cycle cycle, OrganizationId zone) {
        Cycle.Participant participant =
                context.participant(cycle.id(), zone)
                        .orElseThrow(
                                () -> new NoSuchElementException("takes no part: " + zone.value()));
        ScoreSheet sheet =
                sheets.ofZone(cycle.id(), zone)
                        .orElseThrow(
                                () -> new NoSuchElementException("no sheet of " + zone.value()));
        Rubric rubric = context.rubric(cycle);
        Scoring scoring = new Scoring(rubric, cycle.scoring());
        List<Claim> own = claims.ofOwner(cycle.id(), zone);
        List<Claim> city = claims.ofOwner(cycle.id(), participant.reviewer());
        Optional<Fact.ExternalRank> rank = rank(cycle, rubric, zone);
        SheetScore self = scoring.score(Counting.facts(Viewpoint.SELF, own, city, rank));
        SheetScore cityScore = scoring.score(Counting.facts(Viewpoint.CITY, own, city, rank));
        SheetScore provinceScore =
                scoring.score(Counting.facts(Viewpoint.PROVINCE, own, city, rank));
        Optional<SheetScore> lastYear = lastYear(cycle, zone);

        List<SheetView.Line> lines = new ArrayList<>();
        rubric.indicators()
                .forEach(indicator -> {
                    List<Claim> ofIndicator = of(own, indicator);
                    List<Claim> cityOfIndicator = of(city, indicator);
                    SheetScore.Line selfLine = self.line(indicator.code());
                    Score byCity =
                            decided(ofIndicator, cityOfIndicator, ReviewLevel.CITY, indicator)
                                    ? cityScore.line(indicator.code()).score()
                                    : Score.NONE;
                    Score byProvince =
                            decided(ofIndicator, cityOfIndicator, ReviewLevel.PROVINCE, indicator)
                                    ? provinceScore.line(indicator.code()).score()
                                    : Score.NONE;
                    lines.add(
                            new SheetView.Line(
                                    indicator,
                                    ofIndicator,
                                    cityOfIndicator,
                                    selfLine,
                                    byCity,
                                    byProvince,
                                    waiting(selfLine, cityScore.line(indicator.code())),
                                    lastYear.flatMap(s -> lineOf(s, indicator.code()))
                                            .orElse(Score.NONE)));
                });
        return new SheetView(
                cycle,
                rubric,
                context.organization(zone),
                context.organization(participant.reviewer()),
                sheet,
                lines,
                self,
                scoring.score(everything(own, city, rank)),
                cityScore,
                provinceScore,
                lastYear.map(s -> Score.of(s.total())).orElse(Score.NONE),
                SheetTransitions.editRefusals(sheet, cycle, clock.instant()),
                items.labels(itemsOf(own)));
    }

    /** The province's score of a zone in a cycle, with its groups. */
    SheetScore provinceScore(
            Scoring scoring,
            Collection<Claim> own,
            Collection<Claim> city,
            Optional<Fact.ExternalRank> rank) {
        return scoring.score(Counting.facts(Viewpoint.PROVINCE, own, city, rank));
    }

    /**
     * The external rank of a zone as a fact of the one indicator that is scored by rank, if the
     * rubric has one.
     */
    Optional<Fact.ExternalRank> rank(Cycle cycle, Rubric rubric, OrganizationId zone) {
        return rank(ranks.ofCycle(cycle.id()), rubric, zone);
    }

    static Optional<Fact.ExternalRank> rank(
            Map<OrganizationId, Ranks> ranks, Rubric rubric, OrganizationId zone) {
        Optional<String> indicator =
                rubric.indicators()
                        .filter(i -> i.rule() instanceof ScoringRule.RankTiers)
                        .map(Indicator::code)
                        .findFirst();
        return indicator.flatMap(
                code -> Optional.ofNullable(ranks.get(zone)).map(own -> own.fact(code)));
    }

    /** Last year's review score of a zone, line by line. */
    Optional<SheetScore> lastYear(Cycle cycle, OrganizationId zone) {
        return context.previous(cycle, zone)
                .map(before -> {
                    Rubric rubric = context.rubric(before);
                    OrganizationId reviewer =
                            context.participant(before.id(), zone).orElseThrow().reviewer();
                    return provinceScore(
                            new Scoring(rubric, before.scoring()),
                            claims.ofOwner(before.id(), zone),
                            claims.ofOwner(before.id(), reviewer),
                            rank(before, rubric, zone));
                });
    }

    /** Last year's scores by indicator, for the check before submission. */
    Map<String, Score> lastYearByIndicator(SheetView view) {
        Map<String, Score> scores = new HashMap<>();
        view.lines().forEach(line -> scores.put(line.indicator().code(), line.lastYear()));
        return scores;
    }

    private static Optional<Score> lineOf(SheetScore score, String indicator) {
        return score.lines().stream()
                .filter(line -> line.indicator().equals(indicator))
                .map(SheetScore.Line::score)
                .findFirst();
    }

    private static List<Claim> of(List<Claim> all, Indicator indicator) {
        return all.stream().filter(c -> c.indicator().equals(indicator.code())).toList();
    }

    /**
     * Whether a reviewer's figure means something: something was decided, or there is nothing to
     * decide.
     */
    private static boolean decided(
            List<Claim> own, List<Claim> city, ReviewLevel level, Indicator indicator) {
        if (indicator.rule() instanceof ScoringRule.RankTiers) {
            return true;
        }
        List<Claim> toDecide = new ArrayList<>(SheetTransitions.forReview(own, level));
        if (level == ReviewLevel.PROVINCE) {
            city.stream().filter(Claim::isSubmitted).forEach(toDecide::add);
        } else if (city.stream().anyMatch(Claim::isSubmitted)) {
            return true;
        }
        boolean anySubmitted = own.stream().anyMatch(Claim::isSubmitted);
        if (toDecide.isEmpty()) {
            return level == ReviewLevel.PROVINCE
                    && anySubmitted
                    && own.stream().noneMatch(c -> c.city().isPending());
        }
        return toDecide.stream().anyMatch(c -> !c.decision(level).isPending());
    }

    private static Points waiting(SheetScore.Line self, SheetScore.Line city) {
        long difference = self.score().counted().hundredthsAbove(city.score().counted());
        return difference > 0 ? new Points(difference) : Points.ZERO;
    }

    private static List<Fact> everything(
            List<Claim> own, List<Claim> city, Optional<Fact.ExternalRank> rank) {
        List<Fact> facts = new ArrayList<>();
        own.forEach(claim -> facts.add(Counting.fact(claim)));
        city.forEach(claim -> facts.add(Counting.fact(claim)));
        rank.ifPresent(facts::add);
        return facts;
    }

    private static Set<CatalogItemId> itemsOf(List<Claim> claims) {
        Set<CatalogItemId> items = new LinkedHashSet<>();
        for (Claim claim : claims) {
            if (claim.content().fact() instanceof ClaimedFact.ItemReplicated(CatalogItemId item)) {
                items.add(item);
            }
        }
        return items;
    }
}
