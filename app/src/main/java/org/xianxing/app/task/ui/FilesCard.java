package org.xianxing.app.task.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.task.TaskFileService;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.task.TaskId;

/** The files of a task itself. */
final class FilesCard {

    private final TaskServices services;
    private final TaskId task;
    private final TaskTexts texts;
    private final Runnable changed;

    FilesCard(TaskServices services, TaskId task, TaskTexts texts, Runnable changed) {
        this.services = services;
        this.task = task;
        this.texts = texts;
        this.changed = changed;
    }

    /** The card; not visible where there is nothing to see or do. */
    SheetCard card() {
        TaskFileService.Kept kept = services.files().kept(services.currentActor().get(), task);
        SheetCard card = new SheetCard(texts.word("files"));
        if (kept.mayAdd()) {
            card.withAction(
                    new Button(
                            texts.word("add-file"),
                            _ -> new FileDialog(services, task, texts, changed).open()));
        }
        card.setVisible(kept.mayAdd() || !kept.files().isEmpty());
        if (kept.files().isEmpty()) {
            return card.pad(TaskTexts.quiet(texts.word("no-files")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("xx-task-links");
        kept.files().forEach(file -> list.add(line(file, kept.mayRemove())));
        return card.pad(list);
    }

    private ListItem line(Attachment file, boolean mayRemove) {
        Div what =
                new Div(
                        Icon.CLIP.createSmall(),
                        TaskFiles.link(TaskFiles.ofTask(file), file),
                        TaskTexts.quiet(texts.word("file-from", file.by(), texts.time(file.at()))));
        what.addClassName("xx-task-link");
        ListItem item = new ListItem(what);
        if (mayRemove) {
            Button remove =
                    new Button(
                            Icon.CLOSE.create(),
                            _ -> {
                                Outcome<Boolean> unused =
                                        services.files()
                                                .remove(
                                                        services.currentActor().get(),
                                                        task,
                                                        file.id());
                                changed.run();
                            });
            remove.setAriaLabel(texts.word("remove-file", file.name()));
            remove.getElement().setAttribute("title", texts.word("remove-file", file.name()));
            remove.addThemeName("tertiary");
            item.add(remove);
        }
        return item;
    }
}
