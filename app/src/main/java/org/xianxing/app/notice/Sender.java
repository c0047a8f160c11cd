package org.xianxing.app.notice;

import java.util.List;
import java.util.UUID;
import org.xianxing.domain.notice.Channel;

/** Sends by one channel. */
interface Sender {

    Channel channel();

    /** Whether the operator has set it up. */
    boolean isSetUp();

    /** Sends once and says what came of it. */
    Result send(Letter letter);

    /**
     * What is sent.
     *
     * @param id the same each time it is tried
     * @param to the address
     * @param subject one line
     * @param lines the text
     */
    record Letter(UUID id, String to, String subject, List<String> lines) {

        public Letter {
            lines = List.copyOf(lines);
        }

        String text() {
            return String.join("\n", lines);
        }
    }

    /** What came of sending. */
    sealed interface Result {

        /** Taken by whoever carries it on. */
        record Sent() implements Result {}

        /** Not taken now; it may be later. */
        record NotNow(String problem) implements Result {}

        /** Never will be taken as it is. */
        record Refused(String problem) implements Result {}
    }
}
