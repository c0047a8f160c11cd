package org.xianxing.db.evaluation;

import static org.xianxing.db.jooq.Tables.RUBRIC;
import static org.xianxing.db.jooq.Tables.RUBRIC_CRITERION;
import static org.xianxing.db.jooq.Tables.RUBRIC_GROUP;
import static org.xianxing.db.jooq.Tables.RUBRIC_INDICATOR;
import static org.xianxing.db.jooq.Tables.RUBRIC_MILESTONE;
import static org.xianxing.db.jooq.Tables.RUBRIC_TIER;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.xianxing.domain.evaluation.Criterion;
import org.xianxing.domain.evaluation.Indicator;
import org.xianxing.domain.evaluation.IndicatorGroup;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.evaluation.RubricId;
import org.xianxing.domain.evaluation.RubricRepository;
import org.xianxing.domain.evaluation.ScoringRule;
import org.xianxing.domain.evaluation.ScoringRule.Claimant;
import org.xianxing.domain.evaluation.ScoringRule.ItemKind;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Yuan;

/** A stored version never changes, so each is read once and then kept in memory. */
final class JooqRubrics implements RubricRepository {

    private static final String MILESTONES = "MILESTONES";
    private static final String PER_ITEM = "PER_ITEM";
    private static final String PER_AMOUNT = "PER_AMOUNT";
    private static final String RANK_TIERS = "RANK_TIERS";
    private static final String PLACE = "PLACE";
    private static final String PROGRESS = "PROGRESS";

    private final DSLContext dsl;
    private final InstantSource clock;
    private final Map<RubricId, Rubric> known = new ConcurrentHashMap<>();

