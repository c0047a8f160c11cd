package org.xianxing.domain.coordination;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** How far a matter is. */
public enum MatterState {
    /** 待专题组受理. */
    RAISED,
    /** 专题组已受理，待召集. */
    RECEIVED,
    /** 已召集有关单位协商，待答复. */
    CONVENED,
    /** 已报省自贸办，待受理. */
    FORWARDED,
    /** 省自贸办协调中. */
    TAKEN_UP,
    /** 已提交领导小组，待决定. */
    AT_LEADING_GROUP,
    /** 已书面答复，待提出单位确认. */
    ANSWERED,
    /** 已解决: whoever raised it says so. */
    SOLVED,
    /** 领导小组已决定. */
    DECIDED,
    /** 已撤回. */
    WITHDRAWN;

    /** Whose turn it is. */
    public enum Turn {
        GROUP,
        OFFICE,
        RAISER,
        NOBODY
    }

    public Turn turn() {
        return switch (this) {
            case RAISED, RECEIVED, CONVENED -> Turn.GROUP;
            case FORWARDED, TAKEN_UP, AT_LEADING_GROUP -> Turn.OFFICE;
            case ANSWERED -> Turn.RAISER;
            case SOLVED, DECIDED, WITHDRAWN -> Turn.NOBODY;
        };
    }

    public boolean isOpen() {
        return turn() != Turn.NOBODY;
    }

    /** Those in which somebody has something to do. */
    public static Set<MatterState> open() {
        return Arrays.stream(values())
                .filter(MatterState::isOpen)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MatterState.class)));
    }
}
