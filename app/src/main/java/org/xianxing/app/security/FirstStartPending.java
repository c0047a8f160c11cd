package org.xianxing.app.security;

/** Whether nobody can sign in yet, because the first administrator has still to be made. */
public interface FirstStartPending {

    /** The address of the page on which the first administrator is made. */
    String PATH = "first-start";

    boolean isPending();
}
