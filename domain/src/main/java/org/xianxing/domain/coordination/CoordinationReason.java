package org.xianxing.domain.coordination;

import org.xianxing.domain.shared.ReasonCode;

/** Why something about matters, meetings and documents is refused. */
public enum CoordinationReason implements ReasonCode {
    /** Most characters, characters there are. */
    COORDINATION_TEXT_TOO_LONG,
    COORDINATION_REASON_MISSING,
    COORDINATION_CHANGED_MEANWHILE,
    /** Most files. */
    COORDINATION_TOO_MANY_FILES,
    /** Names of those who approve for the zone. */
    COORDINATION_NEEDS_APPROVER,
    /** Most workdays. */
    LIMIT_DAYS_WRONG,
    // matters
    MATTER_KIND_NOT_YOURS,
    MATTER_TITLE_MISSING,
    MATTER_SITUATION_MISSING,
    MATTER_WANTED_MISSING,
    MATTER_GROUP_MISSING,
    MATTER_GROUP_UNKNOWN,
    MATTER_TASK_UNKNOWN,
    MATTER_NOT_IN_STATE,
    /** The time limit. */
    MATTER_NOT_LATE,
    MATTER_RESULT_MISSING,
    MATTER_CONVENED_HOW_MISSING,
    MATTER_BODIES_MISSING,
    // meetings
    MEETING_TITLE_MISSING,
    MEETING_TIME_MISSING,
    MEETING_PLACE_MISSING,
    MEETING_CHAIR_MISSING,
    MEETING_AGENDA_MISSING,
    MEETING_ITEM_MISSING,
    MEETING_PARTICIPANTS_MISSING,
    MEETING_PARTICIPANT_UNNAMED,
    MEETING_PARTICIPANT_TWICE,
    /** Most items, most participants. */
    MEETING_TOO_LONG,
    MEETING_KIND_NOT_YOURS,
    MEETING_NOT_IN_STATE,
    /** When it begins. */
    MEETING_NOT_BEGUN,
    MEETING_MINUTES_MISSING,
    /** How many. */
    MEETING_ATTENDANCE_MISSING,
    /** What of the paper did not fit. */
    MEETING_PAPER_DOES_NOT_FIT,
    // decisions
    DECISION_TEXT_MISSING,
    DECISION_LEAD_TWICE,
    /** Most units, units there are. */
    DECISION_TOO_MANY_UNITS,
    DECISION_BEFORE_MINUTES,
    DECISION_HAS_TASK,
    DECISION_LEAD_MISSING,
    DECISION_DUE_MISSING,
    /** The day. */
    DECISION_DUE_PASSED,
    DECISION_PLAN_NOT_RELEASED,
    DECISION_TASK_MISSING,
    // documents
    DOCUMENT_TITLE_MISSING,
    DOCUMENT_EXPLANATION_MISSING,
    DOCUMENT_NUMBER_MISSING,
    DOCUMENT_GROUP_MISSING,
    DOCUMENT_FILE_MISSING,
    /** Most copies, copies there are. */
    DOCUMENT_TOO_MANY_COPIES,
    DOCUMENT_NOT_IN_STATE,
    DOCUMENT_DAY_MISSING,
    /** The day. */
    DOCUMENT_DAY_IN_FUTURE
}
