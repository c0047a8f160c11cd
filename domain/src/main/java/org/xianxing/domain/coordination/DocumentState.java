package org.xianxing.domain.coordination;

/** How far a document is. */
public enum DocumentState {
    /** 待专题组审核. */
    AT_GROUP,
    /** 待省自贸办审核. */
    AT_OFFICE,
    /** 待领导小组审定. */
    AT_LEADING_GROUP,
    /** 退回修改. */
    RETURNED,
    /** 已审定. */
    APPROVED,
    /** 已备案. */
    ON_RECORD,
    /** 已撤回. */
    WITHDRAWN;

    /** Whose turn it is. */
    public enum Turn {
        GROUP,
        OFFICE,
        LEADER,
        FILER,
        NOBODY
    }

    public Turn turn() {
        return switch (this) {
            case AT_GROUP -> Turn.GROUP;
            case AT_OFFICE -> Turn.OFFICE;
            case AT_LEADING_GROUP -> Turn.LEADER;
            case RETURNED -> Turn.FILER;
            case APPROVED, ON_RECORD, WITHDRAWN -> Turn.NOBODY;
        };
    }

    public boolean isOpen() {
        return turn() != Turn.NOBODY;
    }
}
