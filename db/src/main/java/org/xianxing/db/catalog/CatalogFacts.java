package org.xianxing.db.catalog;

import static org.xianxing.db.jooq.Tables.CATALOG_BATCH;
import static org.xianxing.db.jooq.Tables.CATALOG_ITEM;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.xianxing.db.shared.ReferenceTable;
import org.xianxing.db.shared.ReferenceTable.Line;
import org.xianxing.domain.catalog.CatalogBatch;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.catalog.CatalogNature;
import org.xianxing.domain.catalog.CatalogPart;
import org.xianxing.domain.catalog.CatalogPosition;
import org.xianxing.domain.catalog.CatalogTitle;

/**
 * The 16 batches of the catalog with a place for each of their 335 items, and the seventh national
 * batch of 2023, which is not part of the 335.
 *
 * <p>Most places have a number and no title. In a batch of which a title is known but not its
 * number, that title has one of the free numbers, so no place without a title can be sure of its
 * own: these have neither. Guangdong's batches, which were found as well, are left out, because no
 * document makes them replicable in Fujian.
 */
public final class CatalogFacts {

    private final DSLContext dsl;

    public CatalogFacts(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The identity of an item of the reference data whose number in its batch is known. */
    public static CatalogItemId itemId(int batchNumber, int number) {
        return id(batchNumber, Integer.toString(number));
    }

    /** Adds what is missing and leaves what is there as it is. */
    public void load() {
        List<Line> known = ReferenceTable.read(dsl, "catalog-items.csv");
        for (CatalogBatch batch : batches()) {
            dsl.insertInto(CATALOG_BATCH)
                    .set(JooqCatalogRepository.row(batch))
                    .onDuplicateKeyIgnore()
                    .execute();
            dsl.batch(
                            places(batch, known).stream()
                                    .map(item ->
                                            dsl.insertInto(CATALOG_ITEM)
                                                    .set(JooqCatalogRepository.row(item))
                                                    .onDuplicateKeyIgnore())
                                    .toList())
                    .execute();
        }
    }

    private List<CatalogBatch> batches() {
        return ReferenceTable.read(dsl, "catalog-batches.csv").stream()
                .map(line ->
                        new CatalogBatch(
                                Integer.parseInt(line.text("number")),
                                CatalogPart.valueOf(line.text("part")),
                                line.text("document_number"),
                                line.text("title"),
                                Integer.parseInt(line.text("year")),
                                Integer.parseInt(line.text("stated_count")),
                                line.text("count_note"),
                                line.text("source"),
                                line.text("source_address")))
                .toList();
    }

    /** As many places as the batch states. */
    private static List<CatalogItem> places(CatalogBatch batch, List<Line> known) {
        List<Line> titled =
                known.stream()
                        .filter(line ->
                                line.text("batch_number").equals(Integer.toString(batch.number())))
                        .toList();
        Set<String> taken =
                titled.stream().map(line -> line.text("number")).collect(Collectors.toSet());
        List<CatalogItem> places = new ArrayList<>();
        titled.forEach(line -> places.add(titled(batch, line)));
        if (taken.contains("")) {
            for (int place = 1; places.size() < batch.statedCount(); place++) {
                places.add(
                        awaiting(
                                batch,
                                id(batch.number(), "place-" + place),
                                CatalogPosition.unnumbered()));
            }
        } else {
            for (int number = 1; number <= batch.statedCount(); number++) {
                if (!taken.contains(Integer.toString(number))) {
                    places.add(
                            awaiting(
                                    batch,
                                    itemId(batch.number(), number),
                                    CatalogPosition.numbered(number)));
                }
            }
        }
        return places;
    }

    private static CatalogItem titled(CatalogBatch batch, Line line) {
        String number = line.text("number");
        String title = line.text("title");
        return new CatalogItem(
                id(batch.number(), number.isEmpty() ? title : number),
                batch.number(),
                number.isEmpty()
                        ? CatalogPosition.unnumbered()
                        : CatalogPosition.numbered(Integer.parseInt(number)),
                CatalogTitle.known(title),
                CatalogNature.UNDETERMINED,
                line.text("field"),
                line.text("scope"),
                line.text("source"),
                0);
    }

    private static CatalogItem awaiting(
            CatalogBatch batch, CatalogItemId id, CatalogPosition position) {
        return new CatalogItem(
                id,
                batch.number(),
                position,
                CatalogTitle.awaitingImport(),
                CatalogNature.UNDETERMINED,
                "",
                "",
                batch.source(),
                0);
    }

    private static CatalogItemId id(int batchNumber, String key) {
        return new CatalogItemId(
                ReferenceTable.identifier("catalog", Integer.toString(batchNumber), key));
    }
}
