package org.xianxing.domain.catalog;

import org.xianxing.domain.shared.ReasonCode;

/** Why a line of an import is refused, and why the first batch has two counts. */
public enum CatalogReason implements ReasonCode {
    /** The first batch by subtraction: count, total of the catalog, provincial items, others. */
    CATALOG_FIRST_BATCH_BY_SUBTRACTION,
    /** The first batch by the Ministry of Commerce: count, its total after six batches, others. */
    CATALOG_FIRST_BATCH_BY_MINISTRY,
    /** What was written for the batch. */
    CATALOG_BATCH_UNKNOWN,
    /** No number is given, and no item of the batch has this title. */
    CATALOG_NUMBER_MISSING,
    /** What was written for the number. */
    CATALOG_NUMBER_UNREADABLE,
    /** The number, and the batch's stated count. */
    CATALOG_NUMBER_OUT_OF_RANGE,
    /** The other row of the file that has the same number in the same batch. */
    CATALOG_NUMBER_TWICE_IN_FILE,
    /** The other row of the file that has the same title in the same batch. */
    CATALOG_TITLE_TWICE_IN_FILE,
    CATALOG_TITLE_BLANK,
    /** Length and longest length. */
    CATALOG_TITLE_TOO_LONG,
    /** The number of the item of the same batch that has this title. */
    CATALOG_TITLE_AT_OTHER_NUMBER,
    /** This title stands in the batch without a number, and the number given is taken. */
    CATALOG_TITLE_WITHOUT_NUMBER,
    /** What was written for the nature. */
    CATALOG_NATURE_UNKNOWN,
    /** Length and longest length. */
    CATALOG_FIELD_TOO_LONG,
    /** The batch's stated count: all its places have titles, some of them without a number. */
    CATALOG_BATCH_FULL,
    /** The column that a table needs and does not have. */
    CATALOG_COLUMN_MISSING,
    /** The table has no row with a title. */
    CATALOG_NO_ROWS,
    /** An import brings nothing new. */
    CATALOG_NOTHING_TO_CHANGE,
    /** Somebody changed one of the items since they were shown. */
    CATALOG_CHANGED_MEANWHILE
}
