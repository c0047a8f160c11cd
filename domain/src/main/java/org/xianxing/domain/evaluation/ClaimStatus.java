package org.xianxing.domain.evaluation;

/** The state of a claim in one word, for badges and counts. */
public enum ClaimStatus {
    DRAFT,
    WAITING,
    CITY_ACCEPTED,
    PROVINCE_ACCEPTED,
    RETURNED,
    REJECTED
}
