package org.xianxing.app.bulletin.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianxing.app.bulletin.SheetArchives;
import org.xianxing.app.bulletin.SheetArchives.Progress;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.evaluation.Cycle;

/** All score sheets of a cycle as one archive, made while the person goes on working. */
final class ArchiveCard extends Div {

    private static final long serialVersionUID = 1L;

    private static final int POLL_MILLIS = 1_000;
    private static final int NO_POLL = -1;

    private final transient SheetArchives archives;
    private final transient CurrentActor currentActor;
    private final transient Cycle cycle;
    private final Div content = new Div();
    private @Nullable Registration polling;

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
        Optional<Progress> progress = archives.progress(currentActor.get(), cycle.id());
        if (progress.isEmpty()) {
            content.add(startButton("bulletin.archive-start"));
            return;
        }
        switch (progress.get()) {
            case Progress.Running(int done, int total) -> {
                ProgressBar bar = new ProgressBar(0, Math.max(1, total), done);
                bar.getElement().setAttribute("aria-label", getTranslation("bulletin.archive-bar"));
                content.add(new Span(getTranslation("bulletin.archive-running", done, total)), bar);
                poll();
            }
            case Progress.Ready(Path file, int total) -> {
                stopPolling();
                if (Files.isReadable(file)) {
                    content.add(link(total));
                }
                content.add(startButton("bulletin.archive-again"));
            }
            case Progress.Failed() -> {
                stopPolling();
                content.add(
                        NoteStrip.error(getTranslation("bulletin.archive-failed")),
                        startButton("bulletin.archive-start"));
            }
        }
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

    private Anchor link(int total) {
        String name = getTranslation("bulletin.archive-file", cycle.year());
        Anchor link =
                new Anchor(
                        Downloads.zip(
                                name,
                                () ->
                                        archives.download(currentActor.get(), cycle.id())
                                                .orElseThrow()),
                        "");
        link.add(
                Icon.DOWNLOAD.createSmall(),
                new Span(getTranslation("bulletin.archive-ready", total)));
        link.addClassName("xx-file");
        return link;
    }

    private void poll() {
        UI ui = UI.getCurrent();
        if (polling == null && ui != null) {
            ui.setPollInterval(POLL_MILLIS);
            polling = ui.addPollListener(_ -> show());
        }
    }

    private void stopPolling() {
        if (polling != null) {
            polling.remove();
            polling = null;
            UI.getCurrent().setPollInterval(NO_POLL);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (polling != null) {
            polling.remove();
            polling = null;
            event.getUI().setPollInterval(NO_POLL);
        }
        super.onDetach(event);
    }
}
