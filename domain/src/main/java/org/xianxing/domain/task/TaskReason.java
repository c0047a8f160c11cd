package org.xianxing.domain.task;

import org.xianxing.domain.shared.ReasonCode;

/** Why something about plans and tasks is refused. */
public enum TaskReason implements ReasonCode {
    /** A plan without a title, or with too long a one. Argument: most characters. */
    PLAN_TITLE_MISSING,
    /** Nobody said where the text is from, or it is too long. Argument: most characters. */
    PLAN_SOURCE_MISSING,
    /** There is a plan of this title and number already. Argument: title. */
    PLAN_TWICE,
    /** A plan without tasks. */
    PLAN_WITHOUT_TASKS,
    /** A text that is longer than can be kept. Arguments: number of the task, most characters. */
    PLAN_TEXT_TOO_LONG,
    /** Only a draft can be changed in this way. */
    PLAN_NOT_A_DRAFT,
    /** Only a released plan is worked on. */
    PLAN_NOT_RELEASED,
    /** Before it is released a task needs a due day. Argument: number of the task. */
    PLAN_TASK_WITHOUT_DUE,
    /** Before it is released a task needs a lead unit. Argument: number of the task. */
    PLAN_TASK_WITHOUT_LEAD,
    /** Before it is released each name must be found. Arguments: number of the task, name. */
    PLAN_UNIT_UNKNOWN,
    /** Tasks that are not done. Argument: how many. */
    PLAN_HAS_OPEN_TASKS,
    /** Nothing was typed as a day. */
    TASK_DAY_MISSING,
    /** The day lies before today. */
    TASK_DAY_PAST,
    /** The due day has passed and stays as it is. Argument: the day. */
    TASK_DUE_PASSED,
    /** A milestone after the end of its task, or a part after the whole. Argument: that day. */
    TASK_DAY_AFTER_END,
    /** Why the day changes must be said. */
    TASK_REASON_FOR_DAY_MISSING,
    /** A milestone without a name, or with too long a one. Argument: most characters. */
    TASK_MILESTONE_NAME_MISSING,
    /** Only open entries without a body, or collective ones, are given bodies. */
    TASK_UNIT_SETTLED,
    /** No such body in the registry. */
    TASK_ORGANIZATION_UNKNOWN,
    /** The task is done; nothing more is reported. */
    TASK_DONE,
    /** A person without a name, or with too long a one. Argument: most characters. */
    TASK_PERSON_NAME_MISSING,
    /** A telephone number that is too long or none. Argument: most characters. */
    TASK_PERSON_PHONE_WRONG,
    /** The unit has no part in the task, so that nobody stands for it. */
    TASK_PERSON_UNIT_WITHOUT_PART,
    /** This person stands there for the unit already. Argument: name. */
    TASK_PERSON_TWICE,
    /** No more persons are taken. Argument: most. */
    TASK_PERSONS_TOO_MANY,
    /** What was to be linked does not exist, or may not be seen. */
    TASK_LINK_UNKNOWN,
    /** The task is linked to it already. */
    TASK_LINK_TWICE,
    /** No more links are taken. Argument: most. */
    TASK_LINKS_TOO_MANY,
    /** No file was chosen. */
    TASK_FILE_MISSING,
    /** No more files are taken. Argument: most. */
    TASK_FILES_TOO_MANY,
    /** The unit has no part in the task. */
    TASK_NOT_YOURS,
    /** A part without a title, or with too long a one. Argument: most characters. */
    TASK_TITLE_MISSING,
    /** A part of a part is not broken down further. */
    TASK_PART_OF_PART,
    /** Nothing is said about what was done. */
    PROGRESS_TEXT_MISSING,
    /** Something typed is too long. Argument: most characters. */
    PROGRESS_TOO_LONG,
    /** It lags: the reason must be told (说明原因). */
    PROGRESS_REASON_MISSING,
    /** It lags: corrective measures must be told (整改措施). */
    PROGRESS_MEASURES_MISSING,
    /** It lags: a day must be promised. */
    PROGRESS_PROMISE_MISSING,
    /** The promised day lies before today. */
    PROGRESS_PROMISE_PAST,
    /** Only the lead unit says that it is done or a milestone reached. */
    PROGRESS_ONLY_LEAD,
    /** A milestone or the end needs proof. */
    PROGRESS_PROOF_MISSING,
    /** A milestone that is not open. */
    PROGRESS_MILESTONE_NOT_OPEN,
    /** Its last report still waits for the office. */
    PROGRESS_WAITING,
    /** Parts of the task are not done. Argument: how many. */
    PROGRESS_PARTS_OPEN,
    /** The report was checked already. */
    PROGRESS_CHECKED,
    /** Nobody checks their own report. */
    PROGRESS_OWN,
    /** Returning needs a word on what is missing. */
    PROGRESS_WHY_MISSING
}
