package org.xianxing.domain.account;

import org.xianxing.domain.shared.ReasonCode;

/** Why something about accounts, posts, passwords or sign-in is refused. Facts in order. */
public enum AccountReason implements ReasonCode {
    /** User name. */
    USERNAME_TAKEN,
    /** What was typed. */
    USERNAME_MALFORMED,
    /** Most characters. */
    NAME_MISSING,
    /** Name of the organization. */
    POST_DOES_NOT_FIT,
    /** Name of the organization. */
    POST_OVERLAPS,
    /** Name. */
    ADMINISTRATOR_TWICE,
    OWN_POSTS,
    OWN_ACCOUNT,
    LAST_SYSTEM_ADMINISTRATOR,
    TERM_REVERSED,
    TERM_MISSING,
    POST_IS_OVER,
    DEPUTY_IS_HOLDER,
    DEPUTY_UNUSABLE,
    HANDOVER_OUTSIDE_POST,
    HANDOVER_OVERLAPS,
    HANDOVER_NEEDS_END,
    HANDOVER_IN_PAST,
    /** What was typed. */
    DEPUTY_UNKNOWN,
    /** Least, most. */
    SETTING_OUT_OF_BOUNDS,
    /** Fewest characters, characters found. */
    PASSWORD_TOO_SHORT,
    /** Most characters. */
    PASSWORD_TOO_LONG,
    /** Kinds needed, kinds found. */
    PASSWORD_TOO_PLAIN,
    PASSWORD_HOLDS_USERNAME,
    /** It is among the first that somebody who guesses would try. */
    PASSWORD_GUESSABLE,
    /** How many before it. */
    PASSWORD_USED_BEFORE,
    PASSWORD_WRONG,
    PASSWORDS_DIFFER,
    CODE_WRONG,
    CODES_LOCKED,
    SIGN_INS_BUSY,
    SECOND_FACTOR_DEMANDED,
    ACCOUNT_CHANGED_MEANWHILE,
    FIRST_START_TOKEN_WRONG,
    /** Column. */
    ACCOUNT_COLUMN_MISSING,
    ACCOUNT_TABLE_EMPTY,
    /** Rows, most rows. */
    ACCOUNT_TABLE_TOO_LONG,
    /** Row, value. */
    ACCOUNT_ROW_USERNAME,
    /** Row, user name. */
    ACCOUNT_ROW_TAKEN,
    /** Row, user name. */
    ACCOUNT_ROW_UNKNOWN,
    /** Row, name. */
    ACCOUNT_ROW_ADMINISTRATOR_TWICE,
    /** Row, name of the organization. */
    ACCOUNT_ROW_OVERLAPS,
    /** Row. */
    ACCOUNT_ROW_OWN_POST,
    /** Row, user name, earlier row. */
    ACCOUNT_ROW_TWICE,
    /** Row, most characters. */
    ACCOUNT_ROW_NAME,
    /** Row, value. */
    ACCOUNT_ROW_ROLE,
    /** Row, value. */
    ACCOUNT_ROW_ORGANIZATION,
    /** Row, value. */
    ACCOUNT_ROW_ORGANIZATION_UNCLEAR,
    /** Row, name of the organization. */
    ACCOUNT_ROW_FIT,
    /** Row, column, value. */
    ACCOUNT_ROW_DAY,
    /** Row. */
    ACCOUNT_ROW_TERM
}
