package org.xianxing.domain.rhythm;

/** Where a report is. */
public enum ReportState {
    /** With the unit, never sent. */
    DRAFT,
    /** Sent; nobody of the office has read it. */
    SENT,
    /** 已阅. */
    READ,
    /** 退回: with the unit again. */
    RETURNED;

    /** Whether the unit may write and send. */
    public boolean isWithUnit() {
        return switch (this) {
            case DRAFT, RETURNED -> true;
            case SENT, READ -> false;
        };
    }
}
