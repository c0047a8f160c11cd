package org.xianxing.app.shell.components;

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
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Files for a form that is being filled in, kept in temporary files until the form is sent or left.
 * A file of the same name takes the earlier one's place.
 */
public final class UploadField extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Path> received = new LinkedHashMap<>();
    private final Div problems = new Div();

    /** A file that has come in. */
    public record Received(String name, Path file) {}

    /**
     * What the field says.
     *
     * @param label what the files are for
     * @param drop what can be dropped here
     * @param choose the button's words
     * @param tooLarge says that a file of a name is too large
     */
    public record Words(String label, String drop, String choose, UnaryOperator<String> tooLarge) {}

    /**
     * @param most how many files at most
     * @param largest bytes of the largest one
     */
    public UploadField(Words words, int most, long largest) {
        Upload upload =
                new Upload(
                        UploadHandler.toTempFile(
                                (metadata, file) -> replace(metadata.fileName(), file.toPath())));
        upload.setMaxFileSize((int) largest);
        upload.setMaxFiles(most);
        upload.setDropLabel(new Span(words.drop()));
        upload.setUploadButton(new Button(words.choose(), Icon.UPLOAD.create()));
        upload.addFileRemovedListener(e -> delete(received.remove(e.getFileName())));
        upload.addFileRejectedListener(e -> refuse(words.tooLarge().apply(e.getFileName())));
        Span label = new Span(words.label());
        label.addClassName("xx-sub");
        problems.getElement().setAttribute("aria-live", "assertive");
        addClassName("xx-upload-field");
        add(label, upload, problems);
    }

    /** What has come in, in the order in which it came. */
    public List<Received> files() {
        return received.entrySet().stream()
                .map(e -> new Received(e.getKey(), e.getValue()))
                .toList();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        received.values().forEach(UploadField::delete);
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

    /** Says why files were refused; an empty sentence when they were not. */
    public void refuse(String sentence) {
        problems.removeAll();
        if (!sentence.isEmpty()) {
            problems.add(NoteStrip.error(sentence));
        }
    }
}
