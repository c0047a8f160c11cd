package org.xianxing.db.audit;

import java.nio.file.Path;

/**
 * A place where the audit trail is not as it was written.
 *
 * @param organization whose chain; empty when a file of heads is damaged
 * @param name the organization's short name as the records around tell it
 * @param first the first record concerned
 * @param last the last record concerned
 * @param at the time of that record, or of the nearest one that is left; empty when none is
 * @param source the file that shows or has the damage; empty when the records themselves show it
 */
public record AuditDamage(
        Kind kind,
        String organization,
        String name,
        long first,
        long last,
        String at,
        String source) {

    /** What happened there, as far as it can be told. */
    public enum Kind {
        /** The record's content does not fit its hash. */
        EDITED,
        /** Records between two others, or before the first, are gone. */
        MISSING,
        /** The record does not continue the one before it: one of the two was replaced. */
        UNLINKED,
        /** The record stands where another had been, or twice. */
        OUT_OF_ORDER,
        /** Records at the end of the chain, or the whole chain, are gone. */
        CUT_TAIL,
        /** The record has another hash than was noted outside the chain. */
        NOT_AS_NOTED,
        /** Records at the end of the chain that the application did not append. */
        NOT_APPENDED,
        /** A file of heads does not fit its own hash. */
        FILE_EDITED,
        /** A file of heads is gone. */
        FILE_MISSING,
        /** A file of heads is not the one that the next was printed after. */
        FILE_REPLACED
    }

    static AuditDamage ofFile(Kind kind, Path file) {
        return new AuditDamage(kind, "", "", 0, 0, "", String.valueOf(file.getFileName()));
    }
}
