package org.xianxing.db.evaluation;

import static org.xianxing.db.jooq.Tables.FROZEN_RANKING;
import static org.xianxing.db.jooq.Tables.FROZEN_RANKING_LINE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.FrozenRanking;
import org.xianxing.domain.evaluation.Ranking;
import org.xianxing.domain.evaluation.Ranking.Mark;
import org.xianxing.domain.evaluation.Ranking.Standing;
import org.xianxing.domain.evaluation.RankingRepository;
import org.xianxing.domain.evaluation.Score;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Yuan;

/**
 * A frozen ranking is read with its digest checked: lines that were changed behind our back are not
 * shown as fixed.
 */
final class JooqRankings implements RankingRepository {

    private final DSLContext dsl;

    JooqRankings(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<FrozenRanking> ofCycle(CycleId cycle) {
        return dsl.selectFrom(FROZEN_RANKING)
                .where(FROZEN_RANKING.CYCLE_ID.eq(cycle.value()))
                .fetchOptional(row -> {
                    FrozenRanking ranking =
                            new FrozenRanking(
                                    cycle,
                                    row.get(FROZEN_RANKING.FROZEN_AT),
                                    row.get(FROZEN_RANKING.FROZEN_BY),
                                    Arrays.asList(
                                            row.get(FROZEN_RANKING.GROUP_NAMES).split("\n", -1)),
                                    lines(cycle));
                    if (!ranking.digest().equals(row.get(FROZEN_RANKING.DIGEST))) {
                        throw new IllegalStateException(
                                "the frozen ranking of cycle "
                                        + cycle.value()
                                        + " does not match its digest");
                    }
                    return ranking;
                });
    }

    @Override
    public void freeze(FrozenRanking ranking) {
        dsl.insertInto(FROZEN_RANKING)
                .set(FROZEN_RANKING.CYCLE_ID, ranking.cycle().value())
                .set(FROZEN_RANKING.FROZEN_AT, ranking.frozenAt())
                .set(FROZEN_RANKING.FROZEN_BY, ranking.frozenBy())
                .set(FROZEN_RANKING.GROUP_NAMES, String.join("\n", ranking.groupNames()))
                .set(FROZEN_RANKING.DIGEST, ranking.digest())
                .execute();
        int position = 0;
        for (FrozenRanking.Line line : ranking.entries()) {
            insert(ranking.cycle(), ++position, line);
        }
    }

    private void insert(CycleId cycle, int position, FrozenRanking.Line line) {
        String word = "UNRATED";
        @Nullable Integer place = null;
        @Nullable Boolean shared = null;
        @Nullable String mark = null;
        switch (line.standing()) {
            case Standing.Placed(int own, boolean equal, Mark follows) -> {
                word = "PLACED";
                place = own;
                shared = equal;
                mark = follows.name();
            }
            case Standing.NotPlaced() -> word = "NOT_PLACED";
            case Standing.Unrated() -> {}
        }
        dsl.insertInto(FROZEN_RANKING_LINE)
                .set(FROZEN_RANKING_LINE.CYCLE_ID, cycle.value())
                .set(FROZEN_RANKING_LINE.POSITION, position)
                .set(FROZEN_RANKING_LINE.ZONE_ID, line.zone().value())
                .set(FROZEN_RANKING_LINE.ZONE_NAME, line.zoneName())
                .set(FROZEN_RANKING_LINE.CITY_NAME, line.cityName())
                .set(FROZEN_RANKING_LINE.STANDING, word)
                .set(FROZEN_RANKING_LINE.PLACE, place)
                .set(FROZEN_RANKING_LINE.SHARED, shared)
                .set(FROZEN_RANKING_LINE.MARK, mark)
                .set(
                        FROZEN_RANKING_LINE.TOTAL,
                        line.total() instanceof Score.Scored(Points points)
                                ? points.hundredths()
                                : null)
                .set(
                        FROZEN_RANKING_LINE.SUBTOTALS,
                        line.groups().stream()
                                .map(points -> Long.toString(points.hundredths()))
                                .collect(Collectors.joining(",")))
                .set(
                        FROZEN_RANKING_LINE.PLACE_LAST_YEAR,
                        line.placeLastYear().isPresent() ? line.placeLastYear().getAsInt() : null)
                .set(FROZEN_RANKING_LINE.REMARK, line.remark())
                .set(FROZEN_RANKING_LINE.REWARD, line.reward().fen())
                .execute();
    }

    @Override
    public void setRewards(CycleId cycle, Map<OrganizationId, Yuan> rewards) {
        rewards.forEach((zone, reward) ->
                dsl.update(FROZEN_RANKING_LINE)
                        .set(FROZEN_RANKING_LINE.REWARD, reward.fen())
                        .where(FROZEN_RANKING_LINE.CYCLE_ID.eq(cycle.value()))
                        .and(FROZEN_RANKING_LINE.ZONE_ID.eq(zone.value()))
                        .execute());
    }

    private List<FrozenRanking.Line> lines(CycleId cycle) {
        return dsl.selectFrom(FROZEN_RANKING_LINE)
                .where(FROZEN_RANKING_LINE.CYCLE_ID.eq(cycle.value()))
                .orderBy(FROZEN_RANKING_LINE.POSITION)
                .fetch(JooqRankings::line);
    }

    private static FrozenRanking.Line line(Record row) {
        @Nullable Long total = row.get(FROZEN_RANKING_LINE.TOTAL);
        @Nullable Integer lastYear = row.get(FROZEN_RANKING_LINE.PLACE_LAST_YEAR);
        String subtotals = row.get(FROZEN_RANKING_LINE.SUBTOTALS);
        return new FrozenRanking.Line(
                new OrganizationId(row.get(FROZEN_RANKING_LINE.ZONE_ID)),
                row.get(FROZEN_RANKING_LINE.ZONE_NAME),
                row.get(FROZEN_RANKING_LINE.CITY_NAME),
                standing(row),
                total == null ? Score.NONE : Score.of(new Points(total)),
                subtotals.isEmpty()
                        ? List.of()
                        : Arrays.stream(subtotals.split(",", -1))
                                .map(text -> new Points(Long.parseLong(text)))
                                .toList(),
                lastYear == null ? OptionalInt.empty() : OptionalInt.of(lastYear),
                row.get(FROZEN_RANKING_LINE.REMARK),
                new Yuan(row.get(FROZEN_RANKING_LINE.REWARD)));
    }

    private static Ranking.Standing standing(Record row) {
        String word = row.get(FROZEN_RANKING_LINE.STANDING);
        return switch (word) {
            case "PLACED" ->
                    new Standing.Placed(
                            row.get(FROZEN_RANKING_LINE.PLACE),
                            row.get(FROZEN_RANKING_LINE.SHARED),
                            Mark.valueOf(row.get(FROZEN_RANKING_LINE.MARK)));
            case "NOT_PLACED" -> new Standing.NotPlaced();
            case "UNRATED" -> new Standing.Unrated();
            default -> throw new IllegalStateException("unknown standing " + word);
        };
    }
}
