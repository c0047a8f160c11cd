package org.xianxing.app.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Lets one network address make only so many wrong sign-ins in a minute. A whole office may share
 * one address, so right ones do not count.
 */
@Component
class AddressLimit {

    static final int WRONG_IN_A_MINUTE = 60;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final Map<String, Window> byAddress = new ConcurrentHashMap<>();
    private final InstantSource clock;

    AddressLimit(InstantSource clock) {
        this.clock = clock;
    }

    boolean admits(String address) {
        Window window = byAddress.get(address);
        return window == null
                || window.isOver(clock.instant())
                || window.wrong() < WRONG_IN_A_MINUTE;
    }

    void wrong(String address) {
        if (address.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        if (byAddress.size() >= MOST_ADDRESSES) {
            byAddress.values().removeIf(window -> window.isOver(now));
        }
        byAddress.compute(
                address,
                (_, before) ->
                        before == null || before.isOver(now)
                                ? new Window(1, now)
                                : new Window(before.wrong() + 1, before.since()));
    }

    private record Window(int wrong, Instant since) {

        boolean isOver(Instant now) {
            return !now.isBefore(since.plus(WINDOW));
        }
    }
}
