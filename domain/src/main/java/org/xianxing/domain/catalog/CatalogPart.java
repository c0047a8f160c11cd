package org.xianxing.domain.catalog;

/** Where a batch stands in the catalog. */
public enum CatalogPart {
    /** 一、国务院和部门文件: batches 1 to 6. */
    NATIONAL,
    /** 二、省政府和有关部门文件: batches 7 to 16, 191 items. */
    PROVINCIAL,
    /** Issued after the catalog was closed at the end of 2020; not part of its 335 items. */
    OTHER;

    /** Whether items of this part are among the 335 of the catalog. */
    public boolean isInsideCatalog() {
        return switch (this) {
            case NATIONAL, PROVINCIAL -> true;
            case OTHER -> false;
        };
    }
}
