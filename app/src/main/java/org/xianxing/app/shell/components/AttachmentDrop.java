package org.xianxing.app.shell.components;

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
import java.util.function.Function;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Files for something that is being written; each is checked and stored as it comes. */
public final class AttachmentDrop extends Div {

    private static final long serialVersionUID = 1L;

    private final transient List<Attachment> kept = new ArrayList<>();
    private final transient BiFunction<String, InputStream, Outcome<Attachment>> keep;
    private final transient Function<Reason, String> sentence;
    private final Div files = new Div();
    private final Div problems = new Div();

    /**
     * @param label what the files are for
     * @param keep checks and stores a file of a name, as a service does
     * @param sentence says why a file is refused
     */
    public AttachmentDrop(
            String label,
            BiFunction<String, InputStream, Outcome<Attachment>> keep,
            Function<Reason, String> sentence) {
        this.sentence = sentence;
        this.keep = keep;
        Upload upload =
                new Upload(
                        UploadHandler.toTempFile(
                                (metadata, file) -> receive(metadata.fileName(), file.toPath())));
        upload.setMaxFileSize((int) EvidenceFile.MAXIMUM_SIZE);
        upload.setMaxFiles(Attachment.MOST);
        upload.setDropLabel(new Span(getTranslation("shell.attachment-drop")));
        upload.setUploadButton(
                new Button(getTranslation("shell.attachment-choose"), Icon.UPLOAD.create()));
        upload.addFileRejectedListener(e ->
                refuse(
                        List.of(
                                Reason.of(
                                        EvaluationReason.EVIDENCE_TOO_LARGE,
                                        e.getFileName(),
                                        EvidenceFile.MAXIMUM_SIZE / (1024 * 1024)))));
        Span heading = new Span(label);
        heading.addClassName("xx-sub");
        problems.getElement().setAttribute("aria-live", "assertive");
        addClassName("xx-proof");
        add(heading, files, upload, problems);
    }

    /** What has been taken in and not left out again, in the order in which it came. */
    public List<Attachment> files() {
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
    public void take(String name, InputStream content) {
        switch (keep.apply(name, content)) {
            case Outcome.Done<Attachment>(Attachment file) -> {
                refuse(List.of());
                kept.add(file);
                show();
            }
            case Outcome.Refused<Attachment>(List<Reason> reasons) -> refuse(reasons);
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
            Button drop = new Button(Icon.CLOSE.create(), _ -> drop(file));
            drop.setAriaLabel(getTranslation("shell.attachment-leave-out", file.name()));
            Div line = new Div(Icon.CLIP.createSmall(), new Span(file.name()), drop);
            line.addClassName("xx-proof-file");
            files.add(line);
        });
    }

    private void drop(Attachment file) {
        kept.remove(file);
        show();
    }

    private void refuse(List<Reason> reasons) {
        problems.removeAll();
        reasons.forEach(reason -> problems.add(NoteStrip.error(sentence.apply(reason))));
    }
}
