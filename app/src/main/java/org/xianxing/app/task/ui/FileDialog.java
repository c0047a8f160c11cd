package org.xianxing.app.task.ui;

import org.xianxing.app.shell.components.AttachmentDrop;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.task.TaskId;

/** Adds files to a task. */
final class FileDialog extends TaskDialog {

    private static final long serialVersionUID = 1L;

    private final transient TaskServices services;
    private final transient TaskId task;
    private final AttachmentDrop drop;

    FileDialog(TaskServices services, TaskId task, TaskTexts texts, Runnable done) {
        super(texts, "add-file", done);
        this.services = services;
        this.task = task;
        drop =
                new AttachmentDrop(
                        texts.word("files-help"),
                        (name, content) ->
                                services.files()
                                        .keep(services.currentActor().get(), task, name, content),
                        texts::reason);
        fields(drop);
    }

    @Override
    protected Outcome<?> change() {
        return services.files().add(services.currentActor().get(), task, drop.files());
    }
}
