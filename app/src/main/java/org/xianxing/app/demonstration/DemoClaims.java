package org.xianxing.app.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimContent;
import org.xianxing.domain.evaluation.ClaimId;
import org.xianxing.domain.evaluation.ClaimedFact;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.Decision;
import org.xianxing.domain.evaluation.Indicator;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.evaluation.ScoringRule;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Yuan;

/** Invents a zone's or a city's claims for a year, always the same from the same seed. */
final class DemoClaims {

    /**
     * Names for the counted things of the indicators of Annex 2; other indicators get a plain
     * number.
     */
    private static final Map<String, List<String>> NAMES =
            Map.of(
                    "B6", DemoFacts.PLATFORMS,
                    "B7", DemoFacts.JOINT_PLATFORMS,
                    "B10", DemoFacts.PROVINCIAL_POWERS,
                    "B11", DemoFacts.CITY_POWERS,
                    "B12", DemoFacts.INNOVATIONS,
                    "B13", DemoFacts.SMALL_INNOVATIONS,
                    "B14", DemoFacts.OFFERED,
                    "B15", DemoFacts.SMALL_OFFERED,
                    "B16", DemoFacts.PROMOTED,
                    "B17", DemoFacts.MEDIA);

    private final SplittableRandom random;
    private final Cycle cycle;
    private final LocalDate today;
    private final List<CatalogItemId> crossCutting;
    private final List<CatalogItemId> specific;

    DemoClaims(
            long seed,
            Cycle cycle,
            LocalDate today,
            List<CatalogItemId> crossCutting,
            List<CatalogItemId> specific) {
        this.random = new SplittableRandom(seed);
        this.cycle = cycle;
        this.today = today;
        this.crossCutting = crossCutting;
        this.specific = specific;
    }

    /** A zone's claims as drafts; about {@code strength} points in all. */
    List<Claim> ofZone(OrganizationId zone, Rubric rubric, int strength) {
        List<Claim> claims = new ArrayList<>();
        int firstCross = random.nextInt(Math.max(1, crossCutting.size()));
        int firstSpecific = random.nextInt(Math.max(1, specific.size()));
        rubric.indicators()
                .forEach(indicator -> {
                    int count = count(indicator, strength);
                    switch (indicator.rule()) {
                        case ScoringRule.Milestones(var milestones) ->
                                milestones.stream()
                                        .filter(m -> m.claimant() == ScoringRule.Claimant.ZONE)
                                        .filter(_ -> random.nextInt(100) < strength + 25)
                                        .forEach(m ->
                                                claims.add(
                                                        claim(
                                                                zone,
                                                                indicator,
                                                                new ClaimedFact.MilestoneReached(
                                                                        m.code()))));
                        case ScoringRule.PointsPerItem rule -> {
                            for (int i = 0; i < count; i++) {
                                fact(rule, indicator, i, firstCross, firstSpecific)
                                        .ifPresent(
                                                fact -> claims.add(claim(zone, indicator, fact)));
                            }
                        }
                        case ScoringRule.PointsPerAmount _ -> {
                            int parts = Math.min(count, 3);
                            for (int i = 0; i < parts; i++) {
                                long yuan = 500_000L + 100_000L * random.nextInt(15);
                                claims.add(
                                        claim(
                                                zone,
                                                indicator,
                                                new ClaimedFact.AmountReceived(
                                                        "产业平台专项资金第" + (i + 1) + "批",
                                                        Optional.of(Yuan.of(yuan)))));
                            }
                        }
                        case ScoringRule.RankTiers _ -> {}
                    }
                });
        return claims;
    }

    /** A city's milestones as drafts. */
    List<Claim> ofCity(OrganizationId city, Rubric rubric) {
        List<Claim> claims = new ArrayList<>();
        rubric.indicators()
                .filter(i -> i.rule() instanceof ScoringRule.Milestones)
                .forEach(indicator ->
                        ((ScoringRule.Milestones) indicator.rule())
                                .milestones().stream()
                                        .filter(m -> m.claimant() == ScoringRule.Claimant.CITY)
                                        .forEach(m ->
                                                claims.add(
                                                        claim(
                                                                city,
                                                                indicator,
                                                                new ClaimedFact.MilestoneReached(
                                                                        m.code())))));
        return claims;
    }

