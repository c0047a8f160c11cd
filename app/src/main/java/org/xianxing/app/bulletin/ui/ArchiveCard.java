package org.xianxing.app.bulletin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.nio.file.Files;
import java.util.Optional;
import org.xianxing.app.bulletin.SheetArchives;
import org.xianxing.app.bulletin.SheetArchives.Archive;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.LongWork.State;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.shell.components.WorkProgress;
import org.xianxing.domain.evaluation.Cycle;

/** All score sheets of a cycle as one archive, made while the person goes on working. */
final class ArchiveCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SheetArchives archives;
    private final transient CurrentActor currentActor;
    private final transient Cycle cycle;
    private final Div content = new Div();

    ArchiveCard(SheetArchives archives, CurrentActor currentActor, Cycle cycle) {
        this.archives = archives;
        this.currentActor = currentActor;
        this.cycle = cycle;
        Paragraph explained = new Paragraph(getTranslation("bulletin.archive-explained"));
        explained.addClassName("xx-sub");
        content.setClassName("xx-archive");
        content.getElement().setAttribute("aria-live", "polite");
        add(
                new SheetCard(getTranslation("bulletin.archive", cycle.title()))
                        .pad(explained, content));
        show();
    }

    private void show() {
        content.removeAll();
        Optional<State> state = archives.state(currentActor.get(), cycle.id());
        if (state.isEmpty()) {
            content.add(startButton("bulletin.archive-start"));
            return;
        }
        switch (state.get()) {
            case State.Running _ ->
                    content.add(
                            new WorkProgress(
                                    this::steps,
                                    (done, total) ->
                                            getTranslation("bulletin.archive-running", done, total),
                                    this::show));
            case State.Ended(Object result) -> {
                if (result instanceof Archive archive && Files.isReadable(archive.file())) {
                    content.add(link(archive));
                }
                content.add(startButton("bulletin.archive-again"));
            }
            case State.Failed _ ->
                    content.add(
                            NoteStrip.error(getTranslation("bulletin.archive-failed")),
                            startButton("bulletin.archive-start"));
        }
    }

    private WorkProgress.Steps steps() {
        return archives.state(currentActor.get(), cycle.id())
                .filter(State.Running.class::isInstance)
                .map(State.Running.class::cast)
                .map(r -> new WorkProgress.Steps(r.done(), r.total(), false))
                .orElse(new WorkProgress.Steps(1, 1, true));
    }

    private Button startButton(String key) {
        return new Button(
                getTranslation(key),
                Icon.FORM.create(),
                _ -> {
                    archives.start(currentActor.get(), cycle.id());
                    show();
                });
    }

    private Anchor link(Archive archive) {
        Anchor link =
                new Anchor(
                        Downloads.zip(
                                getTranslation("bulletin.archive-file", cycle.year()),
                                () ->
                                        archives.download(currentActor.get(), cycle.id())
                                                .orElseThrow()),
                        "");
        link.add(
                Icon.DOWNLOAD.createSmall(),
                new Span(getTranslation("bulletin.archive-ready", archive.sheets())));
        link.addClassName("xx-file");
        return link;
    }
}
