package org.xianxing.domain.notice;

import java.time.LocalDate;
import java.util.List;

/** A feature's open things with a day. Each feature that has some offers them. */
@FunctionalInterface
public interface DueThings {

    /**
     * What is open and due on a day or before.
     *
     * @param today the day it is
     * @param until the last due day to look at
     */
    List<DueThing> open(LocalDate today, LocalDate until);
}
