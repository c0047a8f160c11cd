package org.xianxing.app.storage;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that comes with something somebody says, not yet stored.
 *
 * @param fileName as the browser names it
 * @param content opened once to store it
 */
public record IncomingFile(String fileName, Source content) {

    /** Opens a content. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }
}
