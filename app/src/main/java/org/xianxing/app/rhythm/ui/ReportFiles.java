package org.xianxing.app.rhythm.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.xianxing.app.rhythm.ReportService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.domain.shared.Attachment;

/**
 * Files of reports at addresses that last. The service is asked for permission each time; what may
 * not be seen is not found.
 */
@RestController
class ReportFiles {

    private static final String PLACE = "files/report/";

    private final ReportService reports;
    private final CurrentActor currentActor;

    ReportFiles(ReportService reports, CurrentActor currentActor) {
        this.reports = reports;
        this.currentActor = currentActor;
    }

    /** Where a file is, relative to the application. */
    static String address(Attachment file) {
        return PLACE + file.id();
    }

    @GetMapping("/" + PLACE + "{file}")
    ResponseEntity<InputStreamResource> file(@PathVariable UUID file) throws IOException {
        Attachment found =
                reports.file(currentActor.get(), file)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean shown =
                found.mediaType().equals("application/pdf")
                        || found.mediaType().startsWith("image/");
        ContentDisposition.Builder disposition =
                shown ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.mediaType()))
                .contentLength(found.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(found.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(reports.open(found)));
    }
}
