package org.xianxing.app.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.workbook.WorkbookReader;
import org.xianxing.app.workbook.WorkbookReason;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Takes one workbook or text file and hands on its rows, or why it cannot be read. */
final class ImportUpload extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MEGABYTE = 1024 * 1024;

    private final transient BiConsumer<String, List<List<String>>> rows;
    private final transient Consumer<List<Reason>> refused;

    /**
     * @param rows gets the name of the file and its rows
     * @param refused gets every reason why a file cannot be read
     */
    ImportUpload(
            BiConsumer<String, List<List<String>>> rows,
            Consumer<List<Reason>> refused,
            CatalogWords words,
            Locale locale) {
        this.rows = rows;
        this.refused = refused;
        Upload upload =
                new Upload(
                        UploadHandler.inMemory(
                                (metadata, bytes) -> receive(metadata.fileName(), bytes)));
        upload.setAcceptedFileTypes(".xlsx", ".csv");
        upload.setMaxFileSize(WorkbookReader.MAXIMUM_SIZE);
        upload.setDropLabel(new Span(words.of("drop", locale)));
        upload.setUploadButton(new Button(words.of("choose-file", locale), Icon.UPLOAD.create()));
        upload.addFileRejectedListener(e -> refused.accept(List.of(rejection(e.getFileName()))));
        add(upload);
    }

    /** The browser refuses by size or by the end of the name. */
    private static Reason rejection(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".csv")
                ? Reason.of(
                        WorkbookReason.WORKBOOK_TOO_LARGE,
                        fileName,
                        WorkbookReader.MAXIMUM_SIZE / MEGABYTE)
                : Reason.of(WorkbookReason.WORKBOOK_KIND_REFUSED, fileName);
    }

    void receive(String fileName, byte[] bytes) {
        switch (WorkbookReader.rows(fileName, new ByteArrayInputStream(bytes))) {
            case Outcome.Done<List<List<String>>>(List<List<String>> read) ->
                    rows.accept(fileName, read);
            case Outcome.Refused<List<List<String>>>(List<Reason> reasons) ->
                    refused.accept(reasons);
        }
    }
}
