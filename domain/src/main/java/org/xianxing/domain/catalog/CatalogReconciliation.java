package org.xianxing.domain.catalog;

import java.util.List;
import org.xianxing.domain.shared.Reason;

/**
 * The catalog counted against what the sources state.
 *
 * @param batches every batch, by number
 * @param catalog the 16 batches of the catalog together
 * @param firstBatch what the first batch counts by each of the two sources, which disagree
 */
public record CatalogReconciliation(List<Line> batches, Sum catalog, List<Reading> firstBatch) {

    /** 共16批335项 (闽自贸办〔2021〕1号 附件1). */
    public static final int STATED_TOTAL = 335;

    /** The Ministry of Commerce's total of national items after six batches. */
    public static final int MINISTRY_TOTAL = 143;

    private static final int FIRST_BATCH = 1;

    public CatalogReconciliation {
        batches = List.copyOf(batches);
        firstBatch = List.copyOf(firstBatch);
    }

    /**
     * Items of one batch.
     *
     * @param stated as the source states
     * @param present with a title
     * @param missing stated but without a title
     * @param surplus titles beyond the stated number
     */
    public record Line(CatalogBatch batch, int stated, int present, int missing, int surplus) {}

    /**
     * Items of several batches.
     *
     * @param stated sum of what the batches state
     * @param present with a title
     * @param missing stated but without a title
     * @param surplus titles beyond the stated number of their batch
     */
    public record Sum(int stated, int present, int missing, int surplus) {}

    /**
     * One way to count the first batch, whose line in the annex is cut off.
     *
     * @param count items of the first batch
     * @param catalogTotal items of the catalog if that is right
     * @param reason how the count comes about
     */
    public record Reading(int count, int catalogTotal, Reason reason) {}

    /** Counts. Neither of two contradicting sources is corrected: both readings stand. */
    public static CatalogReconciliation of(List<CatalogBatch> batches, List<CatalogItem> items) {
        List<Line> lines = batches.stream().map(batch -> line(batch, items)).toList();
        List<Line> inside =
                lines.stream().filter(line -> line.batch().part().isInsideCatalog()).toList();
        Sum sum =
                new Sum(
                        inside.stream().mapToInt(Line::stated).sum(),
                        inside.stream().mapToInt(Line::present).sum(),
                        inside.stream().mapToInt(Line::missing).sum(),
                        inside.stream().mapToInt(Line::surplus).sum());
        return new CatalogReconciliation(lines, sum, readings(batches));
    }

    private static Line line(CatalogBatch batch, List<CatalogItem> items) {
        int stated = batch.statedCount();
        int present =
                (int)
                        items.stream()
                                .filter(item -> item.batchNumber() == batch.number())
                                .filter(CatalogItem::isTitled)
                                .count();
        return new Line(
                batch,
                stated,
                present,
                Math.max(0, stated - present),
                Math.max(0, present - stated));
    }

    private static List<Reading> readings(List<CatalogBatch> batches) {
        int provincial = stated(batches, CatalogPart.PROVINCIAL);
        int otherNational =
                stated(
                        batches.stream().filter(b -> b.number() != FIRST_BATCH).toList(),
                        CatalogPart.NATIONAL);
        int bySubtraction = STATED_TOTAL - provincial - otherNational;
        int byMinistry = MINISTRY_TOTAL - otherNational;
        return List.of(
                new Reading(
                        bySubtraction,
                        bySubtraction + otherNational + provincial,
                        Reason.of(
                                CatalogReason.CATALOG_FIRST_BATCH_BY_SUBTRACTION,
                                bySubtraction,
                                STATED_TOTAL,
                                provincial,
                                otherNational)),
                new Reading(
                        byMinistry,
                        byMinistry + otherNational + provincial,
                        Reason.of(
                                CatalogReason.CATALOG_FIRST_BATCH_BY_MINISTRY,
                                byMinistry,
                                MINISTRY_TOTAL,
                                otherNational)));
    }

    private static int stated(List<CatalogBatch> batches, CatalogPart part) {
        return batches.stream()
                .filter(batch -> batch.part() == part)
                .mapToInt(CatalogBatch::statedCount)
                .sum();
    }
}
