package org.xianxing.db.embedded;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The embedded server could not be started; its message is one sentence for an operator. */
public final class EmbeddedServerException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final Problem problem;

    EmbeddedServerException(Problem problem, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** What stood in the way. */
    public enum Problem {
        /** The data directory cannot be made or written. */
        DIRECTORY_NOT_WRITABLE,
        /** Another running program has the data directory open. */
        DIRECTORY_IN_USE,
        /** There is too little free space for the server and its first data. */
        DISK_FULL,
        /** Something else listens on the port. */
        PORT_IN_USE,
        /** The server program was not to be found or ended before it was ready. */
        START_FAILED
    }
}
