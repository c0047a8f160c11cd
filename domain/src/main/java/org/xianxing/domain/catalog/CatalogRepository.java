package org.xianxing.domain.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xianxing.domain.shared.StaleVersionException;

/** The stored catalog. Nothing is ever deleted from it. */
public interface CatalogRepository {

    /** All batches, by number. */
    List<CatalogBatch> batches();

    Optional<CatalogBatch> batch(int number);

    /**
     * Items by batch, in each batch by number, those without a number last; of these the titled
     * ones first, by title.
     *
     * @param offset how many to leave out at the beginning, 0 or more
     * @param limit how many to return at most, 0 or more
     */
    List<CatalogItem> items(CatalogFilter filter, int offset, int limit);

    /** All items, in the order of {@link #items}. */
    default List<CatalogItem> allItems() {
        return items(CatalogFilter.ALL, 0, Integer.MAX_VALUE);
    }

    int count(CatalogFilter filter);

    Optional<CatalogItem> find(CatalogItemId id);

    /** Those of the items that exist, in the order of {@link #items}. */
    List<CatalogItem> findAll(Collection<CatalogItemId> ids);

    /**
     * Stores what an import adds and changes, all of it or nothing.
     *
     * @param changes see {@link CatalogImport.Preview#changes()}
     * @throws StaleVersionException when an item was changed since the preview was made
     */
    void applyImport(List<CatalogItem> changes);

    /**
     * Determines what the rubric counts an item as.
     *
     * @param version the version that the decision was based on
     * @return the item as it is now
     * @throws IllegalArgumentException when the item does not exist or has no title yet
     * @throws StaleVersionException when the item was changed since
     */
    CatalogItem determineNature(CatalogItemId id, int version, CatalogNature nature);
}
