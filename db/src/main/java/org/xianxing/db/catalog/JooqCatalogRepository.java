package org.xianxing.db.catalog;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.xianxing.db.jooq.Tables.CATALOG_BATCH;
import static org.xianxing.db.jooq.Tables.CATALOG_ITEM;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.xianxing.db.jooq.tables.records.CatalogBatchRecord;
import org.xianxing.db.jooq.tables.records.CatalogItemRecord;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.catalog.CatalogBatch;
import org.xianxing.domain.catalog.CatalogFilter;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.catalog.CatalogNature;
import org.xianxing.domain.catalog.CatalogPart;
import org.xianxing.domain.catalog.CatalogPosition;
import org.xianxing.domain.catalog.CatalogRepository;
import org.xianxing.domain.catalog.CatalogTitle;
import org.xianxing.domain.shared.StaleVersionException;

final class JooqCatalogRepository implements CatalogRepository {

    private static final List<OrderField<?>> ORDER =
            List.of(
                    CATALOG_ITEM.BATCH_NUMBER.asc(),
                    field(CATALOG_ITEM.NUMBER.isNull()).asc(),
                    CATALOG_ITEM.NUMBER.asc(),
                    field(CATALOG_ITEM.TITLE.isNull()).asc(),
                    CATALOG_ITEM.TITLE.asc(),
                    CATALOG_ITEM.ID.asc());

    private final DSLContext dsl;
    private final Transactions transactions;

    JooqCatalogRepository(DSLContext dsl, Transactions transactions) {
        this.dsl = dsl;
        this.transactions = transactions;
    }

    @Override
    public List<CatalogBatch> batches() {
        return dsl.selectFrom(CATALOG_BATCH)
                .orderBy(CATALOG_BATCH.NUMBER)
                .fetch(JooqCatalogRepository::batch);
    }

    @Override
    public Optional<CatalogBatch> batch(int number) {
        return dsl.selectFrom(CATALOG_BATCH)
                .where(CATALOG_BATCH.NUMBER.eq(number))
                .fetchOptional(JooqCatalogRepository::batch);
    }

    @Override
    public List<CatalogItem> items(CatalogFilter filter, int offset, int limit) {
        return dsl.selectFrom(CATALOG_ITEM)
                .where(conditions(filter))
                .orderBy(ORDER)
                .limit(offset, limit)
                .fetch(JooqCatalogRepository::item);
    }

    @Override
    public int count(CatalogFilter filter) {
        return dsl.fetchCount(CATALOG_ITEM, conditions(filter));
    }

    @Override
    public Optional<CatalogItem> find(CatalogItemId id) {
        return dsl.selectFrom(CATALOG_ITEM)
                .where(CATALOG_ITEM.ID.eq(id.value()))
                .fetchOptional(JooqCatalogRepository::item);
    }

    @Override
    public List<CatalogItem> findAll(Collection<CatalogItemId> ids) {
        return dsl.selectFrom(CATALOG_ITEM)
                .where(CATALOG_ITEM.ID.in(ids.stream().map(CatalogItemId::value).toList()))
                .orderBy(ORDER)
                .fetch(JooqCatalogRepository::item);
    }

    @Override
    public void applyImport(List<CatalogItem> changes) {
        transactions.runInTransaction(() -> changes.forEach(this::update));
    }

    @Override
    public CatalogItem determineNature(CatalogItemId id, int version, CatalogNature nature) {
        return transactions.inTransaction(() -> {
            CatalogItem item = existing(id);
            if (item.version() != version) {
                throw stale(id);
            }
            update(item.withNature(nature));
            return existing(id);
        });
    }

    private CatalogItem existing(CatalogItemId id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("no such catalog item: " + id));
    }

    private void update(CatalogItem item) {
        int updated =
                dsl.update(CATALOG_ITEM)
                        .set(row(item).setVersion(item.version() + 1))
                        .where(CATALOG_ITEM.ID.eq(item.id().value()))
                        .and(CATALOG_ITEM.VERSION.eq(item.version()))
                        .execute();
        if (updated == 0) {
            throw stale(item.id());
        }
    }

    private static StaleVersionException stale(CatalogItemId id) {
        return new StaleVersionException("catalog item " + id.value());
    }

    private static List<Condition> conditions(CatalogFilter filter) {
        List<Condition> conditions = new ArrayList<>();
        filter.batchNumber()
                .ifPresent(number -> conditions.add(CATALOG_ITEM.BATCH_NUMBER.eq(number)));
        filter.part()
                .ifPresent(part ->
                        conditions.add(
                                CATALOG_ITEM.BATCH_NUMBER.in(
                                        select(CATALOG_BATCH.NUMBER)
                                                .from(CATALOG_BATCH)
                                                .where(CATALOG_BATCH.PART.eq(part.name())))));
        filter.nature().ifPresent(nature -> conditions.add(CATALOG_ITEM.NATURE.eq(nature.name())));
        filter.titled()
                .ifPresent(titled ->
                        conditions.add(
                                titled
                                        ? CATALOG_ITEM.TITLE.isNotNull()
                                        : CATALOG_ITEM.TITLE.isNull()));
        conditions.add(
                filter.text().isEmpty()
                        ? DSL.noCondition()
                        : CATALOG_ITEM.TITLE.contains(filter.text()));
        return conditions;
    }

    static CatalogItemRecord row(CatalogItem item) {
        return new CatalogItemRecord()
                .setId(item.id().value())
                .setVersion(item.version())
                .setBatchNumber(item.batchNumber())
                .setNumber(number(item.position()))
                .setTitle(title(item.title()))
                .setNature(item.nature().name())
                .setField(item.field())
                .setScope(item.scope())
                .setSource(item.source());
    }

    static CatalogBatchRecord row(CatalogBatch batch) {
        return new CatalogBatchRecord()
                .setNumber(batch.number())
                .setPart(batch.part().name())
                .setDocumentNumber(batch.documentNumber())
                .setTitle(batch.title())
                .setIssueYear(batch.year())
                .setStatedCount(batch.statedCount())
                .setCountNote(batch.countNote())
                .setSource(batch.source())
                .setSourceAddress(batch.sourceAddress());
    }

    private static @Nullable Integer number(CatalogPosition position) {
        return switch (position) {
            case CatalogPosition.Numbered(int number) -> number;
            case CatalogPosition.Unnumbered() -> null;
        };
    }

    private static @Nullable String title(CatalogTitle title) {
        return switch (title) {
            case CatalogTitle.Known(String text) -> text;
            case CatalogTitle.AwaitingImport() -> null;
        };
    }

    private static CatalogBatch batch(CatalogBatchRecord row) {
        return new CatalogBatch(
                row.getNumber(),
                CatalogPart.valueOf(row.getPart()),
                row.getDocumentNumber(),
                row.getTitle(),
                row.getIssueYear(),
                row.getStatedCount(),
                row.getCountNote(),
                row.getSource(),
                row.getSourceAddress());
    }

    private static CatalogItem item(CatalogItemRecord row) {
        return new CatalogItem(
                new CatalogItemId(row.getId()),
                row.getBatchNumber(),
                row.getNumber() == null
                        ? CatalogPosition.unnumbered()
                        : CatalogPosition.numbered(row.getNumber()),
                row.getTitle() == null
                        ? CatalogTitle.awaitingImport()
                        : CatalogTitle.known(row.getTitle()),
                CatalogNature.valueOf(row.getNature()),
                row.getField(),
                row.getScope(),
                row.getSource(),
                row.getVersion());
    }
}
