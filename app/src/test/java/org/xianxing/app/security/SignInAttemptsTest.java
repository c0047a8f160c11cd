package org.xianxing.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xianxing.db.TestDatabase;
import org.xianxing.db.account.AccountRepositories;
import org.xianxing.domain.account.SecuritySettings;
import org.xianxing.domain.account.SecuritySettingsRepository;
import org.xianxing.domain.account.WrongSignIns;

class SignInAttemptsTest {

    private static final SecuritySettingsRepository SETTINGS =
            new SecuritySettingsRepository() {
                @Override
                public SecuritySettings get() {
                    return SecuritySettings.DEFAULT;
                }

                @Override
                public void update(SecuritySettings settings) {
                    throw new UnsupportedOperationException();
                }
            };

    private static final WrongSignIns WRONG =
            AccountRepositories.wrongSignIns(TestDatabase.create().database());

    private Instant now = Instant.parse("2027-01-18T02:48:00Z");
    private final SignInAttempts attempts = new SignInAttempts(WRONG, SETTINGS, () -> now);
    private final SignInAttempts onAnotherNode = new SignInAttempts(WRONG, SETTINGS, () -> now);

    @AfterEach
    void forget() {
        attempts.unlock("lin");
    }

    @Test
    void nodes_count_and_unlock_together() {
        wrong(attempts.wrongBeforeLock() - 1);
        onAnotherNode.wrong("lin");

        assertThat(attempts.lockedUntil("lin")).isPresent();
        assertThat(attempts.locked(List.of("lin", "he"))).containsOnlyKeys("lin");
        onAnotherNode.unlock("lin");
        assertThat(attempts.lockedUntil("lin")).isEmpty();
    }

    @Test
    void five_wrong_passwords_lock_for_fifteen_minutes() {
        wrong(attempts.wrongBeforeLock());

        assertThat(attempts.lockedUntil("lin")).contains(now.plus(Duration.ofMinutes(15)));
        now = now.plus(Duration.ofMinutes(15));
        assertThat(attempts.lockedUntil("lin")).isEmpty();
    }

    @Test
    void four_wrong_passwords_do_not_lock() {
        wrong(attempts.wrongBeforeLock() - 1);

        assertThat(attempts.lockedUntil("lin")).isEmpty();
    }

    @Test
    void wrong_passwords_are_forgotten_after_the_lock_has_passed() {
        wrong(attempts.wrongBeforeLock());
        now = now.plus(attempts.lock());

        wrong(1);

        assertThat(attempts.lockedUntil("lin")).isEmpty();
    }

    @Test
    void unlocking_forgets_the_wrong_passwords() {
        wrong(attempts.wrongBeforeLock());

        attempts.unlock("lin");
        wrong(attempts.wrongBeforeLock() - 1);

        assertThat(attempts.lockedUntil("lin")).isEmpty();
    }

    private void wrong(int times) {
        for (int i = 0; i < times; i++) {
            attempts.wrong("lin");
        }
    }
}
