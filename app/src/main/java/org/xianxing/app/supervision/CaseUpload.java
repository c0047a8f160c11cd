package org.xianxing.app.supervision;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that comes with a step, not yet stored.
 *
 * @param fileName as the browser names it
 * @param content opened once to store it
 */
public record CaseUpload(String fileName, Source content) {

    /** Opens a content. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }
}
