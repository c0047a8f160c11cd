package org.xianxing.db.evaluation;

import static org.xianxing.db.jooq.Tables.CLAIM;
import static org.xianxing.db.jooq.Tables.CLAIM_EVIDENCE;
import static org.xianxing.db.jooq.Tables.EVALUATION_CYCLE;
import static org.xianxing.db.jooq.Tables.KEPT_CLAIM;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimId;
import org.xianxing.domain.evaluation.ClaimRepository;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.Decision;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.evaluation.EvidenceId;
import org.xianxing.domain.evaluation.SheetId;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.StaleVersionException;

final class JooqClaims implements ClaimRepository {

    private static final ClaimColumns COLUMNS = new ClaimColumns(CLAIM);
    private static final ClaimColumns KEPT_COLUMNS = new ClaimColumns(KEPT_CLAIM);

    private final DSLContext dsl;
    private final InstantSource clock;

    JooqClaims(DSLContext dsl, InstantSource clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    @Override
    public Optional<Claim> find(ClaimId id) {
        return read(CLAIM.ID.eq(id.value())).stream().findFirst();
    }

    @Override
    public List<Claim> ofOwner(CycleId cycle, OrganizationId owner) {
        return read(CLAIM.CYCLE_ID.eq(cycle.value()).and(CLAIM.OWNER_ID.eq(owner.value())));
    }

    @Override
    public Map<OrganizationId, List<Claim>> ofCycle(CycleId cycle) {
        return read(CLAIM.CYCLE_ID.eq(cycle.value())).stream()
                .collect(Collectors.groupingBy(Claim::owner));
    }

    @Override
    public List<Claim> ofItem(CycleId cycle, CatalogItemId item) {
        return read(CLAIM.CYCLE_ID.eq(cycle.value()).and(CLAIM.CATALOG_ITEM_ID.eq(item.value())));
    }

    @Override
    public void add(Claim claim) {
        dsl.insertInto(CLAIM)
                .set(CLAIM.ID, claim.id().value())
                .set(CLAIM.CYCLE_ID, claim.cycle().value())
                .set(CLAIM.OWNER_ID, claim.owner().value())
                .set(CLAIM.INDICATOR, claim.indicator())
                .set(CLAIM.CREATED_AT, clock.instant())
                .set(columns(claim))
                .set(CLAIM.VERSION, claim.version())
                .execute();
    }

    @Override
    public void update(Claim claim) {
        requireChanged(changing(claim).execute(), claim);
    }

    @Override
    public void updateAll(List<Claim> claims) {
        int[] changed = inOneJourney(claims.stream().map(this::changing).toList());
        for (int i = 0; i < changed.length; i++) {
            requireChanged(changed[i], claims.get(i));
        }
    }

    @Override
    public void handIn(List<Claim> claims, int submission) {
        if (claims.isEmpty()) {
            return;
        }
        Map<Field<?>, @Nullable Object> waiting = new LinkedHashMap<>();
        waiting.putAll(COLUMNS.of("city", Decision.PENDING));
        waiting.putAll(COLUMNS.of("province", Decision.PENDING));
        int changed =
                dsl.update(CLAIM)
                        .set(waiting)
                        .set(CLAIM.SUBMISSION, submission)
                        .set(CLAIM.VERSION, CLAIM.VERSION.plus(1))
                        .where(
                                DSL.row(CLAIM.ID, CLAIM.VERSION)
                                        .in(
                                                claims.stream()
                                                        .map(c ->
                                                                DSL.row(
                                                                        c.id().value(),
                                                                        c.version()))
                                                        .toList()))
                        .execute();
        if (changed != claims.size()) {
            throw new StaleVersionException(
                    claims.size() - changed + " of " + claims.size() + " claims");
        }
    }

    private Query changing(Claim claim) {
        return dsl.update(CLAIM)
                .set(columns(claim))
                .set(CLAIM.VERSION, claim.version() + 1)
                .where(CLAIM.ID.eq(claim.id().value()))
                .and(CLAIM.VERSION.eq(claim.version()));
    }

    @Override
    public void remove(Claim claim) {
        dsl.deleteFrom(CLAIM_EVIDENCE)
                .where(CLAIM_EVIDENCE.CLAIM_ID.eq(claim.id().value()))
                .execute();
        int removed =
                dsl.deleteFrom(CLAIM)
                        .where(CLAIM.ID.eq(claim.id().value()))
                        .and(CLAIM.VERSION.eq(claim.version()))
                        .execute();
        requireChanged(removed, claim);
    }

    @Override
    public void addEvidence(Claim claim, EvidenceFile file) {
        touch(claim, file.uploadedBy());
        dsl.insertInto(CLAIM_EVIDENCE)
                .set(CLAIM_EVIDENCE.ID, file.id().value())
                .set(CLAIM_EVIDENCE.CLAIM_ID, claim.id().value())
                .set(CLAIM_EVIDENCE.NAME, file.name())
                .set(CLAIM_EVIDENCE.MEDIA_TYPE, file.mediaType())
                .set(CLAIM_EVIDENCE.SIZE, file.size())
                .set(CLAIM_EVIDENCE.DIGEST, file.digest())
                .set(CLAIM_EVIDENCE.UPLOADED_BY, file.uploadedBy())
                .set(CLAIM_EVIDENCE.UPLOADED_AT, file.uploadedAt())
                .execute();
    }

    @Override
    public void removeEvidence(Claim claim, EvidenceId file) {
        touch(claim, claim.changedBy());
        dsl.deleteFrom(CLAIM_EVIDENCE)
                .where(CLAIM_EVIDENCE.ID.eq(file.value()))
                .and(CLAIM_EVIDENCE.CLAIM_ID.eq(claim.id().value()))
                .execute();
    }

    /** Counts a claim's version up, so that whoever read it before learns that it changed. */
    private void touch(Claim claim, String by) {
        int changed =
                dsl.update(CLAIM)
                        .set(CLAIM.VERSION, claim.version() + 1)
                        .set(CLAIM.CHANGED_AT, clock.instant())
                        .set(CLAIM.CHANGED_BY, by)
                        .where(CLAIM.ID.eq(claim.id().value()))
                        .and(CLAIM.VERSION.eq(claim.version()))
                        .execute();
        requireChanged(changed, claim);
    }

    @Override
    public Optional<EvidenceFile> evidence(EvidenceId id) {
        return dsl.selectFrom(CLAIM_EVIDENCE)
                .where(CLAIM_EVIDENCE.ID.eq(id.value()))
                .fetchOptional(JooqClaims::file);
    }

    @Override
    public Optional<Claim> claimOf(EvidenceId id) {
        return dsl.select(CLAIM_EVIDENCE.CLAIM_ID)
                .from(CLAIM_EVIDENCE)
                .where(CLAIM_EVIDENCE.ID.eq(id.value()))
                .fetchOptional(CLAIM_EVIDENCE.CLAIM_ID)
                .flatMap(claim -> find(new ClaimId(claim)));
    }

    @Override
    public Map<String, List<FileUse>> uses(CycleId cycle, Collection<String> digests) {
        if (digests.isEmpty()) {
            return Map.of();
        }
        return dsl
                .select(CLAIM_EVIDENCE.DIGEST, CLAIM.ID, CLAIM.OWNER_ID, CLAIM.INDICATOR)
                .from(CLAIM_EVIDENCE)
                .join(CLAIM)
                .on(CLAIM.ID.eq(CLAIM_EVIDENCE.CLAIM_ID))
                .where(CLAIM.CYCLE_ID.eq(cycle.value()))
                .and(CLAIM_EVIDENCE.DIGEST.in(digests))
                .orderBy(CLAIM.INDICATOR, CLAIM.ID)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.get(CLAIM_EVIDENCE.DIGEST),
                                Collectors.mapping(
                                        row ->
                                                new FileUse(
                                                        new ClaimId(row.get(CLAIM.ID)),
                                                        new OrganizationId(row.get(CLAIM.OWNER_ID)),
                                                        row.get(CLAIM.INDICATOR)),
                                        Collectors.toList())));
    }

    @Override
    public void keepSubmission(SheetId sheet, int number, Collection<Claim> claims) {
        List<Query> inserts = new ArrayList<>();
        for (Claim claim : claims) {
            String digests =
                    claim.evidence().stream()
                            .map(EvidenceFile::digest)
                            .collect(Collectors.joining(" "));
            inserts.add(
                    dsl.insertInto(KEPT_CLAIM)
                            .set(KEPT_CLAIM.SHEET_ID, sheet.value())
                            .set(KEPT_CLAIM.SUBMISSION, number)
                            .set(KEPT_CLAIM.CLAIM_ID, claim.id().value())
                            .set(KEPT_COLUMNS.of(claim.content()))
                            .set(KEPT_CLAIM.EVIDENCE_DIGESTS, digests));
        }
        int[] unused = inOneJourney(inserts);
    }

    /**
     * Runs statements that differ in their values only as one prepared statement, which the driver
     * sends together.
     */
    private int[] inOneJourney(List<? extends Query> alike) {
        if (alike.isEmpty()) {
            return new int[0];
        }
        BatchBindStep batch = dsl.batch(alike.getFirst());
        for (Query query : alike) {
            batch = batch.bind(query.getBindValues().toArray());
        }
        return batch.execute();
    }

    @Override
    public Map<ClaimId, KeptClaim> submission(SheetId sheet, int number) {
        return dsl
                .selectFrom(KEPT_CLAIM)
                .where(KEPT_CLAIM.SHEET_ID.eq(sheet.value()))
                .and(KEPT_CLAIM.SUBMISSION.eq(number))
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> new ClaimId(row.get(KEPT_CLAIM.CLAIM_ID)),
                                row ->
                                        new KeptClaim(
                                                KEPT_COLUMNS.content(row),
                                                digests(row.get(KEPT_CLAIM.EVIDENCE_DIGESTS)))));
    }

    @Override
    public Map<CatalogItemId, Integer> acceptedBefore(OrganizationId zone, int year) {
        return dsl
                .select(CLAIM.CATALOG_ITEM_ID, DSL.max(EVALUATION_CYCLE.EVALUATED_YEAR))
                .from(CLAIM)
                .join(EVALUATION_CYCLE)
                .on(EVALUATION_CYCLE.ID.eq(CLAIM.CYCLE_ID))
                .where(CLAIM.OWNER_ID.eq(zone.value()))
                .and(CLAIM.CATALOG_ITEM_ID.isNotNull())
                .and(CLAIM.PROVINCE_DECISION.eq("ACCEPTED"))
                .and(EVALUATION_CYCLE.EVALUATED_YEAR.lt(year))
                .groupBy(CLAIM.CATALOG_ITEM_ID)
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> new CatalogItemId(row.value1()), row -> row.value2()));
    }

    private List<Claim> read(Condition condition) {
        Map<UUID, List<EvidenceFile>> files = new HashMap<>();
        dsl.select(CLAIM_EVIDENCE.fields())
                .from(CLAIM_EVIDENCE)
                .join(CLAIM)
                .on(CLAIM.ID.eq(CLAIM_EVIDENCE.CLAIM_ID))
                .where(condition)
                .orderBy(CLAIM_EVIDENCE.UPLOADED_AT, CLAIM_EVIDENCE.ID)
                .forEach(row ->
                        files.computeIfAbsent(
                                        row.get(CLAIM_EVIDENCE.CLAIM_ID), _ -> new ArrayList<>())
                                .add(file(row)));
        return dsl.selectFrom(CLAIM)
                .where(condition)
                .orderBy(CLAIM.CREATED_AT, CLAIM.ID)
                .fetch(row -> claim(row, files.getOrDefault(row.get(CLAIM.ID), List.of())));
    }

    private static Claim claim(Record row, List<EvidenceFile> files) {
        @Nullable Integer submission = row.get(CLAIM.SUBMISSION);
        return new Claim(
                new ClaimId(row.get(CLAIM.ID)),
                row.get(CLAIM.VERSION),
                new CycleId(row.get(CLAIM.CYCLE_ID)),
                new OrganizationId(row.get(CLAIM.OWNER_ID)),
                row.get(CLAIM.INDICATOR),
                COLUMNS.content(row),
                submission == null ? Claim.DRAFT : new Claim.Submission.Submitted(submission),
                COLUMNS.decision(row, "city"),
                COLUMNS.decision(row, "province"),
                files,
                row.get(CLAIM.CHANGED_AT),
                row.get(CLAIM.CHANGED_BY));
    }

    private static Map<Field<?>, @Nullable Object> columns(Claim claim) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>(COLUMNS.of(claim.content()));
        columns.put(
                CLAIM.SUBMISSION,
                claim.submission() instanceof Claim.Submission.Submitted(int number)
                        ? number
                        : null);
        columns.putAll(COLUMNS.of("city", claim.city()));
        columns.putAll(COLUMNS.of("province", claim.province()));
        columns.put(CLAIM.CHANGED_AT, claim.changedAt());
        columns.put(CLAIM.CHANGED_BY, claim.changedBy());
        return columns;
    }

    private static EvidenceFile file(Record row) {
        return new EvidenceFile(
                new EvidenceId(row.get(CLAIM_EVIDENCE.ID)),
                row.get(CLAIM_EVIDENCE.NAME),
                row.get(CLAIM_EVIDENCE.MEDIA_TYPE),
                row.get(CLAIM_EVIDENCE.SIZE),
                row.get(CLAIM_EVIDENCE.DIGEST),
                row.get(CLAIM_EVIDENCE.UPLOADED_BY),
                row.get(CLAIM_EVIDENCE.UPLOADED_AT));
    }

    private static List<String> digests(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(" ", -1));
    }

    private static void requireChanged(int rows, Claim claim) {
        if (rows == 0) {
            throw new StaleVersionException("claim " + claim.id().value());
        }
    }
}
