package org.xianxing.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianxing.domain.catalog.CatalogFixture.aBatch;
import static org.xianxing.domain.catalog.CatalogFixture.anItem;
import static org.xianxing.domain.catalog.CatalogFixture.awaiting;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianxing.domain.shared.Reason;

class CatalogReconciliationTest {

    /** 闽自贸办〔2021〕1号 附件1, the first line as it follows by subtraction. */
    private static final int[] STATED = {
        35, 19, 5, 30, 18, 37, 18, 12, 20, 20, 40, 26, 20, 23, 7, 5
    };

    private static final int LAST_NATIONAL = 6;

    @Test
    void the_catalog_adds_up_to_335_and_later_batches_do_not_count() {
        List<CatalogBatch> batches = theCatalog();
        batches.add(aBatch(17, CatalogPart.OTHER, 18));

        CatalogReconciliation result = CatalogReconciliation.of(batches, List.of());

        assertThat(result.catalog()).isEqualTo(new CatalogReconciliation.Sum(335, 0, 335, 0));
        assertThat(result.batches()).hasSize(17);
    }

    @Test
    void the_first_batch_is_read_as_35_and_as_34_each_with_its_reason() {
        CatalogReconciliation result = CatalogReconciliation.of(theCatalog(), List.of());

        assertThat(result.firstBatch())
                .containsExactly(
                        new CatalogReconciliation.Reading(
                                35,
                                335,
                                Reason.of(
                                        CatalogReason.CATALOG_FIRST_BATCH_BY_SUBTRACTION,
                                        35,
                                        335,
                                        191,
                                        109)),
                        new CatalogReconciliation.Reading(
                                34,
                                334,
                                Reason.of(
                                        CatalogReason.CATALOG_FIRST_BATCH_BY_MINISTRY,
                                        34,
                                        143,
                                        109)));
    }

    @Test
    void an_unnumbered_title_fills_a_place_and_titles_beyond_the_stated_number_are_surplus() {
        CatalogBatch batch = aBatch(3, CatalogPart.NATIONAL, 2);
        List<CatalogItem> items = new ArrayList<>(awaiting(3, 1));
        items.add(anItem(3, CatalogPosition.unnumbered(), CatalogTitle.known("甲")));

        CatalogReconciliation two = CatalogReconciliation.of(List.of(batch), items);
        items.add(anItem(3, CatalogPosition.unnumbered(), CatalogTitle.known("乙")));
        items.add(anItem(3, CatalogPosition.unnumbered(), CatalogTitle.known("丙")));
        CatalogReconciliation three = CatalogReconciliation.of(List.of(batch), items);

        assertThat(two.batches())
                .containsExactly(new CatalogReconciliation.Line(batch, 2, 1, 1, 0));
        assertThat(three.batches())
                .containsExactly(new CatalogReconciliation.Line(batch, 2, 3, 0, 1));
    }

    private static List<CatalogBatch> theCatalog() {
        List<CatalogBatch> batches = new ArrayList<>();
        for (int number = 1; number <= STATED.length; number++) {
            CatalogPart part =
                    number <= LAST_NATIONAL ? CatalogPart.NATIONAL : CatalogPart.PROVINCIAL;
            batches.add(aBatch(number, part, STATED[number - 1]));
        }
        return batches;
    }
}
