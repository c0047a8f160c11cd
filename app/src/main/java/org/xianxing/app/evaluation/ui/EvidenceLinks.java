package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.xianxing.app.evaluation.ClaimService.Download;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.evaluation.EvidenceId;

/** Links to evidence files; the service is asked for permission again when one is opened. */
final class EvidenceLinks {

    private EvidenceLinks() {}

    /** A link that opens the file in the browser where it can be shown, and offers it else. */
    static Anchor link(EvidenceFile file, Function<EvidenceId, Optional<Download>> source) {
        Anchor link = new Anchor(handler(file, source), "");
        link.add(Icon.CLIP.createSmall(), new Span(file.name()));
        link.addClassName("xx-file");
        link.setTarget("_blank");
        link.setTitle(file.name() + " · " + size(file.size()));
        return link;
    }

    static DownloadHandler handler(
            EvidenceFile file, Function<EvidenceId, Optional<Download>> source) {
        return DownloadHandler.fromInputStream(
                        _ -> {
                            Download download =
                                    source.apply(file.id())
                                            .orElseThrow(() ->
                                                    new NoSuchElementException("no such file"));
                            return new DownloadResponse(
                                    download.content().open(),
                                    file.name(),
                                    file.mediaType(),
                                    file.size());
                        })
                .inline();
    }

    /** Whether browsers show the type inside a page. */
    static boolean isShown(EvidenceFile file) {
        return file.mediaType().equals("application/pdf") || file.mediaType().startsWith("image/");
    }

    static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        return bytes < 1024 * 1024
                ? bytes / 1024 + " KB"
                : bytes / (1024 * 1024) + "." + bytes % (1024 * 1024) * 10 / (1024 * 1024) + " MB";
    }
}
