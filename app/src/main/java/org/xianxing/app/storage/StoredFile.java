package org.xianxing.app.storage;

import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.shared.Attachment;

/**
 * A file that somebody may have, whatever it belongs to.
 *
 * @param name offered at download
 * @param mediaType found by content when it came in
 * @param size bytes
 * @param digest SHA-256 in lower-case hex, under which its content is stored
 */
public record StoredFile(String name, String mediaType, long size, String digest) {

    public static StoredFile of(EvidenceFile file) {
        return new StoredFile(file.name(), file.mediaType(), file.size(), file.digest());
    }

    public static StoredFile of(Attachment file) {
        return new StoredFile(file.name(), file.mediaType(), file.size(), file.digest());
    }

    /** Whether browsers show it inside a page; others are kept. */
    public boolean isShown() {
        return mediaType.equals("application/pdf") || mediaType.startsWith("image/");
    }
}
