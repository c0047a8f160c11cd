package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xianxing.app.evaluation.ObjectionService;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.shared.Reason;

/**
 * New evidence for an objection, kept in temporary files until the objection is filed or left. A
 * file of the same name takes the earlier one's place.
 */
final class ObjectionUpload extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MOST_FILES = 5;

    private final transient Map<String, Path> received = new LinkedHashMap<>();
    private final transient ObjectionWords words;
    private final transient Locale locale;
    private final Div problems = new Div();

    ObjectionUpload(ObjectionWords words, Locale locale) {
        this.words = words;
        this.locale = locale;
        Upload upload =
                new Upload(
                        UploadHandler.toTempFile(
                                (metadata, file) -> replace(metadata.fileName(), file.toPath())));
        upload.setMaxFileSize((int) EvidenceFile.MAXIMUM_SIZE);
        upload.setMaxFiles(MOST_FILES);
        upload.setDropLabel(new Span(words.of("drop", locale)));
        upload.setUploadButton(new Button(words.of("choose-file", locale), Icon.UPLOAD.create()));
        upload.addFileRemovedListener(e -> delete(received.remove(e.getFileName())));
        upload.addFileRejectedListener(e ->
                refuse(
                        List.of(
                                Reason.of(
                                        EvaluationReason.EVIDENCE_TOO_LARGE,
                                        e.getFileName(),
                                        EvidenceFile.MAXIMUM_SIZE / (1024 * 1024)))));
        Span label = new Span(words.of("evidence", locale));
        label.addClassName("xx-sub");
        add(label, upload, problems);
    }

    List<ObjectionService.Upload> files() {
        return received.entrySet().stream()
                .map(e ->
                        new ObjectionService.Upload(
                                e.getKey(), () -> Files.newInputStream(e.getValue())))
                .toList();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        received.values().forEach(ObjectionUpload::delete);
        received.clear();
    }

    private void replace(String fileName, Path file) {
        delete(received.put(fileName, file));
    }

    private static void delete(@Nullable Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Says why files were refused; nothing when they were not. */
    void refuse(List<Reason> reasons) {
        problems.removeAll();
        if (!reasons.isEmpty()) {
            problems.add(NoteStrip.error(words.reasons(reasons, locale)));
        }
    }
}