    JooqRubrics(DSLContext dsl, InstantSource clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    @Override
    public Optional<Rubric> find(RubricId id) {
        Rubric kept = known.get(id);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<Rubric> read =
                dsl.selectFrom(RUBRIC)
                        .where(RUBRIC.ID.eq(id.value()))
                        .fetchOptional()
                        .map(this::read);
        read.ifPresent(rubric -> known.put(id, rubric));
        return read;
    }

    @Override
    public List<Rubric> all() {
        return dsl
                .select(RUBRIC.ID)
                .from(RUBRIC)
                .orderBy(RUBRIC.ADDED_AT.desc(), RUBRIC.ID)
                .fetch(RUBRIC.ID)
                .stream()
                .flatMap(id -> find(new RubricId(id)).stream())
                .toList();
    }

    @Override
    public void add(Rubric rubric) {
        UUID id = rubric.id().value();
        dsl.insertInto(RUBRIC)
                .set(RUBRIC.ID, id)
                .set(RUBRIC.TITLE, rubric.title())
                .set(RUBRIC.LABEL, rubric.label())
                .set(RUBRIC.SOURCE, rubric.source())
                .set(RUBRIC.ADDED_AT, clock.instant())
                .execute();
        int position = 0;
        for (IndicatorGroup group : rubric.groups()) {
            dsl.insertInto(RUBRIC_GROUP)
                    .set(RUBRIC_GROUP.RUBRIC_ID, id)
                    .set(RUBRIC_GROUP.NUMBER, group.number())
                    .set(RUBRIC_GROUP.NAME, group.name())
                    .set(RUBRIC_GROUP.MAXIMUM, group.max().hundredths())
                    .execute();
            int criterionNumber = 0;
            for (Criterion criterion : group.criteria()) {
                criterionNumber++;
                dsl.insertInto(RUBRIC_CRITERION)
                        .set(RUBRIC_CRITERION.RUBRIC_ID, id)
                        .set(RUBRIC_CRITERION.GROUP_NUMBER, group.number())
                        .set(RUBRIC_CRITERION.NUMBER, criterionNumber)
                        .set(RUBRIC_CRITERION.CODE, criterion.code())
                        .set(RUBRIC_CRITERION.NAME, criterion.name())
                        .execute();
                for (Indicator indicator : criterion.indicators()) {
                    addIndicator(id, group.number(), criterionNumber, ++position, indicator);
                }
            }
        }
    }

    private void addIndicator(
            UUID rubric, int group, int criterion, int position, Indicator indicator) {
        var insert =
                dsl.insertInto(RUBRIC_INDICATOR)
                        .set(RUBRIC_INDICATOR.RUBRIC_ID, rubric)
                        .set(RUBRIC_INDICATOR.CODE, indicator.code())
                        .set(RUBRIC_INDICATOR.POSITION, position)
                        .set(RUBRIC_INDICATOR.GROUP_NUMBER, group)
                        .set(RUBRIC_INDICATOR.CRITERION_NUMBER, criterion)
                        .set(RUBRIC_INDICATOR.WORDING, indicator.wording())
                        .set(RUBRIC_INDICATOR.RULE_TEXT, indicator.ruleText())
                        .set(RUBRIC_INDICATOR.MAXIMUM, indicator.max().hundredths())
                        .set(RUBRIC_INDICATOR.CURRENT_YEAR_ONLY, indicator.currentYearOnly());
        switch (indicator.rule()) {
            case ScoringRule.Milestones(List<ScoringRule.Milestone> milestones) -> {
                insert.set(RUBRIC_INDICATOR.RULE_KIND, MILESTONES).execute();
                addMilestones(rubric, indicator.code(), milestones);
            }
            case ScoringRule.PointsPerItem(Points each, ItemKind kind, String measureWord) ->
                    insert.set(RUBRIC_INDICATOR.RULE_KIND, PER_ITEM)
                            .set(RUBRIC_INDICATOR.POINTS_EACH, each.hundredths())
                            .set(RUBRIC_INDICATOR.ITEM_KIND, kind.name())
                            .set(RUBRIC_INDICATOR.MEASURE_WORD, measureWord)
                            .execute();
            case ScoringRule.PointsPerAmount(Points each, Yuan unit) ->
                    insert.set(RUBRIC_INDICATOR.RULE_KIND, PER_AMOUNT)
                            .set(RUBRIC_INDICATOR.POINTS_EACH, each.hundredths())
                            .set(RUBRIC_INDICATOR.AMOUNT_UNIT, unit.fen())
                            .execute();
            case ScoringRule.RankTiers(var places, var progress) -> {
                insert.set(RUBRIC_INDICATOR.RULE_KIND, RANK_TIERS).execute();
                places.forEach(
                        t -> addTier(rubric, indicator.code(), PLACE, t.within(), t.points()));
                progress.forEach(
                        t -> addTier(rubric, indicator.code(), PROGRESS, t.places(), t.points()));
            }
        }
    }

    private void addMilestones(
            UUID rubric, String indicator, List<ScoringRule.Milestone> milestones) {
        for (int i = 0; i < milestones.size(); i++) {
            ScoringRule.Milestone milestone = milestones.get(i);
            dsl.insertInto(RUBRIC_MILESTONE)
                    .set(RUBRIC_MILESTONE.RUBRIC_ID, rubric)
                    .set(RUBRIC_MILESTONE.INDICATOR, indicator)
                    .set(RUBRIC_MILESTONE.POSITION, i + 1)
                    .set(RUBRIC_MILESTONE.CODE, milestone.code())
                    .set(RUBRIC_MILESTONE.NAME, milestone.name())
                    .set(RUBRIC_MILESTONE.POINTS, milestone.points().hundredths())
                    .set(RUBRIC_MILESTONE.CLAIMANT, milestone.claimant().name())
                    .execute();
        }
    }

    private void addTier(UUID rubric, String indicator, String kind, int bound, Points points) {
        dsl.insertInto(RUBRIC_TIER)
                .set(RUBRIC_TIER.RUBRIC_ID, rubric)
                .set(RUBRIC_TIER.INDICATOR, indicator)
                .set(RUBRIC_TIER.KIND, kind)
                .set(RUBRIC_TIER.BOUND, bound)
                .set(RUBRIC_TIER.POINTS, points.hundredths())
                .execute();
    }

    private Rubric read(Record row) {
        UUID id = row.get(RUBRIC.ID);
        List<IndicatorGroup> groups = new ArrayList<>();
        for (Record group :
                dsl.selectFrom(RUBRIC_GROUP)
                        .where(RUBRIC_GROUP.RUBRIC_ID.eq(id))
                        .orderBy(RUBRIC_GROUP.NUMBER)
                        .fetch()) {
            int number = group.get(RUBRIC_GROUP.NUMBER);
            List<Criterion> criteria = new ArrayList<>();
            for (Record criterion :
                    dsl.selectFrom(RUBRIC_CRITERION)
                            .where(RUBRIC_CRITERION.RUBRIC_ID.eq(id))
                            .and(RUBRIC_CRITERION.GROUP_NUMBER.eq(number))
                            .orderBy(RUBRIC_CRITERION.NUMBER)
                            .fetch()) {
                criteria.add(
                        new Criterion(
                                criterion.get(RUBRIC_CRITERION.CODE),
                                criterion.get(RUBRIC_CRITERION.NAME),
                                indicators(id, number, criterion.get(RUBRIC_CRITERION.NUMBER))));
            }
            groups.add(
                    new IndicatorGroup(
                            number,
                            group.get(RUBRIC_GROUP.NAME),
                            new Points(group.get(RUBRIC_GROUP.MAXIMUM)),
                            criteria));
        }
        return new Rubric(
                new RubricId(id),
                row.get(RUBRIC.TITLE),
                row.get(RUBRIC.LABEL),
                row.get(RUBRIC.SOURCE),
                groups);
    }

    private List<Indicator> indicators(UUID rubric, int group, int criterion) {
        return dsl.selectFrom(RUBRIC_INDICATOR)
                .where(RUBRIC_INDICATOR.RUBRIC_ID.eq(rubric))
                .and(RUBRIC_INDICATOR.GROUP_NUMBER.eq(group))
                .and(RUBRIC_INDICATOR.CRITERION_NUMBER.eq(criterion))
                .orderBy(RUBRIC_INDICATOR.POSITION)
                .fetch(row ->
                        new Indicator(
                                row.get(RUBRIC_INDICATOR.CODE),
                                row.get(RUBRIC_INDICATOR.WORDING),
                                row.get(RUBRIC_INDICATOR.RULE_TEXT),
                                new Points(row.get(RUBRIC_INDICATOR.MAXIMUM)),
                                rule(rubric, row),
                                row.get(RUBRIC_INDICATOR.CURRENT_YEAR_ONLY)));
    }

    private ScoringRule rule(UUID rubric, Record row) {
        String code = row.get(RUBRIC_INDICATOR.CODE);
        String kind = row.get(RUBRIC_INDICATOR.RULE_KIND);
        return switch (kind) {
            case MILESTONES -> new ScoringRule.Milestones(milestones(rubric, code));
            case PER_ITEM ->
                    new ScoringRule.PointsPerItem(
                            new Points(row.get(RUBRIC_INDICATOR.POINTS_EACH)),
                            ItemKind.valueOf(row.get(RUBRIC_INDICATOR.ITEM_KIND)),
                            row.get(RUBRIC_INDICATOR.MEASURE_WORD));
            case PER_AMOUNT ->
                    new ScoringRule.PointsPerAmount(
                            new Points(row.get(RUBRIC_INDICATOR.POINTS_EACH)),
                            new Yuan(row.get(RUBRIC_INDICATOR.AMOUNT_UNIT)));
            case RANK_TIERS ->
                    new ScoringRule.RankTiers(
                            tiers(rubric, code, PLACE, ScoringRule.PlaceTier::new),
                            tiers(rubric, code, PROGRESS, ScoringRule.ProgressTier::new));
            default -> throw new IllegalStateException("unknown rule kind " + kind);
        };
    }

    private List<ScoringRule.Milestone> milestones(UUID rubric, String indicator) {
        return dsl.selectFrom(RUBRIC_MILESTONE)
                .where(RUBRIC_MILESTONE.RUBRIC_ID.eq(rubric))
                .and(RUBRIC_MILESTONE.INDICATOR.eq(indicator))
                .orderBy(RUBRIC_MILESTONE.POSITION)
                .fetch(row ->
                        new ScoringRule.Milestone(
                                row.get(RUBRIC_MILESTONE.CODE),
                                row.get(RUBRIC_MILESTONE.NAME),
                                new Points(row.get(RUBRIC_MILESTONE.POINTS)),
                                Claimant.valueOf(row.get(RUBRIC_MILESTONE.CLAIMANT))));
    }

    @FunctionalInterface
    private interface Tier<T> {
        T of(int bound, Points points);
    }

    private <T> List<T> tiers(UUID rubric, String indicator, String kind, Tier<T> tier) {
        return dsl.selectFrom(RUBRIC_TIER)
                .where(RUBRIC_TIER.RUBRIC_ID.eq(rubric))
                .and(RUBRIC_TIER.INDICATOR.eq(indicator))
                .and(RUBRIC_TIER.KIND.eq(kind))
                .orderBy(RUBRIC_TIER.BOUND)
                .fetch(row ->
                        tier.of(
                                row.get(RUBRIC_TIER.BOUND),
                                new Points(row.get(RUBRIC_TIER.POINTS))));
    }
}
