package org.xianxing.app.demonstration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xianxing.domain.catalog.CatalogFilter;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.catalog.CatalogNature;
import org.xianxing.domain.catalog.CatalogRepository;
import org.xianxing.domain.catalog.CatalogTitle;

/**
 * The real catalog items that invented zones replicate: those whose titles the sources give. No
 * source says which nature they have, so the demonstration determines one for each, as the province
 * office would.
 */
@Component
class DemoCatalog {

    /** How many of the titled items count as cross-cutting here. */
    private static final int CROSS_CUTTING = 8;

    private final CatalogRepository catalog;

    DemoCatalog(CatalogRepository catalog) {
        this.catalog = catalog;
    }

    List<CatalogItemId> crossCutting() {
        return of(CatalogNature.CROSS_CUTTING);
    }

    List<CatalogItemId> specific() {
        return of(CatalogNature.SPECIFIC);
    }

    /** The titles of the items. */
    Map<CatalogItemId, String> titles() {
        Map<CatalogItemId, String> titles = new HashMap<>();
        for (CatalogItem item :
                catalog.items(CatalogFilter.ALL.withTitled(true), 0, Integer.MAX_VALUE)) {
            if (item.title() instanceof CatalogTitle.Known(String text)) {
                titles.put(item.id(), text);
            }
        }
        return titles;
    }

    private List<CatalogItemId> of(CatalogNature nature) {
        List<CatalogItem> titled =
                catalog.items(CatalogFilter.ALL.withTitled(true), 0, Integer.MAX_VALUE).stream()
                        .filter(DemoCatalog::isOfTheSixteen)
                        .toList();
        for (int i = 0; i < titled.size(); i++) {
            CatalogItem item = titled.get(i);
            if (item.nature() == CatalogNature.UNDETERMINED) {
                // Every third one, so that both natures are found in each batch.
                boolean cross = i % 3 == 1 && i / 3 < CROSS_CUTTING;
                CatalogItem unused =
                        catalog.determineNature(
                                item.id(),
                                item.version(),
                                cross ? CatalogNature.CROSS_CUTTING : CatalogNature.SPECIFIC);
            }
        }
        return catalog
                .items(CatalogFilter.ALL.withTitled(true).withNature(nature), 0, Integer.MAX_VALUE)
                .stream()
                .filter(DemoCatalog::isOfTheSixteen)
                .map(CatalogItem::id)
                .toList();
    }

    private static boolean isOfTheSixteen(CatalogItem item) {
        return item.batchNumber() <= 16;
    }
}
