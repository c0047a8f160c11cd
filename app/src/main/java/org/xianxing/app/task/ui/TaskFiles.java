package org.xianxing.app.task.ui;

import java.io.IOException;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.storage.FileHandout;
import org.xianxing.app.task.TaskService;
import org.xianxing.domain.shared.Attachment;

/**
 * Files of progress reports at addresses that last. The service is asked for permission each time;
 * what may not be seen is not found.
 */
@RestController
class TaskFiles {

    private static final String PLACE = "files/progress/";

    private final TaskService tasks;
    private final FileHandout handout;
    private final CurrentActor currentActor;

    TaskFiles(TaskService tasks, FileHandout handout, CurrentActor currentActor) {
        this.tasks = tasks;
        this.handout = handout;
        this.currentActor = currentActor;
    }

    /** Where a file is, relative to the application. */
    static String address(Attachment file) {
        return PLACE + file.id();
    }

    @GetMapping("/" + PLACE + "{file}")
    ResponseEntity<InputStreamResource> file(@PathVariable UUID file) throws IOException {
        return handout.answer(tasks.file(currentActor.get(), file));
    }
}
