package org.xianxing.domain.shared;

/** Tells from where something is being done, for the audit trail. */
@FunctionalInterface
public interface Origin {

    /** Work that no request asked for. */
    Origin BACKGROUND = () -> "background";

    /** The address of the request that runs on this thread; at most 64 characters are kept. */
    String current();
}
