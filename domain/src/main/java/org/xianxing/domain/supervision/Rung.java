package org.xianxing.domain.supervision;

import java.util.Optional;

/** The rungs of the ladder, lowest first. */
public enum Rung {
    /** 提醒. */
    REMINDER,
    /** 蓝色督办. */
    BLUE,
    /** 黄色督办. */
    YELLOW,
    /** 红色督办. */
    RED,
    /** 约谈. */
    TALK,
    /** 整改通知. */
    RECTIFICATION_NOTICE;

    /** The rung above; none above the last. */
    public Optional<Rung> next() {
        return switch (this) {
            case REMINDER -> Optional.of(BLUE);
            case BLUE -> Optional.of(YELLOW);
            case YELLOW -> Optional.of(RED);
            case RED -> Optional.of(TALK);
            case TALK -> Optional.of(RECTIFICATION_NOTICE);
            case RECTIFICATION_NOTICE -> Optional.empty();
        };
    }

    public boolean isAbove(Rung other) {
        return compareTo(other) > 0;
    }
}
