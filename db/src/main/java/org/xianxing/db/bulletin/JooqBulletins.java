package org.xianxing.db.bulletin;

import static org.xianxing.db.jooq.Tables.BULLETIN;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.xianxing.db.shared.SignatureColumns;
import org.xianxing.domain.bulletin.Bulletin;
import org.xianxing.domain.bulletin.BulletinId;
import org.xianxing.domain.bulletin.BulletinRepository;
import org.xianxing.domain.bulletin.BulletinText;
import org.xianxing.domain.bulletin.DocumentNumber;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.shared.StaleVersionException;

final class JooqBulletins implements BulletinRepository {

    private static final SignatureColumns SIGNATURES = new SignatureColumns(BULLETIN);

    private final DSLContext dsl;

    JooqBulletins(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<Bulletin> ofCycle(CycleId cycle) {
        return dsl.selectFrom(BULLETIN)
                .where(BULLETIN.CYCLE_ID.eq(cycle.value()))
                .fetchOptional(JooqBulletins::read);
    }

    @Override
    public List<Bulletin.Issued> issued() {
        return dsl
                .selectFrom(BULLETIN)
                .where(BULLETIN.STATE.eq("ISSUED"))
                .orderBy(BULLETIN.DOCUMENT_DATE.desc(), BULLETIN.DOCUMENT_SEQUENCE.desc())
                .fetch(JooqBulletins::read)
                .stream()
                .map(Bulletin.Issued.class::cast)
                .toList();
    }

    @Override
    public boolean isTaken(DocumentNumber number) {
        return dsl.fetchExists(
                dsl.selectFrom(BULLETIN)
                        .where(BULLETIN.ISSUER.eq(number.issuer()))
                        .and(BULLETIN.DOCUMENT_YEAR.eq(number.year()))
                        .and(BULLETIN.DOCUMENT_SEQUENCE.eq(number.sequence())));
    }

    @Override
    public void add(Bulletin.Draft draft) {
        dsl.insertInto(BULLETIN)
                .set(BULLETIN.ID, draft.header().id().value())
                .set(columns(draft))
                .set(BULLETIN.VERSION, draft.header().version())
                .execute();
    }

    @Override
    public void update(Bulletin bulletin) {
        Bulletin.Header header = bulletin.header();
        int changed =
                dsl.update(BULLETIN)
                        .set(columns(bulletin))
                        .set(BULLETIN.VERSION, header.version() + 1)
                        .where(BULLETIN.ID.eq(header.id().value()))
                        .and(BULLETIN.VERSION.eq(header.version()))
                        .and(BULLETIN.STATE.ne("ISSUED"))
                        .execute();
        if (changed == 0) {
            throw new StaleVersionException("bulletin " + header.id().value());
        }
    }

    private static Map<Field<?>, @Nullable Object> columns(Bulletin bulletin) {
        Bulletin.Header header = bulletin.header();
        String state = "DRAFT";
        @Nullable Signature checked = null;
        @Nullable Signature signed = null;
        Bulletin.@Nullable Issued issued = null;
        switch (bulletin) {
            case Bulletin.Draft _ -> {}
            case Bulletin.Checked(_, Signature by) -> {
                state = "CHECKED";
                checked = by;
            }
            case Bulletin.Signed(_, Signature by, Signature leader) -> {
                state = "SIGNED";
                checked = by;
                signed = leader;
            }
            case Bulletin.Issued own -> {
                state = "ISSUED";
                checked = own.checkedBy();
                signed = own.signedBy();
                issued = own;
            }
        }
        BulletinText text = header.text();
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(BULLETIN.CYCLE_ID, header.cycle().value());
        columns.put(BULLETIN.STATE, state);
        columns.put(BULLETIN.TITLE, text.title());
        columns.put(BULLETIN.RECIPIENTS, text.recipients());
        columns.put(BULLETIN.BODY, text.body());
        columns.put(BULLETIN.SIGNATURE, text.signature());
        columns.put(BULLETIN.COPIES, text.copies());
        columns.put(BULLETIN.PRINTED_BY, text.printedBy());
        columns.putAll(SIGNATURES.of("drafted", Optional.of(header.draftedBy())));
        columns.putAll(SIGNATURES.of("checked", Optional.ofNullable(checked)));
        columns.putAll(SIGNATURES.of("signed", Optional.ofNullable(signed)));
        columns.putAll(
                SIGNATURES.of(
                        "issued", Optional.ofNullable(issued).map(Bulletin.Issued::issuedBy)));
        columns.put(BULLETIN.ISSUER, issued == null ? null : issued.documentNumber().issuer());
        columns.put(BULLETIN.DOCUMENT_YEAR, issued == null ? null : issued.documentNumber().year());
        columns.put(
                BULLETIN.DOCUMENT_SEQUENCE,
                issued == null ? null : issued.documentNumber().sequence());
        columns.put(BULLETIN.DOCUMENT_DATE, issued == null ? null : issued.date());
        columns.put(BULLETIN.FILE_DIGEST, issued == null ? null : issued.fileDigest());
        return columns;
    }

    private static Bulletin read(Record row) {
        Bulletin.Header header =
                new Bulletin.Header(
                        new BulletinId(row.get(BULLETIN.ID)),
                        row.get(BULLETIN.VERSION),
                        new CycleId(row.get(BULLETIN.CYCLE_ID)),
                        new BulletinText(
                                row.get(BULLETIN.TITLE),
                                row.get(BULLETIN.RECIPIENTS),
                                row.get(BULLETIN.BODY),
                                row.get(BULLETIN.SIGNATURE),
                                row.get(BULLETIN.COPIES),
                                row.get(BULLETIN.PRINTED_BY)),
                        SIGNATURES.read(row, "drafted"));
        String state = row.get(BULLETIN.STATE);
        return switch (state) {
            case "DRAFT" -> new Bulletin.Draft(header);
            case "CHECKED" -> new Bulletin.Checked(header, SIGNATURES.read(row, "checked"));
            case "SIGNED" ->
                    new Bulletin.Signed(
                            header,
                            SIGNATURES.read(row, "checked"),
                            SIGNATURES.read(row, "signed"));
            case "ISSUED" ->
                    new Bulletin.Issued(
                            header,
                            SIGNATURES.read(row, "checked"),
                            SIGNATURES.read(row, "signed"),
                            SIGNATURES.read(row, "issued"),
                            new DocumentNumber(
                                    row.get(BULLETIN.ISSUER),
                                    row.get(BULLETIN.DOCUMENT_YEAR),
                                    row.get(BULLETIN.DOCUMENT_SEQUENCE)),
                            row.get(BULLETIN.DOCUMENT_DATE),
                            row.get(BULLETIN.FILE_DIGEST));
            default -> throw new IllegalStateException("unknown bulletin state " + state);
        };
    }
}
