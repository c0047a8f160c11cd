package org.xianxing.db.evaluation;

import static org.xianxing.db.jooq.Tables.SCORE_SHEET;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.ReviewLevel;
import org.xianxing.domain.evaluation.ScoreSheet;
import org.xianxing.domain.evaluation.SheetId;
import org.xianxing.domain.evaluation.SheetRepository;
import org.xianxing.domain.evaluation.SheetState;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.StaleVersionException;

final class JooqSheets implements SheetRepository {

    private final DSLContext dsl;

    JooqSheets(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<ScoreSheet> find(SheetId id) {
        return dsl.selectFrom(SCORE_SHEET)
                .where(SCORE_SHEET.ID.eq(id.value()))
                .fetchOptional(JooqSheets::read);
    }

    @Override
    public Optional<ScoreSheet> ofZone(CycleId cycle, OrganizationId zone) {
        return dsl.selectFrom(SCORE_SHEET)
                .where(SCORE_SHEET.CYCLE_ID.eq(cycle.value()))
                .and(SCORE_SHEET.ZONE_ID.eq(zone.value()))
                .fetchOptional(JooqSheets::read);
    }

    @Override
    public List<ScoreSheet> ofCycle(CycleId cycle) {
        return dsl.selectFrom(SCORE_SHEET)
                .where(SCORE_SHEET.CYCLE_ID.eq(cycle.value()))
                .fetch(JooqSheets::read);
    }

    @Override
    public void add(ScoreSheet sheet) {
        dsl.insertInto(SCORE_SHEET)
                .set(SCORE_SHEET.ID, sheet.header().id().value())
                .set(columns(sheet))
                .set(SCORE_SHEET.VERSION, sheet.header().version())
                .execute();
    }

    @Override
    public void update(ScoreSheet sheet) {
        int changed =
                dsl.update(SCORE_SHEET)
                        .set(columns(sheet))
                        .set(SCORE_SHEET.VERSION, sheet.header().version() + 1)
                        .where(SCORE_SHEET.ID.eq(sheet.header().id().value()))
                        .and(SCORE_SHEET.VERSION.eq(sheet.header().version()))
                        .execute();
        if (changed == 0) {
            throw new StaleVersionException("sheet " + sheet.header().id().value());
        }
    }

    private static Map<Field<?>, @Nullable Object> columns(ScoreSheet sheet) {
        ScoreSheet.Header header = sheet.header();
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(SCORE_SHEET.CYCLE_ID, header.cycle().value());
        columns.put(SCORE_SHEET.ZONE_ID, header.zone().value());
        columns.put(SCORE_SHEET.STATE, sheet.state().name());
        columns.put(SCORE_SHEET.SUBMISSIONS, header.submissions());
        columns.put(
                SCORE_SHEET.EXTENDED_UNTIL,
                header.extendedUntil().equals(Instant.MIN) ? null : header.extendedUntil());
        columns.put(SCORE_SHEET.WITHDRAWN, header.withdrawn());
        columns.put(
                SCORE_SHEET.SUBMITTED_AT,
                sheet instanceof ScoreSheet.Submitted(_, Instant at) ? at : null);
        columns.put(
                SCORE_SHEET.RETURNED_BY,
                sheet instanceof ScoreSheet.Returned(_, ReviewLevel by, _) ? by.name() : null);
        columns.put(
                SCORE_SHEET.MEND_UNTIL,
                sheet instanceof ScoreSheet.Returned(_, _, Instant until) ? until : null);
        columns.put(
                SCORE_SHEET.UNRATED_REASON,
                sheet instanceof ScoreSheet.Unrated(_, String reason) ? reason : null);
        return columns;
    }

    private static ScoreSheet read(Record row) {
        @Nullable Instant extended = row.get(SCORE_SHEET.EXTENDED_UNTIL);
        ScoreSheet.Header header =
                new ScoreSheet.Header(
                        new SheetId(row.get(SCORE_SHEET.ID)),
                        row.get(SCORE_SHEET.VERSION),
                        new CycleId(row.get(SCORE_SHEET.CYCLE_ID)),
                        new OrganizationId(row.get(SCORE_SHEET.ZONE_ID)),
                        row.get(SCORE_SHEET.SUBMISSIONS),
                        extended == null ? Instant.MIN : extended,
                        row.get(SCORE_SHEET.WITHDRAWN));
        return switch (SheetState.valueOf(row.get(SCORE_SHEET.STATE))) {
            case DRAFT -> new ScoreSheet.Draft(header);
            case SUBMITTED -> new ScoreSheet.Submitted(header, row.get(SCORE_SHEET.SUBMITTED_AT));
            case RETURNED ->
                    new ScoreSheet.Returned(
                            header,
                            ReviewLevel.valueOf(row.get(SCORE_SHEET.RETURNED_BY)),
                            row.get(SCORE_SHEET.MEND_UNTIL));
            case CITY_REVIEWED -> new ScoreSheet.CityReviewed(header);
            case PROVINCE_REVIEWED -> new ScoreSheet.ProvinceReviewed(header);
            case OPEN_TO_OBJECTION -> new ScoreSheet.OpenToObjection(header);
            case FINAL -> new ScoreSheet.Final(header);
            case UNRATED -> new ScoreSheet.Unrated(header, row.get(SCORE_SHEET.UNRATED_REASON));
        };
    }
}
