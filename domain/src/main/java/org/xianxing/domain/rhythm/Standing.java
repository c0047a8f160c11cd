package org.xianxing.domain.rhythm;

import java.time.Instant;
import java.util.Optional;

/** How a unit stands with what it owes. On time, late and missing are counted apart. */
public enum Standing {
    /** 待报: the deadline is ahead. */
    UPCOMING,
    /** 按时: first sent before the deadline. */
    ON_TIME,
    /** 迟报: first sent when it was too late. */
    LATE,
    /** 缺报: the deadline has passed and nothing was sent. */
    MISSING,
    /** 免报: exempt, and nothing was sent. */
    EXEMPT;

    /**
     * How it stands at a moment. What was sent in time stays in time, even when it came back and
     * was sent again later.
     *
     * @param deadline the first moment that is too late
     */
    public static Standing of(
            Instant deadline, boolean exempt, Optional<Instant> firstSent, Instant now) {
        if (firstSent.isPresent()) {
            return firstSent.get().isBefore(deadline) ? ON_TIME : LATE;
        }
        if (exempt) {
            return EXEMPT;
        }
        return now.isBefore(deadline) ? UPCOMING : MISSING;
    }
}
