package org.xianxing.app.coordination.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xianxing.app.coordination.CoordinationFileService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.storage.FileHandout;
import org.xianxing.domain.shared.Attachment;

/**
 * Files of matters, meetings and documents at addresses that last. The service is asked for
 * permission each time; what may not be seen is not found.
 */
@RestController
class CoordinationFiles {

    private static final String PLACE = "files/coordination/";
    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CoordinationFileService files;
    private final FileHandout handout;
    private final CurrentActor currentActor;

    CoordinationFiles(
            CoordinationFileService files, FileHandout handout, CurrentActor currentActor) {
        this.files = files;
        this.handout = handout;
        this.currentActor = currentActor;
    }

    /** A link to a file. */
    static Anchor link(Attachment file) {
        return link(file, Icon.CLIP, file.name());
    }

    static Anchor link(Attachment file, Icon icon, String words) {
        Anchor link = new Anchor(PLACE + file.id(), "");
        link.add(icon.createSmall(), new Span(words));
        link.addClassNames("xx-case-paper", "xx-coordination-file");
        link.setTarget("_blank");
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    @GetMapping("/" + PLACE + "{file}")
    ResponseEntity<InputStreamResource> file(@PathVariable UUID file) throws IOException {
        return handout.answer(files.file(currentActor.get(), file));
    }

    /** A workbook that is made when somebody asks for it. */
    static Anchor workbook(String words, String file, Supplier<byte[]> content) {
        Anchor link = made(file + ".xlsx", WORKBOOK, content);
        link.add(Icon.DOWNLOAD.create(), new Span(words));
        link.addClassName("xx-button-link");
        return link;
    }

    /** A PDF that is made when somebody asks for it. */
    static Anchor pdf(String words, String file, Supplier<byte[]> content) {
        Anchor link = made(file + ".pdf", "application/pdf", content);
        link.add(Icon.DOCUMENT.createSmall(), new Span(words));
        link.addClassName("xx-case-paper");
        link.setTarget("_blank");
        return link;
    }

    private static Anchor made(String file, String type, Supplier<byte[]> content) {
        return new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    byte[] bytes = content.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), file, type, bytes.length);
                }),
                "");
    }
}
