package org.xianxing.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordsTest {

    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch finish = new CountDownLatch(1);
    private final Passwords passwords = new Passwords(new Slow());

    /** Takes as long as the test says. */
    private final class Slow implements PasswordEncoder {
        @Override
        public String encode(@Nullable CharSequence password) {
            return String.valueOf(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            try {
                finish.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            running.decrementAndGet();
            return true;
        }
    }

    @Test
    void a_storm_of_sign_ins_keeps_few_processors_and_turns_the_rest_away_at_once()
            throws Exception {
        int storm = Passwords.MOST_WAITING + 60;
        AtomicInteger turnedAway = new AtomicInteger();
        CountDownLatch decided = new CountDownLatch(storm - Passwords.MOST_WAITING - AT_ONCE);

        try (ExecutorService threads = Executors.newFixedThreadPool(storm)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < storm; i++) {
                all.add(threads.submit(() -> tryOnce(turnedAway, decided)));
            }
            decided.await();
            finish.countDown();
            for (Future<?> each : all) {
                each.get();
            }
        }

        assertThat(most.get()).isLessThanOrEqualTo(AT_ONCE);
        assertThat(turnedAway.get())
                .isGreaterThanOrEqualTo(storm - Passwords.MOST_WAITING - AT_ONCE);
    }

    @Test
    void one_time_passwords_differ_and_can_be_read_out() {
        assertThat(passwords.oneTime()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        assertThat(passwords.oneTime()).isNotEqualTo(passwords.oneTime());
    }

    private static final int AT_ONCE = Passwords.AT_ONCE;

    private void tryOnce(AtomicInteger turnedAway, CountDownLatch decided) {
        try {
            passwords.matches("a", "a");
        } catch (Passwords.BusyException e) {
            turnedAway.incrementAndGet();
            decided.countDown();
        }
    }
}
