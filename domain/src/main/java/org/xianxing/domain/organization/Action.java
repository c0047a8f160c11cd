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
    /** Plans, their tasks, units and dates. */
    VIEW_PLAN,
    /** Take plans in, set dates and units, release and close plans. */
    MANAGE_PLAN,
    /** What the units of a task report about it. */
    VIEW_PROGRESS,
    /** Report progress for a unit of a task, with proof. */
    REPORT_PROGRESS,
    /** Accept or return what a unit reports. */
    CHECK_PROGRESS,
    /** The rhythm of reports: schedules, workdays, exemptions. */
    MANAGE_RHYTHM,
    /** Reports of a unit. */
    VIEW_REPORT,
    /** Write and send a unit's reports. */
    FILE_REPORT,
    /** Read, comment and return what units send. */
    CHECK_REPORT,
    /** Supervision cases that concern a unit. */
    VIEW_CASE,
    /** Open, check, escalate, close and archive supervision cases. */
    SUPERVISE,
    /** Sign a case for receipt, handle it, feed back, ask for an extension. */
    HANDLE_CASE,
    /** 批示: a leader's written instruction. */
    INSTRUCT,
    /** Policy needs and problems that concern a unit. */
    VIEW_MATTER,
    /** Raise a policy need or problem for a unit. */
    RAISE_MATTER,
    /** Convene departments, for the topic group to which a matter was raised. */
    CONVENE_MATTER,
    /** Take matters that topic groups could not solve to the leading group. */
    FORWARD_MATTER,
    /** Meetings that a body is invited to, and their decisions. */
    VIEW_MEETING,
    /** Prepare meetings, write minutes and decisions. */
    MANAGE_MEETING,
    /** Send documents for approval or for the record, for a unit. */
    FILE_DOCUMENT,
    /** Check documents sent for approval, and put them on record; a topic group checks its own. */
    CHECK_DOCUMENT,
    /** Approve a document for the leading group. */
    APPROVE_DOCUMENT,
    /** When bodies are reminded of what is due and late, and who above is told. */
    SET_REMINDERS,
    /** Messages that did not arrive, and trying them again. */
    MANAGE_DELIVERY,
    /** Who has an account, and which posts they hold. */
    VIEW_ACCOUNTS,
    /** Accounts: making, suspending, unlocking, resetting. */
    MANAGE_ACCOUNTS,
    /** Who holds which post, and so which role. */
    MANAGE_POSTS,
    /** What passwords, sign-in and sessions must be like. */
    MANAGE_SECURITY
}
