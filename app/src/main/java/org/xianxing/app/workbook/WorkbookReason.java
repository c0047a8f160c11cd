package org.xianxing.app.workbook;

import org.xianxing.domain.shared.ReasonCode;

/** Why a file cannot be read as a table. */
public enum WorkbookReason implements ReasonCode {
    /** File name. */
    WORKBOOK_KIND_REFUSED,
    /** File name. An old binary workbook, or an encrypted one. */
    WORKBOOK_OLD_OR_ENCRYPTED,
    /** File name, most megabytes. */
    WORKBOOK_TOO_LARGE,
    /** File name, most rows. */
    WORKBOOK_TOO_MANY_ROWS,
    /** File name. */
    WORKBOOK_UNREADABLE,
    /** File name. */
    WORKBOOK_EMPTY
}
