package org.xianxing.app.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xianxing.domain.account.SecuritySettingsRepository;
import org.xianxing.domain.account.WrongSignIns;
import org.xianxing.domain.account.WrongSignIns.Kind;
import org.xianxing.domain.account.WrongSignIns.Row;
import org.xianxing.domain.account.WrongSignIns.StartOver;

/**
 * Counts wrong passwords, for all nodes together. So many in a row lock the user name for a while,
 * as the security administrator set it, whether or not such an account exists, so that the answer
 * tells nothing about accounts.
 */
@Component
public class SignInAttempts {

    private final WrongSignIns wrong;
    private final SecuritySettingsRepository settings;
    private final InstantSource clock;

    SignInAttempts(WrongSignIns wrong, SecuritySettingsRepository settings, InstantSource clock) {
        this.wrong = wrong;
        this.settings = settings;
        this.clock = clock;
    }

    /** Until when nobody can sign in under the name; none when it is not locked. */
    public Optional<Instant> lockedUntil(String username) {
        return Optional.ofNullable(locked(List.of(username)).get(username));
    }

    /** Those of the names that are locked, and until when. */
    public Map<String, Instant> locked(Collection<String> usernames) {
        Instant now = clock.instant();
        int most = wrongBeforeLock();
        Duration lock = lock();
        return wrong.find(Kind.NAME, usernames).entrySet().stream()
                .filter(name -> name.getValue().wrong() >= most)
                .filter(name -> now.isBefore(until(name.getValue(), lock)))
                .collect(Collectors.toMap(Map.Entry::getKey, name -> until(name.getValue(), lock)));
    }

    private static Instant until(Row row, Duration lock) {
        return row.last().plus(lock);
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
        wrong.forget(Kind.NAME, username);
    }

    /** Counts a wrong password, or a wrong code. */
    public void wrong(String username) {
        Instant now = clock.instant();
        wrong.add(Kind.NAME, username, now, StartOver.unlessSeenAfter(now.minus(lock())));
    }
}
