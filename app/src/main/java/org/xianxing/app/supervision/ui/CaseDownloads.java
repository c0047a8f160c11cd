package org.xianxing.app.supervision.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.xianxing.app.shell.components.Icon;

/** Workbooks and previews that are made when somebody asks for them. */
final class CaseDownloads {

    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private CaseDownloads() {}

    static Anchor workbook(String words, String file, Supplier<byte[]> content) {
        Anchor link = link(file + ".xlsx", WORKBOOK, content);
        link.add(Icon.DOWNLOAD.create(), new Span(words));
        link.addClassName("xx-button-link");
        return link;
    }

    static Anchor pdf(String words, String file, Supplier<byte[]> content) {
        Anchor link = link(file + ".pdf", "application/pdf", content);
        link.add(Icon.DOCUMENT.createSmall(), new Span(words));
        link.addClassName("xx-case-paper");
        link.setTarget("_blank");
        return link;
    }

    private static Anchor link(String file, String type, Supplier<byte[]> content) {
        return new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    byte[] bytes = content.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), file, type, bytes.length);
                }),
                "");
    }
}
