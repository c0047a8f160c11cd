package org.xianxing.app.bulletin.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.xianxing.app.bulletin.Download;

/** Hands files to the browser; each is read when it is asked for. */
final class Downloads {

    private static final String PDF = "application/pdf";
    private static final String ZIP = "application/zip";

    private Downloads() {}

    /** To be kept. */
    static DownloadHandler pdf(Supplier<Download> source) {
        return DownloadHandler.fromInputStream(_ -> response(source.get()));
    }

    /** To be shown in a frame. */
    static DownloadHandler shownPdf(Supplier<Download> source) {
        return DownloadHandler.fromInputStream(_ -> response(source.get())).inline();
    }

    /** An archive to be kept. */
    static DownloadHandler zip(String fileName, Supplier<Path> source) {
        return DownloadHandler.fromInputStream(_ -> {
            Path file = source.get();
            return new DownloadResponse(
                    Files.newInputStream(file), fileName, ZIP, Files.size(file));
        });
    }

    private static DownloadResponse response(Download download) {
        byte[] content = download.content();
        return new DownloadResponse(
                new ByteArrayInputStream(content), download.fileName(), PDF, content.length);
    }
}
