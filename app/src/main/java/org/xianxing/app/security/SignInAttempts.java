package org.xianxing.app.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.xianxing.domain.account.SecuritySettingsRepository;

/**
 * Counts wrong passwords. So many in a row lock the user name for a while, as the security
 * administrator set it, whether or not such an account exists, so that the answer tells nothing
 * about accounts.
 */
@Component
public class SignInAttempts {

    /** Typed names are kept in memory; more than this many at once can only be an attack. */
    private static final int MOST_NAMES = 10_000;

    private final Map<String, Attempts> byName = new ConcurrentHashMap<>();
    private final SecuritySettingsRepository settings;
    private final InstantSource clock;

    SignInAttempts(SecuritySettingsRepository settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Until when nobody can sign in under the name; none when it is not locked. */
    public Optional<Instant> lockedUntil(String username) {
        Attempts attempts = byName.get(username);
        if (attempts == null || attempts.wrong() < wrongBeforeLock()) {
            return Optional.empty();
        }
        return Optional.of(attempts.last().plus(lock())).filter(clock.instant()::isBefore);
    }

    /** So many wrong passwords in a row lock a name. */
    public int wrongBeforeLock() {
        return settings.get().wrongBeforeLock();
    }

    /** For so long a name is locked. */
    public Duration lock() {
        return Duration.ofMinutes(settings.get().lockMinutes());
    }

    /** Takes the lock off a name. */
    public void unlock(String username) {
        byName.remove(username);
    }

    /** Counts a wrong password, or a wrong code. */
    public void wrong(String username) {
        Instant now = clock.instant();
        Duration lock = lock();
        if (byName.size() >= MOST_NAMES) {
            byName.values().removeIf(attempts -> attempts.isOver(now, lock));
        }
        byName.compute(
                username,
                (_, before) ->
                        before == null || before.isOver(now, lock)
                                ? new Attempts(1, now)
                                : new Attempts(before.wrong() + 1, now));
    }

    private record Attempts(int wrong, Instant last) {

        boolean isOver(Instant now, Duration lock) {
            return !now.isBefore(last.plus(lock));
        }
    }
}
