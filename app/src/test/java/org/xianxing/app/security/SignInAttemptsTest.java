package org.xianxing.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {

    private Instant now = Instant.parse("2027-01-18T02:48:00Z");
    private final SignInAttempts attempts = new SignInAttempts(() -> now);

    @Test
    void five_wrong_passwords_lock_for_fifteen_minutes() {
        wrong(SignInAttempts.WRONG_BEFORE_LOCK);

        assertThat(attempts.lockedUntil("lin")).contains(now.plus(Duration.ofMinutes(15)));
        now = now.plus(Duration.ofMinutes(15));
        assertThat(attempts.lockedUntil("lin")).isEmpty();
    }

    @Test
    void four_wrong_passwords_do_not_lock() {
        wrong(SignInAttempts.WRONG_BEFORE_LOCK - 1);

        assertThat(attempts.lockedUntil("lin")).isEmpty();
    }

    @Test
    void wrong_passwords_are_forgotten_after_the_lock_has_passed() {
        wrong(SignInAttempts.WRONG_BEFORE_LOCK);
        now = now.plus(SignInAttempts.LOCK);

        wrong(1);

        assertThat(attempts.lockedUntil("lin")).isEmpty();
    }

    @Test
    void unlocking_forgets_the_wrong_passwords() {
        wrong(SignInAttempts.WRONG_BEFORE_LOCK);

        attempts.unlock("lin");
        wrong(SignInAttempts.WRONG_BEFORE_LOCK - 1);

        assertThat(attempts.lockedUntil("lin")).isEmpty();
    }

    private void wrong(int times) {
        for (int i = 0; i < times; i++) {
            attempts.wrong("lin");
        }
    }
}
