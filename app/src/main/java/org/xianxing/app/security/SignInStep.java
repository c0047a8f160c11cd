package org.xianxing.app.security;

/** What a person has still to do between the right password and the first page, in order. */
public enum SignInStep {
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
