package org.xianxing.db.shared;

import java.io.Serial;

/**
 * Two transactions wrote what only one can have written. {@link Transactions} runs the work again.
 */
public final class ConflictException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    public ConflictException(String what, Throwable cause) {
        super(what, cause);
    }

    public ConflictException(String what) {
        super(what);
    }
}
