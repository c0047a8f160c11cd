package org.xianxing.app.task.ui;

import org.springframework.stereotype.Component;
import org.xianxing.app.catalog.CatalogService;
import org.xianxing.app.evaluation.ClaimDirectory;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.task.BreakdownService;
import org.xianxing.app.task.ProgressService;
import org.xianxing.app.task.TaskChangeService;
import org.xianxing.app.task.TaskFileService;
import org.xianxing.app.task.TaskLinkService;
import org.xianxing.app.task.TaskPersonService;
import org.xianxing.app.task.TaskService;

/** What the page of a task and its dialogs call. */
@Component
record TaskServices(
        CurrentActor currentActor,
        TaskService tasks,
        ProgressService progress,
        TaskChangeService changes,
        BreakdownService breakdown,
        TaskPersonService persons,
        TaskLinkService links,
        TaskFileService files,
        CatalogService catalog,
        ClaimDirectory claims) {}
