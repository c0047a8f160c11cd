package org.xianxing.domain.shared;

import java.io.IOException;
import java.io.InputStream;

/**
 * Keeps file contents under their digest, so that equal files are kept once and none is ever
 * changed. One interface for a folder and for any other store.
 */
public interface FileStore {

    /**
     * Stores a content whole or not at all.
     *
     * @param content read to its end; not closed
     * @param limit most bytes allowed
     * @return digest and size
     * @throws TooLargeException when the content is longer than the limit; nothing is kept
     * @throws IOException when reading or storing fails, such as on a full disk; nothing is kept
     */
    Stored put(InputStream content, long limit) throws IOException;

    /**
     * Opens a stored content.
     *
     * @throws java.io.FileNotFoundException when nothing is stored under the digest
     */
    InputStream open(String digest) throws IOException;

    /**
     * What was stored.
     *
     * @param digest SHA-256 in lower-case hex
     * @param size bytes
     */
    record Stored(String digest, long size) {}

    /** The content is longer than allowed. */
    final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        public TooLargeException(long limit) {
            super("longer than " + limit + " bytes");
        }
    }
}
