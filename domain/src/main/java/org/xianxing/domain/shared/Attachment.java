package org.xianxing.domain.shared;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored file that belongs to something: the proof of a report, the paper of a case.
 *
 * @param id identity
 * @param subject kind and identifier of what it belongs to, such as {@code progress …}
 * @param name sanitised file name, shown and offered at download
 * @param mediaType type found by content, not by the name
 * @param size bytes
 * @param digest SHA-256 in lower-case hex; the content is stored under it
 * @param by who brought it
 * @param at when it was stored
 */
public record Attachment(
        UUID id,
        String subject,
        String name,
        String mediaType,
        long size,
        String digest,
        String by,
        Instant at) {

    /** More files for one thing are refused. */
    public static final int MOST = 20;

    /** The same for what it belongs to in the end. */
    public Attachment of(String newSubject) {
        return new Attachment(id, newSubject, name, mediaType, size, digest, by, at);
    }
}
