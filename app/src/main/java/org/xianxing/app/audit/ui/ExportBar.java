package org.xianxing.app.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.xianxing.app.audit.AuditExports;
import org.xianxing.app.audit.AuditExports.Export;
import org.xianxing.app.audit.AuditFormat;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.LongWork.State;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.WorkProgress;
import org.xianxing.domain.shared.AuditTrail.Search;

/** Takes what is shown away as a table, made while the person goes on working. */
final class ExportBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AuditExports exports;
    private final transient CurrentActor currentActor;
    private final transient Supplier<Search> search;
    private final transient AuditWords words;
    private final transient Runnable ended;

    /**
     * @param search what is shown
     * @param ended told when a table has been made
     */
    ExportBar(
            AuditExports exports,
            CurrentActor currentActor,
            Supplier<Search> search,
            AuditWords words,
            Runnable ended) {
        this.exports = exports;
        this.currentActor = currentActor;
        this.search = search;
        this.words = words;
        this.ended = ended;
        addClassName("xx-audit-export");
        getElement().setAttribute("aria-live", "polite");
        show();
    }

    private void show() {
        removeAll();
        Optional<State> state = exports.state(currentActor.get());
        if (state.filter(State.Running.class::isInstance).isPresent()) {
            add(
                    new WorkProgress(
                            this::steps,
                            (done, total) -> text("exporting", done, total),
                            () -> {
                                show();
                                ended.run();
                            }));
            return;
        }
        state.ifPresent(this::showEnd);
        for (AuditFormat format : AuditFormat.values()) {
            add(
                    new Button(
                            text("export-" + format.extension()),
                            Icon.DOWNLOAD.create(),
                            _ -> start(format)));
        }
    }

    private void start(AuditFormat format) {
        exports.start(currentActor.get(), search.get(), format);
        show();
    }

    private void showEnd(State state) {
        if (state instanceof State.Ended(Object result)
                && result instanceof Export export
                && Files.isReadable(export.file())) {
            add(link(export));
        }
        if (state instanceof State.Failed(String id)) {
            add(NoteStrip.error(getTranslation("shell.failure", id)));
        }
    }

    private Anchor link(Export export) {
        String name = text("file-name", export.stamp()) + "." + export.format().extension();
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(_ -> {
                            Path file = exports.fetch(currentActor.get(), name).orElseThrow();
                            return new DownloadResponse(
                                    Files.newInputStream(file),
                                    name,
                                    export.format().mediaType(),
                                    Files.size(file));
                        }),
                        "");
        link.add(Icon.DOWNLOAD.createSmall(), new Span(text("fetch", name, export.records())));
        link.addClassName("xx-audit-file");
        return link;
    }

    private WorkProgress.Steps steps() {
        return exports.state(currentActor.get())
                .filter(State.Running.class::isInstance)
                .map(State.Running.class::cast)
                .map(r -> new WorkProgress.Steps(r.done(), r.total(), false))
                .orElse(new WorkProgress.Steps(1, 1, true));
    }

    private String text(String key, Object... arguments) {
        return words.of(key, getLocale(), arguments);
    }
}
