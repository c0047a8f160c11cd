package org.xianxing.app.calendar;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often something may be asked for in a minute on this node. Secrets cannot be guessed; this
 * keeps a program that has gone wild from keeping the node busy.
 */
@Component
class RequestLimit {

    static final int IN_A_MINUTE = 20;

    private static final int MOST_KEYS = 10_000;
    private static final int SECONDS = 60;

    private final InstantSource clock;
    private final Map<String, Integer> counted = new HashMap<>();
    private long minute;

    RequestLimit(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Counts a request.
     *
     * @return whether it is still among those that are answered
     */
    synchronized boolean admits(String key) {
        long now = clock.instant().getEpochSecond() / SECONDS;
        if (now != minute) {
            counted.clear();
            minute = now;
        }
        if (!counted.containsKey(key) && counted.size() >= MOST_KEYS) {
            return false;
        }
        return counted.merge(key, 1, Integer::sum) <= IN_A_MINUTE;
    }
}
