package org.xianxing.db.coordination;

import static org.jooq.impl.DSL.noCondition;
import static org.xianxing.db.jooq.Tables.FILED_DOCUMENT;
import static org.xianxing.db.jooq.Tables.FILED_DOCUMENT_COPY;

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
import org.xianxing.domain.coordination.DocumentContent;
import org.xianxing.domain.coordination.DocumentId;
import org.xianxing.domain.coordination.DocumentKind;
import org.xianxing.domain.coordination.DocumentRepository;
import org.xianxing.domain.coordination.DocumentState;
import org.xianxing.domain.coordination.FiledDocument;
import org.xianxing.domain.coordination.GivenNumber;
import org.xianxing.domain.coordination.Series;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.StaleVersionException;

record JooqDocuments(DSLContext dsl) implements DocumentRepository {

    private static final SignatureColumns SIGNATURES = new SignatureColumns(FILED_DOCUMENT);

    @Override
    public Optional<FiledDocument> find(DocumentId id) {
        return read(FILED_DOCUMENT.ID.eq(id.value())).stream().findFirst();
    }

    @Override
    public List<FiledDocument> all() {
        return read(noCondition());
    }

    private List<FiledDocument> read(Condition condition) {
        List<? extends Record> rows =
                dsl.selectFrom(FILED_DOCUMENT)
                        .where(condition)
                        .orderBy(
                                FILED_DOCUMENT.DUE.isNull(),
                                FILED_DOCUMENT.DUE,
                                FILED_DOCUMENT.FILED_AT.desc(),
                                FILED_DOCUMENT.ID)
                        .fetch();
        Map<UUID, List<OrganizationId>> copies =
                dsl.selectFrom(FILED_DOCUMENT_COPY)
                        .where(
                                FILED_DOCUMENT_COPY.DOCUMENT_ID.in(
                                        rows.stream()
                                                .map(row -> row.get(FILED_DOCUMENT.ID))
                                                .toList()))
                        .orderBy(FILED_DOCUMENT_COPY.POSITION)
                        .fetchGroups(
                                FILED_DOCUMENT_COPY.DOCUMENT_ID,
                                row ->
                                        new OrganizationId(
                                                row.get(FILED_DOCUMENT_COPY.ORGANIZATION_ID)));
        return rows.stream()
                .map(row ->
                        document(row, copies.getOrDefault(row.get(FILED_DOCUMENT.ID), List.of())))
                .toList();
    }

    private static FiledDocument document(Record row, List<OrganizationId> copies) {
        DocumentKind kind = DocumentKind.valueOf(row.get(FILED_DOCUMENT.KIND));
        return new FiledDocument(
                new DocumentId(row.get(FILED_DOCUMENT.ID)),
                row.get(FILED_DOCUMENT.VERSION),
                new DocumentContent(
                        kind,
                        row.get(FILED_DOCUMENT.TITLE),
                        row.get(FILED_DOCUMENT.EXPLANATION),
                        row.get(FILED_DOCUMENT.OWN_NUMBER),
                        Optional.ofNullable(row.get(FILED_DOCUMENT.GROUP_ID))
                                .map(OrganizationId::new),
                        copies),
                new OrganizationId(row.get(FILED_DOCUMENT.FILER_ID)),
                new OrganizationId(row.get(FILED_DOCUMENT.OFFICE_ID)),
                DocumentState.valueOf(row.get(FILED_DOCUMENT.STATE)),
                Optional.ofNullable(row.get(FILED_DOCUMENT.DUE)),
                row.get(FILED_DOCUMENT.FILING),
                Optional.ofNullable(row.get(FILED_DOCUMENT.NUMBER_SEQUENCE))
                        .map(sequence ->
                                new FiledDocument.Conclusion(
                                        new GivenNumber(
                                                Series.of(kind),
                                                row.get(FILED_DOCUMENT.NUMBER_YEAR),
                                                sequence),
                                        row.get(FILED_DOCUMENT.CONCLUDED_ON))),
                SIGNATURES.read(row, "filed"),
                row.get(FILED_DOCUMENT.DEMONSTRATION));
    }

    private static Map<Field<?>, @Nullable Object> columns(FiledDocument stored) {
        DocumentContent content = stored.content();
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(FILED_DOCUMENT.KIND, content.kind().name());
        columns.put(FILED_DOCUMENT.TITLE, content.title());
        columns.put(FILED_DOCUMENT.EXPLANATION, content.explanation());
        columns.put(FILED_DOCUMENT.OWN_NUMBER, content.ownNumber());
        columns.put(
                FILED_DOCUMENT.GROUP_ID, content.group().map(OrganizationId::value).orElse(null));
        columns.put(FILED_DOCUMENT.FILER_ID, stored.filer().value());
        columns.put(FILED_DOCUMENT.OFFICE_ID, stored.office().value());
        columns.put(FILED_DOCUMENT.STATE, stored.state().name());
        columns.put(FILED_DOCUMENT.DUE, stored.due().orElse(null));
        columns.put(FILED_DOCUMENT.FILING, stored.filing());
        columns.put(
                FILED_DOCUMENT.NUMBER_YEAR,
                stored.concluded().map(end -> end.number().year()).orElse(null));
        columns.put(
                FILED_DOCUMENT.NUMBER_SEQUENCE,
                stored.concluded().map(end -> end.number().sequence()).orElse(null));
        columns.put(
                FILED_DOCUMENT.CONCLUDED_ON,
                stored.concluded().map(FiledDocument.Conclusion::day).orElse(null));
        columns.put(FILED_DOCUMENT.DEMONSTRATION, stored.demonstration());
        columns.putAll(SIGNATURES.of("filed", Optional.of(stored.filedBy())));
        return columns;
    }

    @Override
    public void add(FiledDocument added) {
        dsl.insertInto(FILED_DOCUMENT)
                .set(FILED_DOCUMENT.ID, added.id().value())
                .set(FILED_DOCUMENT.VERSION, added.version())
                .set(columns(added))
                .execute();
        addCopies(added);
    }

    @Override
    public void update(FiledDocument changed) {
        int rows =
                dsl.update(FILED_DOCUMENT)
                        .set(columns(changed))
                        .set(FILED_DOCUMENT.VERSION, changed.version() + 1)
                        .where(FILED_DOCUMENT.ID.eq(changed.id().value()))
                        .and(FILED_DOCUMENT.VERSION.eq(changed.version()))
                        .execute();
        if (rows == 0) {
            throw new StaleVersionException("document " + changed.id().value());
        }
        dsl.deleteFrom(FILED_DOCUMENT_COPY)
                .where(FILED_DOCUMENT_COPY.DOCUMENT_ID.eq(changed.id().value()))
                .execute();
        addCopies(changed);
    }

    private void addCopies(FiledDocument stored) {
        int position = 0;
        for (OrganizationId body : stored.content().copies()) {
            dsl.insertInto(FILED_DOCUMENT_COPY)
                    .set(FILED_DOCUMENT_COPY.DOCUMENT_ID, stored.id().value())
                    .set(FILED_DOCUMENT_COPY.POSITION, ++position)
                    .set(FILED_DOCUMENT_COPY.ORGANIZATION_ID, body.value())
                    .execute();
        }
    }
}
