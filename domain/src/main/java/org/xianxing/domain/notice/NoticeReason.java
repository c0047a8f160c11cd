package org.xianxing.domain.notice;

import org.xianxing.domain.shared.ReasonCode;

/** Why something about notices is refused. Facts in order. */
public enum NoticeReason implements ReasonCode {
    EMAIL_MALFORMED,
    PHONE_MALFORMED,
    CHANNEL_NOT_SET_UP,
    /** Most codes in an hour. */
    TOO_MANY_CODES,
    CODE_NOT_SENT,
    ADDRESS_CODE_WRONG,
    ADDRESS_CODE_OVER,
    /** Nothing was typed, or no time of the day. */
    DIGEST_TIME_MISSING,
    QUIET_HOURS_MISSING,
    QUIET_HOURS_EMPTY,
    NOTICE_SETTINGS_CHANGED,
    /** Most reminders, most days. */
    DAYS_BEFORE_WRONG,
    /** Most days. */
    LATE_EVERY_WRONG,
    /** Most days. */
    ESCALATE_AFTER_WRONG,
    /** Fewest days, most days. */
    KEEP_DAYS_WRONG,
    DELIVERY_GONE
}
