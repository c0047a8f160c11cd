package org.xianxing.app.task.ui;

import com.vaadin.flow.component.html.Anchor;
import java.io.IOException;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.storage.FileHandout;
import org.xianxing.app.task.ProgressService;
import org.xianxing.app.task.TaskFileService;
import org.xianxing.domain.shared.Attachment;

/**
 * Files of tasks and of their reports at addresses that last. The service is asked for permission
 * each time; what may not be seen is not found.
 */
@RestController
class TaskFiles {

    private static final String OF_REPORTS = "files/progress/";
    private static final String OF_TASKS = "files/task/";

    private final ProgressService progress;
    private final TaskFileService files;
    private final FileHandout handout;
    private final CurrentActor currentActor;

    TaskFiles(
            ProgressService progress,
            TaskFileService files,
            FileHandout handout,
            CurrentActor currentActor) {
        this.progress = progress;
        this.files = files;
        this.handout = handout;
        this.currentActor = currentActor;
    }

    /** Where a file of a report is, relative to the application. */
    static String ofReport(Attachment file) {
        return OF_REPORTS + file.id();
    }

    /** Where a file of a task is, relative to the application. */
    static String ofTask(Attachment file) {
        return OF_TASKS + file.id();
    }

    /** A link that opens a file beside the page. */
    static Anchor link(String address, Attachment file) {
        Anchor link = new Anchor(address, file.name());
        link.setTarget("_blank");
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    @GetMapping("/" + OF_REPORTS + "{file}")
    ResponseEntity<InputStreamResource> ofReport(@PathVariable UUID file) throws IOException {
        return handout.answer(progress.file(currentActor.get(), file));
    }

    @GetMapping("/" + OF_TASKS + "{file}")
    ResponseEntity<InputStreamResource> ofTask(@PathVariable UUID file) throws IOException {
        return handout.answer(files.file(currentActor.get(), file));
    }
}
