package org.xianxing.domain.notice;

import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Role;

/**
 * Whom of a body a notice is for: those who work on it and may open its page. Who only reads what
 * is published, and who keeps the system, is told nothing of the work.
 */
public final class Audience {

    private Audience() {}

    /** Whether somebody in the role is told what a body is told. */
    public static boolean has(Role role, NoticeKind kind) {
        return switch (role) {
            case ZONE_OFFICIAL,
                    ZONE_APPROVER,
                    CITY_REVIEWER,
                    COUNTY_OFFICIAL,
                    AREA_OFFICIAL,
                    DEPARTMENT_OFFICIAL,
                    PROVINCE_EVALUATOR ->
                    true;
            case PROVINCE_LEADER ->
                    switch (kind) {
                        case CASE_LATE,
                                MATTER_CHANGED,
                                MEETING_CALLED,
                                DOCUMENT_CHANGED,
                                BELOW_LATE ->
                                true;
                        case TASK_ASSIGNED,
                                TASK_DUE,
                                TASK_LATE,
                                PROGRESS_ACCEPTED,
                                PROGRESS_RETURNED,
                                REPORT_DUE,
                                REPORT_LATE,
                                REPORT_RETURNED,
                                CASE_ISSUED,
                                CASE_DUE,
                                CASE_CHANGED ->
                                false;
                    };
            case PROVINCE_PUBLISHER -> kind == NoticeKind.MEETING_CALLED;
            case READER, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR -> false;
        };
    }

    /** What one must be allowed to do to open the page of a notice to one's own body. */
    public static Action opening(NoticeKind kind) {
        return switch (kind) {
            case TASK_ASSIGNED,
                    TASK_DUE,
                    TASK_LATE,
                    PROGRESS_ACCEPTED,
                    PROGRESS_RETURNED,
                    BELOW_LATE ->
                    Action.VIEW_PLAN;
            case REPORT_DUE, REPORT_LATE, REPORT_RETURNED -> Action.VIEW_REPORT;
            case CASE_ISSUED, CASE_DUE, CASE_LATE, CASE_CHANGED -> Action.VIEW_CASE;
            case MATTER_CHANGED, DOCUMENT_CHANGED -> Action.VIEW_MATTER;
            case MEETING_CALLED -> Action.VIEW_MEETING;
        };
    }
}
