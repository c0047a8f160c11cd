package org.xianxing.domain.account;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Wrong passwords and codes, counted for all nodes together. */
public interface WrongSignIns {

    /** What is counted. */
    enum Kind {
        /** By the user name that was typed. */
        NAME,
        /** By the network address. */
        ADDRESS
    }

    /**
     * A row of wrong ones.
     *
     * @param wrong how many, at least 1
     * @param since when the first was
     * @param last when the latest was
     */
    record Row(int wrong, Instant since, Instant last) {}

    /** The rows of those among the keys that have one. */
    Map<String, Row> find(Kind kind, Collection<String> keys);

    /**
     * Counts one more.
     *
     * @param startOver whether what was counted before is over, and a new row begins
     */
    void add(Kind kind, String key, Instant now, StartOver startOver);

    /** Forgets what was counted for a key. */
    void forget(Kind kind, String key);

    /**
     * When an older row does not count any more.
     *
     * @param lastBefore a row whose latest is before this, or at it
     * @param sinceBefore a row whose first is before this, or at it
     */
    record StartOver(Instant lastBefore, Instant sinceBefore) {

        /** A row is over when nothing was added after a moment. */
        public static StartOver unlessSeenAfter(Instant moment) {
            return new StartOver(moment, Instant.EPOCH);
        }

        /** A row is over when it began at or before a moment. */
        public static StartOver unlessBegunAfter(Instant moment) {
            return new StartOver(Instant.EPOCH, moment);
        }
    }
}
