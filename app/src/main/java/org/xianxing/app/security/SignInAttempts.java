package org.xianxing.app.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords. {@value #WRONG_BEFORE_LOCK} in a row lock the user name for 15 minutes,
 * whether or not such an account exists, so that the answer tells nothing about accounts.
 */
@Component
public class SignInAttempts {

    public static final int WRONG_BEFORE_LOCK = 5;
    public static final Duration LOCK = Duration.ofMinutes(15);

    /** Typed names are kept in memory; more than this many at once can only be an attack. */
    private static final int MOST_NAMES = 10_000;

    private final Map<String, Attempts> byName = new ConcurrentHashMap<>();
    private final InstantSource clock;

    SignInAttempts(InstantSource clock) {
        this.clock = clock;
    }

    /** Until when nobody can sign in under the name; none when it is not locked. */
    public Optional<Instant> lockedUntil(String username) {
        Attempts attempts = byName.get(username);
        if (attempts == null || attempts.wrong() < WRONG_BEFORE_LOCK) {
            return Optional.empty();
        }
        return Optional.of(attempts.last().plus(LOCK)).filter(clock.instant()::isBefore);
    }

    /** Takes the lock off a name. */
    public void unlock(String username) {
        byName.remove(username);
    }

    void wrong(String username) {
        Instant now = clock.instant();
        if (byName.size() >= MOST_NAMES) {
            byName.values().removeIf(attempts -> attempts.isOver(now));
        }
        byName.compute(
                username,
                (_, before) ->
                        before == null || before.isOver(now)
                                ? new Attempts(1, now)
                                : new Attempts(before.wrong() + 1, now));
    }

    private record Attempts(int wrong, Instant last) {

        boolean isOver(Instant now) {
            return !now.isBefore(last.plus(LOCK));
        }
    }
}
