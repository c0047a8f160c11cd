package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** Workbooks that are made when somebody asks for them. */
final class Downloads {

    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Downloads() {}

    static DownloadHandler of(String fileName, Supplier<byte[]> workbook) {
        return DownloadHandler.fromInputStream(_ -> {
            byte[] bytes = workbook.get();
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), fileName, WORKBOOK, bytes.length);
        });
    }
}
