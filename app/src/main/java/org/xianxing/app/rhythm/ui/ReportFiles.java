package org.xianxing.app.rhythm.ui;

import java.io.IOException;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xianxing.app.rhythm.ReportService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.storage.FileHandout;
import org.xianxing.domain.shared.Attachment;

/**
 * Files of reports at addresses that last. The service is asked for permission each time; what may
 * not be seen is not found.
 */
@RestController
class ReportFiles {

    private static final String PLACE = "files/report/";

    private final ReportService reports;
    private final FileHandout handout;
    private final CurrentActor currentActor;

    ReportFiles(ReportService reports, FileHandout handout, CurrentActor currentActor) {
        this.reports = reports;
        this.handout = handout;
        this.currentActor = currentActor;
    }

    /** Where a file is, relative to the application. */
    static String address(Attachment file) {
        return PLACE + file.id();
    }

    @GetMapping("/" + PLACE + "{file}")
    ResponseEntity<InputStreamResource> file(@PathVariable UUID file) throws IOException {
        return handout.answer(reports.file(currentActor.get(), file));
    }
}
