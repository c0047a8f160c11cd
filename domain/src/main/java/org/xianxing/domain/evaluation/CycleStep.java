package org.xianxing.domain.evaluation;

/** The steps of a year as everybody sees them: 自评, 市初审, 省复审, 公示, 通报. */
public enum CycleStep {
    PLANNING,
    SELF_SCORE,
    CITY_REVIEW,
    PROVINCE_REVIEW,
    OBJECTION,
    BULLETIN,
    DONE
}
