package org.xianxing.domain.coordination;

/** How far a meeting is. */
public enum MeetingState {
    /** 待召开. */
    PLANNED,
    /** 已召开，待印发纪要. */
    HELD,
    /** 纪要已印发: nothing changes any more. */
    MINUTES_ISSUED,
    /** 已取消. */
    CANCELLED
}
