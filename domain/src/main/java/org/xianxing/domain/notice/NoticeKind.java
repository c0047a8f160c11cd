package org.xianxing.domain.notice;

/** What a notice says. Its sentence is {@code notice.kind-NAME}, with the arguments named here. */
public enum NoticeKind {
    /** A task of a released plan has the unit among its units. Argument: task. */
    TASK_ASSIGNED(false),
    /** A task or milestone is due soon. Arguments: what, day. */
    TASK_DUE(false),
    /** A task or milestone is late. Arguments: what, day it was due. */
    TASK_LATE(true),
    /** The office accepted a progress report. Argument: task. */
    PROGRESS_ACCEPTED(false),
    /** The office returned a progress report. Arguments: task, what is missing. */
    PROGRESS_RETURNED(true),
    /** A report is due soon. Arguments: report, period, day. */
    REPORT_DUE(false),
    /** A report is missing. Arguments: report, period, day it was due. */
    REPORT_LATE(true),
    /** A report came back. Arguments: report, period, why. */
    REPORT_RETURNED(true),
    /** A supervision case was opened or raised. Arguments: number, title, day. */
    CASE_ISSUED(true),
    /** A case is due soon. Arguments: number, title, day. */
    CASE_DUE(true),
    /** A case is late. Arguments: number, title, day it was due. */
    CASE_LATE(true),
    /** A case changed its state. Arguments: number, title, state. */
    CASE_CHANGED(false),
    /** A policy need or problem changed. Arguments: title, state. */
    MATTER_CHANGED(false),
    /** Invited to a meeting. Arguments: title, time. */
    MEETING_CALLED(false),
    /** A document was sent, returned, approved or put on record. Arguments: title, state. */
    DOCUMENT_CHANGED(false),
    /** Something of a body below is late for days. Arguments: body, what, day it was due. */
    BELOW_LATE(true);

    private final boolean urgent;

    NoticeKind(boolean urgent) {
        this.urgent = urgent;
    }

    /** What people look for it under. */
    public NoticeGroup group() {
        return switch (this) {
            case TASK_ASSIGNED, TASK_DUE, TASK_LATE, PROGRESS_ACCEPTED, PROGRESS_RETURNED ->
                    NoticeGroup.TASKS;
            case REPORT_DUE, REPORT_LATE, REPORT_RETURNED -> NoticeGroup.REPORTS;
            case CASE_ISSUED, CASE_DUE, CASE_LATE, CASE_CHANGED -> NoticeGroup.SUPERVISION;
            case MATTER_CHANGED, MEETING_CALLED, DOCUMENT_CHANGED -> NoticeGroup.COORDINATION;
            case BELOW_LATE -> NoticeGroup.BELOW;
        };
    }

    /** Whether it is sent at once, even where a person wants a digest. */
    public boolean isUrgent() {
        return urgent;
    }
}
