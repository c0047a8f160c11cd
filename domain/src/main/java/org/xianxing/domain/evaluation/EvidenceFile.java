package org.xianxing.domain.evaluation;

import java.time.Instant;

/**
 * A stored evidence file (佐证材料).
 *
 * @param id identity
 * @param name sanitised file name, shown and offered at download
 * @param mediaType type found by content, not by the name
 * @param size bytes, 1 to 50 MiB
 * @param digest SHA-256 in lower-case hex; the content is stored under it
 * @param uploadedBy name of the person
 * @param uploadedAt when it was stored
 */
public record EvidenceFile(
        EvidenceId id,
        String name,
        String mediaType,
        long size,
        String digest,
        String uploadedBy,
        Instant uploadedAt) {

    /** 50 MiB. */
    public static final long MAXIMUM_SIZE = 50L * 1024 * 1024;

    /** More files for one claim are refused. */
    public static final int MAXIMUM_PER_CLAIM = 20;

    public EvidenceFile {
        if (size < 1 || size > MAXIMUM_SIZE) {
            throw new IllegalArgumentException("a file has 1 byte to 50 MiB: " + size);
        }
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a digest is 64 hex digits: " + digest);
        }
    }
}
