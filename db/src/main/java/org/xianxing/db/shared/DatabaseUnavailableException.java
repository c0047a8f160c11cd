package org.xianxing.db.shared;

import java.io.Serial;

/** The database could not be reached, or the connection to it was lost. */
public final class DatabaseUnavailableException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final boolean outcomeKnown;

    private DatabaseUnavailableException(String message, boolean outcomeKnown, Throwable cause) {
        super(message, cause);
        this.outcomeKnown = outcomeKnown;
    }

    static DatabaseUnavailableException nothingStored(Throwable cause) {
        return new DatabaseUnavailableException(
                "the database cannot be reached; nothing was stored", true, cause);
    }

    static DatabaseUnavailableException lostWhileCommitting(Throwable cause) {
        return new DatabaseUnavailableException(
                "the database was lost while it stored the work; either all of it or nothing is stored",
                false,
                cause);
    }

    /**
     * Whether it is certain that nothing was stored. Not so when the connection broke during the
     * commit itself: then either everything was stored or nothing, and a look at the data tells.
     */
    public boolean nothingStored() {
        return outcomeKnown;
    }
}
