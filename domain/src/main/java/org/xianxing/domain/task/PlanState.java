package org.xianxing.domain.task;

/** How far a plan is. */
public enum PlanState {
    /** 起草: dates, units and texts can still be set; only the office sees it. */
    DRAFT,
    /** 已下达: its units work on it and report. */
    RELEASED,
    /** 已结束: nothing changes any more. */
    CLOSED
}
