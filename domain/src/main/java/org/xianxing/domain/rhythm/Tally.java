package org.xianxing.domain.rhythm;

import java.util.Collection;

/** How many of some obligations stand how. */
public record Tally(int upcoming, int onTime, int late, int missing, int exempt) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    public static Tally of(Collection<Standing> standings) {
        int[] counts = new int[Standing.values().length];
        standings.forEach(standing -> counts[standing.ordinal()]++);
        return of(counts);
    }

    static Tally of(int[] counts) {
        return new Tally(
                counts[Standing.UPCOMING.ordinal()],
                counts[Standing.ON_TIME.ordinal()],
                counts[Standing.LATE.ordinal()],
                counts[Standing.MISSING.ordinal()],
                counts[Standing.EXEMPT.ordinal()]);
    }

    /** Those whose time has come: sent or missing. */
    public int past() {
        return onTime + late + missing;
    }

    public Tally plus(Tally other) {
        return new Tally(
                upcoming + other.upcoming,
                onTime + other.onTime,
                late + other.late,
                missing + other.missing,
                exempt + other.exempt);
    }
}
