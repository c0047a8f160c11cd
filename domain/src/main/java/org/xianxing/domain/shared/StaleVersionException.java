package org.xianxing.domain.shared;

/**
 * Somebody else changed the same thing first. Thrown by repositories when the version that a change
 * was based on is no longer the stored one; nothing was written.
 */
public final class StaleVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String subject;

    /**
     * @param subject what was changed by somebody else, as kind and identifier, for the log
     */
    public StaleVersionException(String subject) {
        super(subject + " was changed by somebody else");
        this.subject = subject;
    }

    public String subject() {
        return subject;
    }
}
