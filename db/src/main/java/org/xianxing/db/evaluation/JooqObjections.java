package org.xianxing.db.evaluation;

import static org.xianxing.db.jooq.Tables.OBJECTION;
import static org.xianxing.db.jooq.Tables.OBJECTION_CLAIM;
import static org.xianxing.db.jooq.Tables.OBJECTION_EVIDENCE;
import static org.xianxing.db.jooq.Tables.SCORE_SHEET;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.xianxing.db.shared.SignatureColumns;
import org.xianxing.domain.evaluation.ClaimId;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.evaluation.EvidenceId;
import org.xianxing.domain.evaluation.Objection;
import org.xianxing.domain.evaluation.ObjectionId;
import org.xianxing.domain.evaluation.ObjectionRepository;
import org.xianxing.domain.evaluation.SheetId;
import org.xianxing.domain.shared.StaleVersionException;

final class JooqObjections implements ObjectionRepository {

    private static final SignatureColumns SIGNATURES = new SignatureColumns(OBJECTION);

    private final DSLContext dsl;

    JooqObjections(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<Objection> find(ObjectionId id) {
        return read(OBJECTION.ID.eq(id.value())).stream().findFirst();
    }

    @Override
    public List<Objection> ofSheet(SheetId sheet) {
        return read(OBJECTION.SHEET_ID.eq(sheet.value()));
    }

    @Override
    public List<Objection> ofCycle(CycleId cycle) {
        return read(SCORE_SHEET.CYCLE_ID.eq(cycle.value()));
    }

    @Override
    public void add(Objection objection) {
        dsl.insertInto(OBJECTION)
                .set(OBJECTION.ID, objection.id().value())
                .set(OBJECTION.SHEET_ID, objection.sheet().value())
                .set(OBJECTION.INDICATOR, objection.indicator())
                .set(OBJECTION.OBJECTION_TEXT, objection.text())
                .set(SIGNATURES.of("filed", Optional.of(objection.filedBy())))
                .set(columns(objection.state()))
                .set(OBJECTION.VERSION, objection.version())
                .execute();
        for (EvidenceFile file : objection.evidence()) {
            dsl.insertInto(OBJECTION_EVIDENCE)
                    .set(OBJECTION_EVIDENCE.ID, file.id().value())
                    .set(OBJECTION_EVIDENCE.OBJECTION_ID, objection.id().value())
                    .set(OBJECTION_EVIDENCE.NAME, file.name())
                    .set(OBJECTION_EVIDENCE.MEDIA_TYPE, file.mediaType())
                    .set(OBJECTION_EVIDENCE.SIZE, file.size())
                    .set(OBJECTION_EVIDENCE.DIGEST, file.digest())
                    .set(OBJECTION_EVIDENCE.UPLOADED_BY, file.uploadedBy())
                    .set(OBJECTION_EVIDENCE.UPLOADED_AT, file.uploadedAt())
                    .execute();
        }
    }

    @Override
    public void update(Objection objection) {
        int changed =
                dsl.update(OBJECTION)
                        .set(columns(objection.state()))
                        .set(OBJECTION.VERSION, objection.version() + 1)
                        .where(OBJECTION.ID.eq(objection.id().value()))
                        .and(OBJECTION.VERSION.eq(objection.version()))
                        .execute();
        if (changed == 0) {
            throw new StaleVersionException("objection " + objection.id().value());
        }
        dsl.deleteFrom(OBJECTION_CLAIM)
                .where(OBJECTION_CLAIM.OBJECTION_ID.eq(objection.id().value()))
                .execute();
        for (ClaimId claim : accepted(objection.state())) {
            dsl.insertInto(OBJECTION_CLAIM)
                    .set(OBJECTION_CLAIM.OBJECTION_ID, objection.id().value())
                    .set(OBJECTION_CLAIM.CLAIM_ID, claim.value())
                    .execute();
        }
    }

    private static List<ClaimId> accepted(Objection.State state) {
        return switch (state) {
            case Objection.State.Filed(), Objection.State.Dismissed _ -> List.of();
            case Objection.State.Upheld(_, _, List<ClaimId> accept) -> accept;
            case Objection.State.Confirmed(_, _, List<ClaimId> accept, _) -> accept;
        };
    }

    private static Map<Field<?>, @Nullable Object> columns(Objection.State state) {
        String word = "FILED";
        @Nullable Signature decided = null;
        @Nullable String reason = null;
        @Nullable Signature confirmed = null;
        switch (state) {
            case Objection.State.Filed() -> {}
            case Objection.State.Dismissed(Signature by, String why) -> {
                word = "DISMISSED";
                decided = by;
                reason = why;
            }
            case Objection.State.Upheld(Signature by, String why, _) -> {
                word = "UPHELD";
                decided = by;
                reason = why;
            }
            case Objection.State.Confirmed(Signature by, String why, _, Signature second) -> {
                word = "CONFIRMED";
                decided = by;
                reason = why;
                confirmed = second;
            }
        }
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(OBJECTION.STATE, word);
        columns.put(OBJECTION.REASON, reason);
        columns.putAll(SIGNATURES.of("decided", Optional.ofNullable(decided)));
        columns.putAll(SIGNATURES.of("confirmed", Optional.ofNullable(confirmed)));
        return columns;
    }

    private List<Objection> read(Condition condition) {
        return dsl.select(OBJECTION.fields())
                .from(OBJECTION)
                .join(SCORE_SHEET)
                .on(SCORE_SHEET.ID.eq(OBJECTION.SHEET_ID))
                .where(condition)
                .orderBy(OBJECTION.FILED_AT, OBJECTION.ID)
                .fetch(this::read);
    }

    private Objection read(Record row) {
        UUID id = row.get(OBJECTION.ID);
        return new Objection(
                new ObjectionId(id),
                row.get(OBJECTION.VERSION),
                new SheetId(row.get(OBJECTION.SHEET_ID)),
                row.get(OBJECTION.INDICATOR),
                row.get(OBJECTION.OBJECTION_TEXT),
                files(id),
                SIGNATURES.read(row, "filed"),
                state(row, id));
    }

    private Objection.State state(Record row, UUID id) {
        String reason = row.get(OBJECTION.REASON);
        String word = row.get(OBJECTION.STATE);
        return switch (word) {
            case "FILED" -> new Objection.State.Filed();
            case "DISMISSED" ->
                    new Objection.State.Dismissed(SIGNATURES.read(row, "decided"), reason);
            case "UPHELD" ->
                    new Objection.State.Upheld(SIGNATURES.read(row, "decided"), reason, claims(id));
            case "CONFIRMED" ->
                    new Objection.State.Confirmed(
                            SIGNATURES.read(row, "decided"),
                            reason,
                            claims(id),
                            SIGNATURES.read(row, "confirmed"));
            default -> throw new IllegalStateException("unknown objection state " + word);
        };
    }

    private List<ClaimId> claims(UUID objection) {
        return dsl.selectFrom(OBJECTION_CLAIM)
                .where(OBJECTION_CLAIM.OBJECTION_ID.eq(objection))
                .orderBy(OBJECTION_CLAIM.CLAIM_ID)
                .fetch(row -> new ClaimId(row.get(OBJECTION_CLAIM.CLAIM_ID)));
    }

    private List<EvidenceFile> files(UUID objection) {
        return dsl.selectFrom(OBJECTION_EVIDENCE)
                .where(OBJECTION_EVIDENCE.OBJECTION_ID.eq(objection))
                .orderBy(OBJECTION_EVIDENCE.UPLOADED_AT, OBJECTION_EVIDENCE.ID)
                .fetch(row ->
                        new EvidenceFile(
                                new EvidenceId(row.get(OBJECTION_EVIDENCE.ID)),
                                row.get(OBJECTION_EVIDENCE.NAME),
                                row.get(OBJECTION_EVIDENCE.MEDIA_TYPE),
                                row.get(OBJECTION_EVIDENCE.SIZE),
                                row.get(OBJECTION_EVIDENCE.DIGEST),
                                row.get(OBJECTION_EVIDENCE.UPLOADED_BY),
                                row.get(OBJECTION_EVIDENCE.UPLOADED_AT)));
    }
}
