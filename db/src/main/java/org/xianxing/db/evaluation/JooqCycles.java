package org.xianxing.db.evaluation;

import static org.xianxing.db.jooq.Tables.CYCLE_PARTICIPANT;
import static org.xianxing.db.jooq.Tables.EVALUATION_CYCLE;
import static org.xianxing.db.jooq.Tables.EXTERNAL_RANK;
import static org.xianxing.db.jooq.Tables.ORGANIZATION;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.CycleRepository;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.Eligibility;
import org.xianxing.domain.evaluation.RankingSettings;
import org.xianxing.domain.evaluation.RankingSettings.TieAtLine;
import org.xianxing.domain.evaluation.RubricId;
import org.xianxing.domain.evaluation.Schedule;
import org.xianxing.domain.evaluation.ScoringSettings;
import org.xianxing.domain.evaluation.ScoringSettings.AmountCounting;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.shared.Yuan;

final class JooqCycles implements CycleRepository {

    private final DSLContext dsl;

    JooqCycles(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<Cycle> find(CycleId id) {
        return dsl.selectFrom(EVALUATION_CYCLE)
                .where(EVALUATION_CYCLE.ID.eq(id.value()))
                .fetchOptional(JooqCycles::read);
    }

    @Override
    public List<Cycle> all() {
        return dsl.selectFrom(EVALUATION_CYCLE)
                .orderBy(
                        EVALUATION_CYCLE.EVALUATED_YEAR.desc(),
                        EVALUATION_CYCLE.TITLE,
                        EVALUATION_CYCLE.ID)
                .fetch(JooqCycles::read);
    }

    @Override
    public void add(Cycle cycle) {
        dsl.insertInto(EVALUATION_CYCLE)
                .set(EVALUATION_CYCLE.ID, cycle.id().value())
                .set(columns(cycle))
                .set(EVALUATION_CYCLE.VERSION, cycle.version())
                .execute();
    }

    @Override
    public void update(Cycle cycle) {
        int changed =
                dsl.update(EVALUATION_CYCLE)
                        .set(columns(cycle))
                        .set(EVALUATION_CYCLE.VERSION, cycle.version() + 1)
                        .where(EVALUATION_CYCLE.ID.eq(cycle.id().value()))
                        .and(EVALUATION_CYCLE.VERSION.eq(cycle.version()))
                        .execute();
        if (changed == 0) {
            throw new StaleVersionException("cycle " + cycle.id().value());
        }
    }

    @Override
    public List<Cycle.Participant> participants(CycleId cycle) {
        return dsl.select(CYCLE_PARTICIPANT.fields())
                .from(CYCLE_PARTICIPANT)
                .join(ORGANIZATION)
                .on(ORGANIZATION.ID.eq(CYCLE_PARTICIPANT.ZONE_ID))
                .where(CYCLE_PARTICIPANT.CYCLE_ID.eq(cycle.value()))
                .orderBy(ORGANIZATION.CITY_CODE, ORGANIZATION.NAME)
                .fetch(row ->
                        new Cycle.Participant(
                                new OrganizationId(row.get(CYCLE_PARTICIPANT.ZONE_ID)),
                                new OrganizationId(row.get(CYCLE_PARTICIPANT.REVIEWER_ID)),
                                row.get(CYCLE_PARTICIPANT.ELIGIBLE)
                                        ? Eligibility.ELIGIBLE
                                        : new Eligibility.Ineligible(
                                                row.get(CYCLE_PARTICIPANT.INELIGIBLE_REASON))));
    }

    @Override
    public void setParticipants(CycleId cycle, List<Cycle.Participant> participants) {
        Map<OrganizationId, Cycle.Participant> stored = new HashMap<>();
        participants(cycle).forEach(participant -> stored.put(participant.zone(), participant));
        for (Cycle.Participant participant : participants) {
            Cycle.Participant before = stored.remove(participant.zone());
            if (before == null) {
                add(cycle, participant);
            } else if (!before.equals(participant)) {
                update(cycle, participant);
            }
        }
        stored.keySet().forEach(zone -> remove(cycle, zone));
    }

    private void add(CycleId cycle, Cycle.Participant participant) {
        dsl.insertInto(CYCLE_PARTICIPANT)
                .set(CYCLE_PARTICIPANT.CYCLE_ID, cycle.value())
                .set(CYCLE_PARTICIPANT.ZONE_ID, participant.zone().value())
                .set(CYCLE_PARTICIPANT.REVIEWER_ID, participant.reviewer().value())
                .set(CYCLE_PARTICIPANT.ELIGIBLE, isEligible(participant))
                .set(CYCLE_PARTICIPANT.INELIGIBLE_REASON, ineligibleReason(participant))
                .execute();
    }

    private void update(CycleId cycle, Cycle.Participant participant) {
        dsl.update(CYCLE_PARTICIPANT)
                .set(CYCLE_PARTICIPANT.REVIEWER_ID, participant.reviewer().value())
                .set(CYCLE_PARTICIPANT.ELIGIBLE, isEligible(participant))
                .set(CYCLE_PARTICIPANT.INELIGIBLE_REASON, ineligibleReason(participant))
                .where(CYCLE_PARTICIPANT.CYCLE_ID.eq(cycle.value()))
                .and(CYCLE_PARTICIPANT.ZONE_ID.eq(participant.zone().value()))
                .execute();
    }

    /** A zone that takes no part has no rank in the cycle either. */
    private void remove(CycleId cycle, OrganizationId zone) {
        dsl.deleteFrom(EXTERNAL_RANK)
                .where(EXTERNAL_RANK.CYCLE_ID.eq(cycle.value()))
                .and(EXTERNAL_RANK.ZONE_ID.eq(zone.value()))
                .execute();
        dsl.deleteFrom(CYCLE_PARTICIPANT)
                .where(CYCLE_PARTICIPANT.CYCLE_ID.eq(cycle.value()))
                .and(CYCLE_PARTICIPANT.ZONE_ID.eq(zone.value()))
                .execute();
    }

    private static boolean isEligible(Cycle.Participant participant) {
        return participant.eligibility() instanceof Eligibility.Eligible;
    }

    private static String ineligibleReason(Cycle.Participant participant) {
        return switch (participant.eligibility()) {
            case Eligibility.Eligible() -> "";
            case Eligibility.Ineligible(String why) -> why;
        };
    }

    private static Map<Field<?>, Object> columns(Cycle cycle) {
        RankingSettings ranking = cycle.ranking();
        Map<Field<?>, Object> columns = new LinkedHashMap<>();
        columns.put(EVALUATION_CYCLE.EVALUATED_YEAR, cycle.year());
        columns.put(EVALUATION_CYCLE.TITLE, cycle.title());
        columns.put(EVALUATION_CYCLE.RUBRIC_ID, cycle.rubric().value());
        columns.put(EVALUATION_CYCLE.SELF_SCORE_FROM, cycle.schedule().selfScoreFrom());
        columns.put(EVALUATION_CYCLE.SELF_SCORE_UNTIL, cycle.schedule().selfScoreUntil());
        columns.put(EVALUATION_CYCLE.CITY_REVIEW_UNTIL, cycle.schedule().cityReviewUntil());
        columns.put(EVALUATION_CYCLE.PROVINCE_REVIEW_UNTIL, cycle.schedule().provinceReviewUntil());
        columns.put(EVALUATION_CYCLE.OBJECTION_UNTIL, cycle.schedule().objectionUntil());
        columns.put(EVALUATION_CYCLE.AMOUNT_COUNTING, cycle.scoring().amountCounting().name());
        columns.put(
                EVALUATION_CYCLE.TIE_BREAKERS,
                ranking.tieBreakers().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",")));
        columns.put(EVALUATION_CYCLE.INELIGIBLE_OCCUPY_PLACE, ranking.ineligibleOccupyPlace());
        columns.put(EVALUATION_CYCLE.REWARD_PLACES, ranking.rewardPlaces());
        columns.put(EVALUATION_CYCLE.RECTIFICATION_PLACES, ranking.rectificationPlaces());
        columns.put(EVALUATION_CYCLE.REWARD_TIE, ranking.rewardTie().name());
        columns.put(EVALUATION_CYCLE.RECTIFICATION_TIE, ranking.rectificationTie().name());
        columns.put(EVALUATION_CYCLE.REWARD_CEILING, ranking.rewardCeiling().fen());
        columns.put(EVALUATION_CYCLE.STAGE, cycle.stage().name());
        columns.put(EVALUATION_CYCLE.DEMONSTRATION, cycle.demonstration());
        return columns;
    }

    private static Cycle read(Record row) {
        String tieBreakers = row.get(EVALUATION_CYCLE.TIE_BREAKERS);
        return new Cycle(
                new CycleId(row.get(EVALUATION_CYCLE.ID)),
                row.get(EVALUATION_CYCLE.VERSION),
                row.get(EVALUATION_CYCLE.EVALUATED_YEAR),
                row.get(EVALUATION_CYCLE.TITLE),
                new RubricId(row.get(EVALUATION_CYCLE.RUBRIC_ID)),
                new Schedule(
                        row.get(EVALUATION_CYCLE.SELF_SCORE_FROM),
                        row.get(EVALUATION_CYCLE.SELF_SCORE_UNTIL),
                        row.get(EVALUATION_CYCLE.CITY_REVIEW_UNTIL),
                        row.get(EVALUATION_CYCLE.PROVINCE_REVIEW_UNTIL),
                        row.get(EVALUATION_CYCLE.OBJECTION_UNTIL)),
                new ScoringSettings(
                        AmountCounting.valueOf(row.get(EVALUATION_CYCLE.AMOUNT_COUNTING))),
                new RankingSettings(
                        tieBreakers.isEmpty()
                                ? List.of()
                                : Arrays.stream(tieBreakers.split(",", -1))
                                        .map(Integer::valueOf)
                                        .toList(),
                        row.get(EVALUATION_CYCLE.INELIGIBLE_OCCUPY_PLACE),
                        row.get(EVALUATION_CYCLE.REWARD_PLACES),
                        row.get(EVALUATION_CYCLE.RECTIFICATION_PLACES),
                        TieAtLine.valueOf(row.get(EVALUATION_CYCLE.REWARD_TIE)),
                        TieAtLine.valueOf(row.get(EVALUATION_CYCLE.RECTIFICATION_TIE)),
                        new Yuan(row.get(EVALUATION_CYCLE.REWARD_CEILING))),
                CycleStage.valueOf(row.get(EVALUATION_CYCLE.STAGE)),
                row.get(EVALUATION_CYCLE.DEMONSTRATION));
    }
}
