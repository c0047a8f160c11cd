package org.xianxing.app.workbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.workbook.WorkbookReader;
import org.xianxing.app.workbook.WorkbookReason;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Takes one workbook or text file and hands on its rows, or says why it cannot be read. */
public final class TableUpload extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MOST_REASONS = 100;

    private final transient BiConsumer<String, List<List<String>>> rows;
    private final transient Consumer<List<Reason>> refused;

    /**
     * A place to drop a table.
     *
     * @param rows takes the name of a file and its rows
     * @param refused takes every reason why a file cannot be read
     */
    public TableUpload(
            BiConsumer<String, List<List<String>>> rows, Consumer<List<Reason>> refused) {
        this.rows = rows;
        this.refused = refused;
        Upload upload =
                new Upload(
                        UploadHandler.inMemory(
                                (metadata, bytes) -> receive(metadata.fileName(), bytes)));
        upload.setAcceptedFileTypes(".xlsx", ".csv");
        upload.setMaxFileSize(WorkbookReader.MAXIMUM_SIZE);
        upload.setDropLabel(new Span(getTranslation("shell.table-drop")));
        upload.setUploadButton(
                new Button(getTranslation("shell.table-choose"), Icon.UPLOAD.create()));
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
                        WorkbookReader.MAXIMUM_SIZE / (1024 * 1024))
                : Reason.of(WorkbookReason.WORKBOOK_KIND_REFUSED, fileName);
    }

    /** Takes a file, as the browser hands it over. */
    public void receive(String fileName, byte[] bytes) {
        switch (WorkbookReader.rows(fileName, new ByteArrayInputStream(bytes))) {
            case Outcome.Done<List<List<String>>>(List<List<String>> read) ->
                    rows.accept(fileName, read);
            case Outcome.Refused<List<List<String>>>(List<Reason> reasons) ->
                    refused.accept(reasons);
        }
    }

    /** Reasons one below the other, the first hundred of them. */
    public static Component reasons(List<Reason> reasons, Messages messages, Locale locale) {
        UnorderedList list = new UnorderedList();
        list.addClassName("xx-obstacles");
        list.getElement().setAttribute("role", "alert");
        reasons.stream()
                .limit(MOST_REASONS)
                .map(reason ->
                        new ListItem(
                                Icon.ALERT.createSmall(),
                                new Span(messages.reason(reason, locale))))
                .forEach(list::add);
        if (reasons.size() > MOST_REASONS) {
            list.add(
                    new ListItem(
                            messages.getTranslation(
                                    "shell.table-more-reasons",
                                    locale,
                                    reasons.size() - MOST_REASONS)));
        }
        return list;
    }
}
