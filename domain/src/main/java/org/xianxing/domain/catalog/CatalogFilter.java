package org.xianxing.domain.catalog;

import java.util.Optional;

/**
 * Which items a list shows. Every part narrows; an empty one lets everything through.
 *
 * @param batchNumber only this batch
 * @param part only batches of this part
 * @param nature only items of this nature
 * @param titled only items with a title, or only those without
 * @param text only items whose title contains it, read as plain text; empty for all
 */
public record CatalogFilter(
        Optional<Integer> batchNumber,
        Optional<CatalogPart> part,
        Optional<CatalogNature> nature,
        Optional<Boolean> titled,
        String text) {

    public static final CatalogFilter ALL =
            new CatalogFilter(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");

    public CatalogFilter withBatch(int number) {
        return new CatalogFilter(Optional.of(number), part, nature, titled, text);
    }

    public CatalogFilter withPart(CatalogPart wanted) {
        return new CatalogFilter(batchNumber, Optional.of(wanted), nature, titled, text);
    }

    public CatalogFilter withNature(CatalogNature wanted) {
        return new CatalogFilter(batchNumber, part, Optional.of(wanted), titled, text);
    }

    public CatalogFilter withTitled(boolean wanted) {
        return new CatalogFilter(batchNumber, part, nature, Optional.of(wanted), text);
    }

    public CatalogFilter withText(String wanted) {
        return new CatalogFilter(batchNumber, part, nature, titled, wanted.strip());
    }
}
