package org.xianxing.app.security;

import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords, few at once: each takes memory and time on purpose, and a storm of sign-ins may
 * not take what everybody else's work needs. Who cannot be served soon is told so.
 */
@Component
public class Passwords {

    /** At once; half of the machine at most, and one at least. */
    static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    /** So many may wait; each holds a thread of the server. */
    static final int MOST_WAITING = 40;

    private static final long SECONDS_TO_WAIT = 5;

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final Semaphore permits = new Semaphore(AT_ONCE, true);
    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /** There are too many at once; the same may succeed a little later. */
    public static final class BusyException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Whether the password is the one of the hash.
     *
     * @throws BusyException when too many are being checked
     */
    public boolean matches(String password, String hash) {
        return limited(() -> encoder.matches(password, hash));
    }

    /**
     * The hash under which a password is kept.
     *
     * @throws BusyException when too many are being checked
     */
    public String hash(String password) {
        return limited(() -> String.valueOf(encoder.encode(password)));
    }

    /** The same for work behind a page, which waits for its turn as long as it takes. */
    public String hashInTurn(String password) {
        permits.acquireUninterruptibly();
        try {
            return String.valueOf(encoder.encode(password));
        } finally {
            permits.release();
        }
    }

    /** A password for one sign-in, easy to read out: four groups of four, 79 bits. */
    public String oneTime() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    private <T> T limited(Supplier<T> work) {
        if (permits.getQueueLength() >= MOST_WAITING) {
            throw new BusyException();
        }
        try {
            if (!permits.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }
}
