package org.xianxing.domain.catalog;

import static org.xianxing.domain.catalog.CatalogReason.CATALOG_BATCH_UNKNOWN;
import static org.xianxing.domain.catalog.CatalogReason.CATALOG_FIELD_TOO_LONG;
import static org.xianxing.domain.catalog.CatalogReason.CATALOG_NATURE_UNKNOWN;
import static org.xianxing.domain.catalog.CatalogReason.CATALOG_NUMBER_OUT_OF_RANGE;
import static org.xianxing.domain.catalog.CatalogReason.CATALOG_NUMBER_UNREADABLE;
import static org.xianxing.domain.catalog.CatalogReason.CATALOG_SOURCE_TOO_LONG;
import static org.xianxing.domain.catalog.CatalogReason.CATALOG_TITLE_BLANK;
import static org.xianxing.domain.catalog.CatalogReason.CATALOG_TITLE_TOO_LONG;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianxing.domain.shared.Reason;

/**
 * A row of an import file, understood as far as it can be by itself.
 *
 * @param number the item's number; none when the row gives none or no usable one
 * @param nature the nature; none when the row leaves it as it is
 * @param reasons what is wrong with the row by itself
 */
record ImportEntry(
        CatalogImportRow row,
        Optional<CatalogBatch> batch,
        Optional<Integer> number,
        Optional<CatalogNature> nature,
        List<Reason> reasons) {

    ImportEntry {
        reasons = List.copyOf(reasons);
    }

    static ImportEntry read(CatalogImportRow row, List<CatalogBatch> batches) {
        List<Reason> reasons = new ArrayList<>();
        Optional<CatalogBatch> batch =
                batches.stream().filter(each -> isMeant(each, row.batch())).findFirst();
        if (batch.isEmpty()) {
            reasons.add(Reason.of(CATALOG_BATCH_UNKNOWN, row.batch()));
        }
        Optional<Integer> number = number(row.number(), batch, reasons);
        checkTitle(row.title(), reasons);
        Optional<CatalogNature> nature = nature(row.nature(), reasons);
        if (row.field().length() > CatalogItem.LONGEST_FIELD) {
            reasons.add(
                    Reason.of(
                            CATALOG_FIELD_TOO_LONG,
                            row.field().length(),
                            CatalogItem.LONGEST_FIELD));
        }
        if (row.source().length() > CatalogItem.LONGEST_SOURCE) {
            reasons.add(
                    Reason.of(
                            CATALOG_SOURCE_TOO_LONG,
                            row.source().length(),
                            CatalogItem.LONGEST_SOURCE));
        }
        return new ImportEntry(row, batch, number, nature, reasons);
    }

    /** Whether both rows say something about the same number of the same batch. */
    boolean hasNumberOf(ImportEntry other) {
        return number.isPresent() && number.equals(other.number) && hasBatchOf(other);
    }

    /** Whether both rows bring the same title into the same batch. */
    boolean hasTitleOf(ImportEntry other) {
        return !row.title().isEmpty() && row.title().equals(other.row.title()) && hasBatchOf(other);
    }

    private boolean hasBatchOf(ImportEntry other) {
        return batch.isPresent() && batch.equals(other.batch);
    }

    private static boolean isMeant(CatalogBatch batch, String written) {
        return written.equals(Integer.toString(batch.number()))
                || written.equals(batch.documentNumber());
    }

    private static Optional<Integer> number(
            String written, Optional<CatalogBatch> batch, List<Reason> reasons) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (!written.matches("[0-9]{1,6}")) {
            reasons.add(Reason.of(CATALOG_NUMBER_UNREADABLE, written));
            return Optional.empty();
        }
        int number = Integer.parseInt(written);
        if (batch.isPresent() && (number < 1 || number > batch.get().statedCount())) {
            reasons.add(Reason.of(CATALOG_NUMBER_OUT_OF_RANGE, number, batch.get().statedCount()));
            return Optional.empty();
        }
        return Optional.of(number);
    }

    private static void checkTitle(String title, List<Reason> reasons) {
        if (title.isEmpty()) {
            reasons.add(Reason.of(CATALOG_TITLE_BLANK));
        } else if (title.length() > CatalogTitle.LONGEST) {
            reasons.add(Reason.of(CATALOG_TITLE_TOO_LONG, title.length(), CatalogTitle.LONGEST));
        }
    }

    /** Officials write the first word with 、 or , or nothing between its parts. */
    private static Optional<CatalogNature> nature(String written, List<Reason> reasons) {
        return switch (written.replaceAll("[、,，/\\s]", "")) {
            case "" -> Optional.empty();
            case "跨区域跨部门跨层级" -> Optional.of(CatalogNature.CROSS_CUTTING);
            case "专项" -> Optional.of(CatalogNature.SPECIFIC);
            case "未定" -> Optional.of(CatalogNature.UNDETERMINED);
            default -> {
                reasons.add(Reason.of(CATALOG_NATURE_UNKNOWN, written));
                yield Optional.empty();
            }
        };
    }
}
