package org.xianxing.app.start;

/**
 * Whether this installation shows demonstration data: zones and scores are invented, every page
 * says so, and the sign-in page lists the demonstration accounts.
 */
public record DemoMode(boolean active) {}
