package org.xianxing.domain.evaluation;

/** The stored state of a score sheet. */
public enum SheetState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    CITY_REVIEWED,
    PROVINCE_REVIEWED,
    OPEN_TO_OBJECTION,
    FINAL,
    UNRATED
}