    /** The same claim handed in and decided. */
    static Claim decided(Claim claim, int submission, Decision city, Decision province) {
        return new Claim(
                claim.id(),
                claim.version(),
                claim.cycle(),
                claim.owner(),
                claim.indicator(),
                claim.content(),
                new Claim.Submission.Submitted(submission),
                city,
                province,
                claim.evidence(),
                claim.changedAt(),
                claim.changedBy());
    }

    /** The same claim as a change of a later version. */
    static Claim inVersion(Claim claim, int version) {
        return new Claim(
                claim.id(),
                version,
                claim.cycle(),
                claim.owner(),
                claim.indicator(),
                claim.content(),
                claim.submission(),
                claim.city(),
                claim.province(),
                claim.evidence(),
                claim.changedAt(),
                claim.changedBy());
    }

    private Optional<ClaimedFact> fact(
            ScoringRule.PointsPerItem rule,
            Indicator indicator,
            int i,
            int firstCross,
            int firstSpecific) {
        return switch (rule.kind()) {
            case CROSS_CUTTING_CATALOG_ITEM -> item(crossCutting, firstCross, i);
            case SPECIFIC_CATALOG_ITEM -> item(specific, firstSpecific, i);
            case NAMED_THING -> {
                List<String> names = NAMES.getOrDefault(indicator.code(), List.of());
                String name = i < names.size() ? names.get(i) : indicator.wording() + "之" + (i + 1);
                yield Optional.of(
                        new ClaimedFact.NamedThing(name.substring(0, Math.min(60, name.length()))));
            }
        };
    }

    private static Optional<ClaimedFact> item(List<CatalogItemId> items, int first, int i) {
        return i < items.size()
                ? Optional.of(new ClaimedFact.ItemReplicated(items.get((first + i) % items.size())))
                : Optional.empty();
    }

    private int count(Indicator indicator, int strength) {
        double share = Math.clamp((strength + random.nextInt(-18, 19)) / 100.0, 0, 1.05);
        return switch (indicator.rule()) {
            case ScoringRule.PointsPerItem rule ->
                    (int)
                            Math.round(
                                    share
                                            * indicator.max().hundredths()
                                            / rule.each().hundredths());
            case ScoringRule.PointsPerAmount rule ->
                    (int)
                            Math.round(
                                    share
                                            * indicator.max().hundredths()
                                            / rule.each().hundredths());
            case ScoringRule.Milestones _, ScoringRule.RankTiers _ -> 0;
        };
    }

    private Claim claim(OrganizationId owner, Indicator indicator, ClaimedFact fact) {
        LocalDate first = LocalDate.of(cycle.year(), 1, 8);
        LocalDate last = LocalDate.of(cycle.year(), 12, 20);
        LocalDate bound = today.isBefore(last) ? today : last;
        long days = Math.max(1, bound.toEpochDay() - first.toEpochDay());
        LocalDate date = first.plusDays(random.nextLong(days));
        if (date.isAfter(today)) {
            date = today;
        }
        String person = pick(DemoFacts.PEOPLE);
        Instant changed =
                date.plusDays(2)
                        .atTime(9, random.nextInt(60))
                        .atZone(Cycle.OFFICE_ZONE)
                        .toInstant();
        return new Claim(
                new ClaimId(new UUID(random.nextLong(), random.nextLong())),
                0,
                cycle.id(),
                owner,
                indicator.code(),
                new ClaimContent(
                        fact,
                        Optional.of(date),
                        person,
                        pick(DemoFacts.PROJECTS),
                        "已印发实施方案，明确责任单位和办理流程。",
                        "办件 " + (40 + random.nextInt(460)) + " 件，平均时限由 3 个工作日减为 1 个工作日。"),
                Claim.DRAFT,
                Decision.PENDING,
                Decision.PENDING,
                List.of(),
                changed,
                person);
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
