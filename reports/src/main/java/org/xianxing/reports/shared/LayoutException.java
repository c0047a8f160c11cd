package org.xianxing.reports.shared;

/** Refuse to print what would be cut, lost or stand in the wrong place. */
public final class LayoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LayoutException(String message) {
        super(message);
    }

    LayoutException(String message, Throwable cause) {
        super(message, cause);
    }
}
