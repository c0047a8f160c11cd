package org.xianxing.domain.catalog;

import org.xianxing.domain.shared.ReasonCode;

/** Why an import or a line of it is refused, and why the first batch has two counts. */
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
    /** Length and longest length. */
    CATALOG_SOURCE_TOO_LONG,
    /** The batch's stated count: all its places have titles, some of them without a number. */
    CATALOG_BATCH_FULL,
    /** The heading of the column that the file does not have. */
    CATALOG_COLUMN_MISSING,
    /** No row below the headings is filled in. */
    CATALOG_NO_ROWS,
    /** Rows of the file, and the most that are taken. */
    CATALOG_TOO_MANY_ROWS,
    /** An import changes nothing. */
    CATALOG_NOTHING_TO_IMPORT,
    /** Somebody else changed an item since it was read; nothing was stored. */
    CATALOG_CHANGED_MEANWHILE,
    /** The nature of an item without a title cannot be determined. */
    CATALOG_NATURE_NEEDS_TITLE
}
