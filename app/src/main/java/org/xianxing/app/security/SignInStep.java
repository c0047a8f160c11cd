package org.xianxing.app.security;

/** What a person has still to do between the right password and the first page, in order. */
public enum SignInStep {
    /** Give a code of the authenticator, or a recovery code. */
    SECOND_FACTOR("second-factor"),
    /** Replace a password that an administrator gave, or that is too old. */
    CHANGE_PASSWORD("change-password"),
    /** Set up the authenticator that the role demands. */
    SET_UP_SECOND_FACTOR("second-factor-setup"),
    /** Choose the post to act in, or read that there is none. */
    CHOOSE_POST("choose-post");

    private final String path;

    SignInStep(String path) {
        this.path = path;
    }

    /** The address of its page. */
    public String path() {
        return path;
    }
}
