package org.xianxing.domain.task;

/** What a unit of a task does in it. */
public enum UnitPart {
    /** 牵头: reports for all. */
    LEAD,
    /** 责任. */
    RESPONSIBLE,
    /** 配合. */
    SUPPORTING
}
