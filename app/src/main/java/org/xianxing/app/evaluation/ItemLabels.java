package org.xianxing.app.evaluation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.catalog.CatalogNature;
import org.xianxing.domain.evaluation.ClaimCheck;

/** What the evaluation needs to know of the replication catalog. */
public interface ItemLabels extends ClaimCheck.NatureLookup {

    /** How items are named on screen. */
    Map<CatalogItemId, SheetView.ItemLabel> labels(Collection<CatalogItemId> items);

    @Override
    CatalogNature natureOf(CatalogItemId item);

    /** The natures of several items at once. */
    default Map<CatalogItemId, CatalogNature> natures(Collection<CatalogItemId> items) {
        Map<CatalogItemId, CatalogNature> natures = new HashMap<>();
        items.forEach(item -> natures.put(item, natureOf(item)));
        return natures;
    }
}
