package org.xianxing.domain.task;

import org.xianxing.domain.shared.ReasonCode;

/** What is doubtful in the text of a plan, or why it cannot be read. */
public enum PlanReason implements ReasonCode {
    /** Neither numbered tasks with units nor a table of them. */
    PLAN_TEXT_UNREADABLE,
    /** More text than any plan has. Argument: the most characters. */
    PLAN_TOO_LONG,
    /** A task that names no unit. Argument: its clause. */
    PLAN_TASK_WITHOUT_UNITS,
    /** A number is missing. Arguments: the clause before the gap, the missing number. */
    PLAN_NUMBER_MISSING,
    /**
     * A stretch was taken for the missing number. Arguments: the missing number, the words it
     * begins with.
     */
    PLAN_NUMBER_RESTORED,
    /** A number stands twice. Argument: its clause. */
    PLAN_NUMBER_TWICE,
    /** A task whose text breaks off. Arguments: its clause, its last words. */
    PLAN_TASK_BREAKS_OFF,
    /** Words behind a list of units that name none. Arguments: the task's clause, the words. */
    PLAN_UNITS_REMARK,
    /** No title was found. */
    PLAN_WITHOUT_TITLE,
    /** A column that is kept with the task's text. Argument: its heading. */
    PLAN_COLUMN_KEPT_AS_TEXT
}
