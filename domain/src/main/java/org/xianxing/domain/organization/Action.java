package org.xianxing.domain.organization;

/** What somebody may want to do. Who may do which stands in {@link AccessPolicy}. */
public enum Action {
    VIEW_REGISTRY,
    MANAGE_REGISTRY,
    VIEW_SHEET,
    RECORD_CLAIM,
    SUBMIT_SHEET,
    CLAIM_CITY_MILESTONE,
    REVIEW_FOR_CITY,
    REVIEW_FOR_PROVINCE,
    GRANT_EXTENSION,
    FILE_OBJECTION,
    DECIDE_OBJECTION,
    MANAGE_CYCLE,
    MANAGE_RUBRIC,
    MANAGE_CATALOG,
    VIEW_CATALOG,
    ENTER_RANKS,
    VIEW_RANKING,
    VIEW_RANKING_EARLY,
    FIX_RANKING,
    SET_REWARDS,
    DRAFT_BULLETIN,
    SIGN_BULLETIN,
    /** Number and issue a signed bulletin. */
    ISSUE_BULLETIN,
    VIEW_ISSUED_BULLETIN,
    READ_AUDIT,
    /** Who has an account, and which posts they hold. */
    VIEW_ACCOUNTS,
    /** Accounts: making, suspending, unlocking, resetting. */
    MANAGE_ACCOUNTS,
    /** Who holds which post, and so which role. */
    MANAGE_POSTS,
    /** What passwords, sign-in and sessions must be like. */
    MANAGE_SECURITY
}
