package org.xianxing.domain.notice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** After how long a message that did not arrive is tried again: seldom and seldomer. */
public final class Retries {

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(8),
                    Duration.ofHours(24));

    private Retries() {}

    /**
     * The pause after an attempt.
     *
     * @param attempt the one that failed, from 1
     * @return none when it is given up
     */
    public static Optional<Duration> after(int attempt) {
        return attempt <= PAUSES.size() ? Optional.of(PAUSES.get(attempt - 1)) : Optional.empty();
    }
}
