package org.xianxing.app.evaluation.ui;

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
import java.util.function.Consumer;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.workbook.WorkbookReader;
import org.xianxing.app.workbook.WorkbookReason;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Takes one workbook or text file and hands on its rows, or says why it cannot be read. */
final class TableUpload extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MOST_REASONS = 100;

    private final transient Consumer<List<List<String>>> rows;
    private final transient Words words;
    private final Div problems = new Div();

    TableUpload(Consumer<List<List<String>>> rows, Words words) {
        this.rows = rows;
        this.words = words;
        Upload upload =
                new Upload(
                        UploadHandler.inMemory(
                                (metadata, bytes) -> receive(metadata.fileName(), bytes)));
        upload.setAcceptedFileTypes(".xlsx", ".csv");
        upload.setMaxFileSize(WorkbookReader.MAXIMUM_SIZE);
        upload.setDropLabel(new Span(getTranslation("evaluation.table.drop")));
        upload.setUploadButton(
                new Button(getTranslation("evaluation.table.choose"), Icon.UPLOAD.create()));
        upload.addFileRejectedListener(e -> refuse(rejection(e.getFileName())));
        add(upload, problems);
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

    void receive(String fileName, byte[] bytes) {
        problems.removeAll();
        switch (WorkbookReader.rows(fileName, new ByteArrayInputStream(bytes))) {
            case Outcome.Done<List<List<String>>>(List<List<String>> read) -> rows.accept(read);
            case Outcome.Refused<List<List<String>>>(List<Reason> reasons) ->
                    reasons.forEach(this::refuse);
        }
    }

    private void refuse(Reason reason) {
        problems.add(reasons(List.of(reason), words, getLocale()));
    }

    /** Reasons one below the other, the first hundred of them. */
    static Component reasons(List<Reason> reasons, Words words, Locale locale) {
        UnorderedList list = new UnorderedList();
        list.addClassName("xx-obstacles");
        list.getElement().setAttribute("role", "alert");
        reasons.stream()
                .limit(MOST_REASONS)
                .map(reason ->
                        new ListItem(
                                Icon.ALERT.createSmall(), new Span(words.reason(reason, locale))))
                .forEach(list::add);
        if (reasons.size() > MOST_REASONS) {
            list.add(
                    new ListItem(
                            words.of("table.more-reasons", locale, reasons.size() - MOST_REASONS)));
        }
        return list;
    }
}
