package org.xianxing.db.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianxing.db.TestDatabase;
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

class CatalogRepositoryTest {

    private static final CatalogItemId FIRST = new CatalogItemId(UUID.randomUUID());
    private static final CatalogItemId SECOND = new CatalogItemId(UUID.randomUUID());
    private static final CatalogItemId UNNUMBERED = new CatalogItemId(UUID.randomUUID());
    private static final CatalogItemId PROVINCIAL = new CatalogItemId(UUID.randomUUID());

    private static TestDatabase test;
    private static CatalogRepository catalog;

    @BeforeAll
    static void make_a_database() {
        test = TestDatabase.create();
        catalog = CatalogRepositories.catalog(test.database());
    }

    @BeforeEach
    void two_batches_with_four_places() {
        test.clear();
        test.execute(
                "insert into catalog_batch values (4, 'NATIONAL', '国发〔2018〕12号', '第四批', 2018, 3, '注', '来源', 'http://example.org')",
                "insert into catalog_batch values (7, 'PROVINCIAL', '闽政〔2015〕25号', '首批', 2015, 1, '', '', '')",
                place(UNNUMBERED, 4, "null", "'保税混矿监管创新'"),
                place(SECOND, 4, "2", "null"),
                place(FIRST, 4, "1", "'100%电子化'"),
                place(PROVINCIAL, 7, "1", "'多规合一'"));
    }

    @Test
    void all_columns_of_a_batch_come_back() {
        assertThat(catalog.batch(4))
                .contains(
                        new CatalogBatch(
                                4,
                                CatalogPart.NATIONAL,
                                "国发〔2018〕12号",
                                "第四批",
                                2018,
                                3,
                                "注",
                                "来源",
                                "http://example.org"));
        assertThat(catalog.batches()).extracting(CatalogBatch::number).containsExactly(4, 7);
    }

    @Test
    void all_columns_of_an_item_are_stored_and_the_version_counts_on() {
        CatalogItem changed =
                new CatalogItem(
                        SECOND,
                        4,
                        CatalogPosition.numbered(3),
                        CatalogTitle.known("“证照分离”改革"),
                        CatalogNature.CROSS_CUTTING,
                        "投资管理",
                        "全国",
                        "国发〔2018〕12号",
                        0);

        catalog.applyImport(List.of(changed));

        assertThat(catalog.find(SECOND))
                .contains(
                        new CatalogItem(
                                SECOND,
                                4,
                                changed.position(),
                                changed.title(),
                                changed.nature(),
                                "投资管理",
                                "全国",
                                "国发〔2018〕12号",
                                1));
    }

    @Test
    void items_stand_by_batch_and_number_with_unnumbered_ones_last() {
        assertThat(catalog.allItems())
                .extracting(CatalogItem::id)
                .containsExactly(FIRST, SECOND, UNNUMBERED, PROVINCIAL);
        assertThat(catalog.items(CatalogFilter.ALL, 1, 2))
                .extracting(CatalogItem::id)
                .containsExactly(SECOND, UNNUMBERED);
        assertThat(catalog.findAll(List.of(PROVINCIAL, FIRST)))
                .extracting(CatalogItem::id)
                .containsExactly(FIRST, PROVINCIAL);
        assertThat(catalog.findAll(List.of())).isEmpty();
    }

    @Test
    void every_part_of_a_filter_narrows_list_and_count_alike() {
        catalog.determineNature(FIRST, 0, CatalogNature.SPECIFIC);

        assertFound(CatalogFilter.ALL.withBatch(7), PROVINCIAL);
        assertFound(CatalogFilter.ALL.withPart(CatalogPart.PROVINCIAL), PROVINCIAL);
        assertFound(CatalogFilter.ALL.withNature(CatalogNature.SPECIFIC), FIRST);
        assertFound(CatalogFilter.ALL.withTitled(false), SECOND);
        assertFound(CatalogFilter.ALL.withTitled(true).withBatch(4), FIRST, UNNUMBERED);
        assertFound(CatalogFilter.ALL.withText("混矿"), UNNUMBERED);
        assertFound(CatalogFilter.ALL.withText("0%电"), FIRST);
        assertFound(CatalogFilter.ALL.withText("1%电"));
    }

    @Test
    void a_nature_is_determined_once_for_each_version() {
        CatalogItem determined = catalog.determineNature(FIRST, 0, CatalogNature.CROSS_CUTTING);

        assertThat(determined.nature()).isEqualTo(CatalogNature.CROSS_CUTTING);
        assertThat(determined.version()).isEqualTo(1);
        assertThatThrownBy(() -> catalog.determineNature(FIRST, 0, CatalogNature.SPECIFIC))
                .isInstanceOf(StaleVersionException.class);
        assertThat(catalog.find(FIRST)).contains(determined);
    }

    @Test
    void an_item_without_a_title_has_no_nature() {
        assertThatThrownBy(() -> catalog.determineNature(SECOND, 0, CatalogNature.SPECIFIC))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_import_based_on_an_old_preview_stores_nothing_at_all() {
        CatalogItem first = catalog.find(FIRST).orElseThrow();
        CatalogItem provincial = catalog.find(PROVINCIAL).orElseThrow();
        catalog.determineNature(PROVINCIAL, 0, CatalogNature.SPECIFIC);

        assertThatThrownBy(() ->
                        catalog.applyImport(
                                List.of(
                                        first.withNature(CatalogNature.SPECIFIC),
                                        provincial.withNature(CatalogNature.CROSS_CUTTING))))
                .isInstanceOf(StaleVersionException.class);

        assertThat(catalog.find(FIRST)).isEqualTo(Optional.of(first));
    }

    private static void assertFound(CatalogFilter filter, CatalogItemId... ids) {
        assertThat(catalog.items(filter, 0, 100)).extracting(CatalogItem::id).containsExactly(ids);
        assertThat(catalog.count(filter)).isEqualTo(ids.length);
    }

    private static String place(CatalogItemId id, int batch, String number, String title) {
        return "insert into catalog_item values ('%s', 0, %d, %s, %s, 'UNDETERMINED', '', '', '')"
                .formatted(id.value(), batch, number, title);
    }
}
