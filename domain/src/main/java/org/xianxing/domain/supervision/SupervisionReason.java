package org.xianxing.domain.supervision;

import org.xianxing.domain.shared.ReasonCode;

/** Why something about a case or a reward is refused. Each has one sentence in each language. */
public enum SupervisionReason implements ReasonCode {
    // what is demanded
    CASE_TITLE_MISSING,
    /** Most characters, characters there are. */
    CASE_TITLE_TOO_LONG,
    CASE_DEMAND_MISSING,
    /** Most characters, characters there are. */
    CASE_TEXT_TOO_LONG,
    CASE_SOURCE_MISSING,
    /** Most characters of the document, of the clause. */
    CASE_SOURCE_TOO_LONG,
    CASE_UNIT_MISSING,
    /** Name of the body. */
    CASE_UNIT_CANNOT_ANSWER,
    CASE_UNIT_ASSISTS_ITSELF,
    /** Most bodies, bodies there are. */
    CASE_TOO_MANY_ASSISTING,
    CASE_DUE_MISSING,
    /** The deadline. */
    CASE_DUE_PASSED,
    /** Number of the case there is, or a dash while it is a draft. */
    CASE_EXISTS,
    /** What of the paper did not fit. */
    CASE_PAPER_DOES_NOT_FIT,
    // going on
    CASE_NOT_IN_STATE,
    CASE_CHANGED_MEANWHILE,
    CASE_REASON_MISSING,
    CASE_DECISION_MISSING,
    CASE_ANSWER_MISSING,
    CASE_PROOF_MISSING,
    /** Most files. */
    CASE_TOO_MANY_FILES,
    /** Names of those who approve for the unit. */
    CASE_NEEDS_APPROVER,
    /** Name of the person. */
    CASE_CHECKED_BY_HANDLER,
    /** Name of the person. */
    CASE_CLOSED_BY_CHECKER,
    /** Name of the person. */
    CASE_WITHDRAWN_BY_ISSUER,
    CASE_RUNG_NOT_HIGHER,
    CASE_INSTRUCTION_MISSING,
    /** Most characters. */
    CASE_INSTRUCTION_WITHOUT_LEADER,
    /** The day. */
    CASE_DAY_IN_FUTURE,
    CASE_DAY_MISSING,
    // plan
    CASE_PLAN_REASON_MISSING,
    CASE_PLAN_WITHOUT_MEASURE,
    /** Most measures, measures there are. */
    CASE_PLAN_TOO_MANY_MEASURES,
    /** Number of the measure. */
    CASE_MEASURE_TEXT_MISSING,
    /** Number of the measure, most characters, characters there are. */
    CASE_MEASURE_TEXT_TOO_LONG,
    /** Number of the measure. */
    CASE_MEASURE_DAY_MISSING,
    /** Number of the measure, its day. */
    CASE_MEASURE_DAY_PASSED,
    /** The promised day. */
    CASE_PLAN_DAY_PASSED,
    /** How many. */
    CASE_MEASURES_OPEN,
    CASE_MEASURE_UNKNOWN,
    /** Number of the measure. */
    CASE_MEASURE_DONE_ALREADY,
    // extension
    CASE_NOT_RECEIVED,
    /** The deadline. */
    CASE_EXTENSION_TOO_LATE,
    /** The deadline. */
    CASE_EXTENSION_NOT_LATER,
    CASE_EXTENSION_PENDING,
    CASE_EXTENSION_DECIDED,
    /** Name of the person. */
    CASE_EXTENSION_DECIDED_BY_ASKER,
    /** The deadline asked for. */
    CASE_EXTENSION_DAY_PASSED,
    // rules of the ladder
    /** Most days. */
    ESCALATION_DAYS_WRONG,
    /** Most days. */
    ESCALATION_WARNING_WRONG,
    // rectification
    RECTIFICATION_NOT_PUBLISHED,
    RECTIFICATION_NOBODY,
    // rewards
    REWARD_NOT_PUBLISHED,
    REWARD_NOT_IN_STATE,
    /** Name of the zone. */
    REWARD_NOBODYS,
    /** Name of the zone, the ceiling. */
    REWARD_ABOVE_CEILING,
    REWARD_DOCUMENT_MISSING,
    REWARD_VOUCHER_MISSING,
    REWARD_REASON_MISSING,
    /** Most characters. */
    REWARD_TEXT_TOO_LONG,
    REWARD_DAY_MISSING,
    /** The day. */
    REWARD_DAY_IN_FUTURE,
    /** The day of payment, the day on which finance released it. */
    REWARD_PAID_BEFORE_RELEASED,
    REWARD_CHANGED_MEANWHILE
}
