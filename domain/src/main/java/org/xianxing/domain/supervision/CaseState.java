package org.xianxing.domain.supervision;

/** How far a case is: 立项, 签收, 办理, 反馈, 复核, 办结, 归档. */
public enum CaseState {
    /** 立项: written, not yet issued; the unit does not see it. */
    DRAFT,
    /** 待签收. */
    ISSUED,
    /** 已签收: the unit is to explain the reason and propose measures. */
    RECEIVED,
    /** 措施待审. */
    PLAN_FILED,
    /** 措施退回. */
    PLAN_RETURNED,
    /** 办理中. */
    HANDLING,
    /** 已反馈，待复核. */
    FED_BACK,
    /** 退回再办. */
    RETURNED,
    /** 复核通过，待办结. */
    CHECKED,
    /** 办结. */
    CLOSED,
    /** 归档. */
    ARCHIVED,
    /** 撤销. */
    WITHDRAWN;

    /** Whose turn it is. */
    public enum Turn {
        UNIT,
        OFFICE,
        NOBODY
    }

    public Turn turn() {
        return switch (this) {
            case ISSUED, RECEIVED, PLAN_RETURNED, HANDLING, RETURNED -> Turn.UNIT;
            case DRAFT, PLAN_FILED, FED_BACK, CHECKED, CLOSED -> Turn.OFFICE;
            case ARCHIVED, WITHDRAWN -> Turn.NOBODY;
        };
    }

    /** Whether the unit still owes something or the office has not yet closed it. */
    public boolean isOpen() {
        return switch (this) {
            case DRAFT,
                    ISSUED,
                    RECEIVED,
                    PLAN_FILED,
                    PLAN_RETURNED,
                    HANDLING,
                    FED_BACK,
                    RETURNED,
                    CHECKED ->
                    true;
            case CLOSED, ARCHIVED, WITHDRAWN -> false;
        };
    }
}
