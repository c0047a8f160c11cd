package org.xianxing.domain.shared;

import java.time.Instant;

/** Work that comes round again on every node and that one of them does for all. */
@FunctionalInterface
public interface JobTurns {

    /**
     * Takes a turn of some work. Of all that ask, now or later, one gets it; whoever does not
     * leaves the work alone. A turn before one that was taken is gone.
     *
     * @param job what work it is, 1 to 40 characters
     * @param turn when its turn began, the same on every node
     * @return whether the work is the caller's
     */
    boolean take(String job, Instant turn);
}
