package org.xianxing.db.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianxing.db.jooq.Tables.CATALOG_BATCH;
import static org.xianxing.db.jooq.Tables.CATALOG_ITEM;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianxing.db.TestDatabase;
import org.xianxing.db.catalog.CatalogFacts;
import org.xianxing.db.catalog.CatalogRepositories;
import org.xianxing.db.shared.ReferenceTable;
import org.xianxing.domain.catalog.CatalogBatch;
import org.xianxing.domain.catalog.CatalogFilter;
import org.xianxing.domain.catalog.CatalogImport;
import org.xianxing.domain.catalog.CatalogImportRow;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.catalog.CatalogNature;
import org.xianxing.domain.catalog.CatalogPart;
import org.xianxing.domain.catalog.CatalogReconciliation;
import org.xianxing.domain.catalog.CatalogRepository;
import org.xianxing.domain.catalog.CatalogTitle;

class CatalogReferenceTest {

    private static TestDatabase test;
    private static DSLContext dsl;
    private static CatalogRepository catalog;

    @BeforeAll
    static void make_a_database() {
        test = TestDatabase.create();
        dsl = test.database().dsl();
        catalog = CatalogRepositories.catalog(test.database());
    }

    @BeforeEach
    void load() {
        test.clear();
        ReferenceData.load(test.database());
    }

    @Test
    void the_sixteen_batches_have_335_places_and_every_title_of_the_sources() {
        int titles = ReferenceTable.read(dsl, "catalog-items.csv").size();

        assertThat(catalog.count(CatalogFilter.ALL.withPart(CatalogPart.NATIONAL))).isEqualTo(144);
        assertThat(catalog.count(CatalogFilter.ALL.withPart(CatalogPart.PROVINCIAL)))
                .isEqualTo(191);
        assertThat(catalog.count(CatalogFilter.ALL.withTitled(true))).isEqualTo(titles);
        assertThat(catalog.count(CatalogFilter.ALL.withNature(CatalogNature.UNDETERMINED)))
                .isEqualTo(335 + 18);
    }

    @Test
    void every_batch_has_as_many_places_as_it_states() {
        assertThat(catalog.batches())
                .hasSize(17)
                .allSatisfy(batch ->
                        assertThat(catalog.count(CatalogFilter.ALL.withBatch(batch.number())))
                                .as(batch.documentNumber())
                                .isEqualTo(batch.statedCount()));
    }

    @Test
    void titles_without_a_number_take_a_place_but_no_number() {
        assertThat(catalog.items(CatalogFilter.ALL.withBatch(4).withTitled(true), 0, 99))
                .extracting(CatalogItem::title)
                .hasSize(4)
                .contains(CatalogTitle.known("保税混矿监管创新"));
        assertThat(catalog.count(CatalogFilter.ALL.withBatch(4).withTitled(false))).isEqualTo(26);
        assertThat(catalog.count(CatalogFilter.ALL.withBatch(6).withTitled(true))).isEqualTo(20);
        assertThat(dsl.fetchCount(CATALOG_ITEM, CATALOG_ITEM.NUMBER.isNull()))
                .as("3 titles and the 26 + 17 places of their batches")
                .isEqualTo(3 + 26 + 17);
    }

    @Test
    void both_counts_of_the_first_batch_are_shown() {
        CatalogReconciliation result =
                CatalogReconciliation.of(catalog.batches(), catalog.allItems());

        assertThat(result.catalog()).isEqualTo(new CatalogReconciliation.Sum(335, 24, 311, 0));
        assertThat(result.firstBatch())
                .extracting(CatalogReconciliation.Reading::count)
                .containsExactly(35, 34);
        assertThat(catalog.batch(1).map(CatalogBatch::countNote).orElseThrow())
                .contains("35项")
                .contains("34项");
    }

    @Test
    void a_second_load_changes_nothing_after_an_import_and_a_decision() {
        catalog.applyImport(
                CatalogImport.preview(
                                catalog.batches(),
                                catalog.allItems(),
                                List.of(
                                        row(2, "4", "30", "一项新标题"),
                                        row(3, "4", "12", "保税混矿监管创新"),
                                        row(4, "7", "1", "首批第一项")))
                        .changes());
        catalog.determineNature(CatalogFacts.itemId(7, 1), 1, CatalogNature.SPECIFIC);
        List<?> before = List.of(rows(CATALOG_BATCH), rows(CATALOG_ITEM));

        ReferenceData.load(test.database());

        assertThat(List.of(rows(CATALOG_BATCH), rows(CATALOG_ITEM))).isEqualTo(before);
        assertThat(catalog.count(CatalogFilter.ALL.withTitled(true))).isEqualTo(24 + 18 + 2);
    }

    private static CatalogImportRow row(int row, String batch, String number, String title) {
        return new CatalogImportRow(row, batch, number, title, "", "", "");
    }

    private static List<?> rows(Table<?> table) {
        return dsl.selectFrom(table).orderBy(1).fetch().intoMaps();
    }
}
