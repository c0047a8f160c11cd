package org.xianxing.app.rhythm.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Files for a report that is being written; each is checked and kept as it comes. */
final class ReportFileDrop extends Div {

    private static final long serialVersionUID = 1L;

    private final transient List<Attachment> kept = new ArrayList<>();
    private final transient BiFunction<String, InputStream, Outcome<Attachment>> keep;
    private final transient RhythmTexts texts;
    private final Div files = new Div();
    private final Div problems = new Div();

    ReportFileDrop(RhythmTexts texts, BiFunction<String, InputStream, Outcome<Attachment>> keep) {
        this.texts = texts;
        this.keep = keep;
        Upload upload =
                new Upload(
                        UploadHandler.toTempFile(
                                (metadata, file) -> receive(metadata.fileName(), file.toPath())));
        upload.setMaxFileSize((int) EvidenceFile.MAXIMUM_SIZE);
        upload.setMaxFiles(Attachment.MOST);
        upload.setDropLabel(new Span(texts.word("drop")));
        upload.setUploadButton(new Button(texts.word("choose-file"), Icon.UPLOAD.create()));
        upload.addFileRejectedListener(e ->
                tell(
                        List.of(
                                Reason.of(
                                        EvaluationReason.EVIDENCE_TOO_LARGE,
                                        e.getFileName(),
                                        EvidenceFile.MAXIMUM_SIZE / (1024 * 1024)))));
        problems.getElement().setAttribute("aria-live", "assertive");
        addClassName("xx-proof");
        add(RhythmTexts.quiet(texts.word("files")), files, upload, problems);
    }

    List<Attachment> files() {
        return List.copyOf(kept);
    }

    private void receive(String name, Path received) {
        try (InputStream content = Files.newInputStream(received)) {
            take(name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(received);
        }
    }

    /** Takes a file in as the browser hands it over. */
    void take(String name, InputStream content) {
        switch (keep.apply(name, content)) {
            case Outcome.Done<Attachment>(Attachment file) -> {
                tell(List.of());
                kept.add(file);
                show();
            }
            case Outcome.Refused<Attachment>(List<Reason> reasons) -> tell(reasons);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show() {
        files.removeAll();
        kept.forEach(file -> {
            Button drop = new Button(Icon.CLOSE.create(), _ -> leaveOut(file));
            drop.setAriaLabel(texts.word("leave-out", file.name()));
            Div line = new Div(Icon.CLIP.createSmall(), new Span(file.name()), drop);
            line.addClassName("xx-proof-file");
            files.add(line);
        });
    }

    private void leaveOut(Attachment file) {
        kept.remove(file);
        show();
    }

    private void tell(List<Reason> reasons) {
        problems.removeAll();
        texts.errors(reasons).forEach(problems::add);
    }
}
