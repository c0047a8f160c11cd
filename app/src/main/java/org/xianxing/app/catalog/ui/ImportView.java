package org.xianxing.app.catalog.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xianxing.app.catalog.CatalogService;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.FollowedWork;
import org.xianxing.app.shell.LongWork;
import org.xianxing.app.shell.components.FactStrip;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.workbook.ui.TableUpload;
import org.xianxing.domain.catalog.CatalogBatch;
import org.xianxing.domain.catalog.CatalogImport;
import org.xianxing.domain.catalog.CatalogImport.Line;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.catalog.CatalogReconciliation;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Imports titles from a file: shows everything that would change, and stores when told to. */
@Route("catalog-import")
@RolesAllowed(Access.PROVINCE_EVALUATOR)
@StyleSheet("themes/xianxing/catalog.css")
final class ImportView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient CatalogService catalog;
    private final transient CurrentActor currentActor;
    private final transient CatalogWords words;
    private final transient LongWork work;
    private final Div result = new Div();

    ImportView(
            CatalogService catalog, CurrentActor currentActor, CatalogWords words, LongWork work) {
        this.catalog = catalog;
        this.work = work;
        this.currentActor = currentActor;
        this.words = words;
        addClassName("xx-catalog");
        result.addClassName("xx-stack");
        result.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        result.removeAll();
        Paragraph how = new Paragraph(text("import-explained"));
        SheetCard file = new SheetCard(text("import-file")).withSub(text("import-file-sub"));
        file.pad(how, new TableUpload(this::received, this::refuse));
        add(
                new PageHeader(text("import")).withSub(text("import-sub")).withActions(template()),
                file,
                result);
        followed().follow();
    }

    private Anchor template() {
        Anchor anchor =
                new Anchor(
                        DownloadHandler.fromInputStream(_ -> {
                            byte[] bytes = catalog.template(currentActor.get());
                            return new DownloadResponse(
                                    new ByteArrayInputStream(bytes),
                                    text("template-file"),
                                    WORKBOOK,
                                    bytes.length);
                        }),
                        "");
        anchor.add(Icon.DOWNLOAD.create(), new Span(text("template")));
        anchor.addClassName("xx-button-link");
        return anchor;
    }

    private void received(String fileName, List<List<String>> table) {
        switch (catalog.preview(currentActor.get(), table)) {
            case Outcome.Done<CatalogImport.Preview>(CatalogImport.Preview preview) ->
                    show(fileName, preview);
            case Outcome.Refused<CatalogImport.Preview>(List<Reason> reasons) -> refuse(reasons);
        }
    }

    private void refuse(List<Reason> reasons) {
        UnorderedList list = new UnorderedList();
        list.addClassName("xx-import-problems");
        list.getElement().setAttribute("role", "alert");
        reasons.forEach(reason ->
                list.add(
                        new ListItem(
                                Icon.ALERT.createSmall(),
                                new Span(words.reason(reason, getLocale())))));
        result.removeAll();
        result.add(list);
    }

    private void show(String fileName, CatalogImport.Preview preview) {
        long added = count(preview, Line.Added.class);
        long changed = count(preview, Line.Changed.class);
        int refused = preview.refusals().size();
        FactStrip facts =
                new FactStrip()
                        .add(text("line.added"), text("items-count", added))
                        .add(text("line.changed"), text("items-count", changed))
                        .add(
                                text("line.unchanged"),
                                text("items-count", count(preview, Line.Unchanged.class)))
                        .add(text("line.refused"), text("rows-count", refused));
        LockedButton take =
                new LockedButton(text("import-now", added + changed), () -> accept(preview));
        if (added + changed == 0) {
            take.lock(refused == 0 ? text("import-nothing") : text("import-all-wrong", refused));
        }
        SheetCard card = new SheetCard(text("preview")).withSub(text("preview-sub", fileName));
        card.add(facts, new ImportPreview(preview.lines(), documents(), words, getLocale()));
        Div act = new Div(take);
        if (refused > 0 && added + changed > 0) {
            act.add(new Span(text("import-without", refused)));
        }
        act.addClassName("xx-import-act");
        card.add(act);
        result.removeAll();
        result.add(card);
    }

    private static long count(CatalogImport.Preview preview, Class<? extends Line> kind) {
        return preview.lines().stream().filter(kind::isInstance).count();
    }

    private Map<Integer, String> documents() {
        return catalog.reconciliation(currentActor.get()).batches().stream()
                .map(CatalogReconciliation.Line::batch)
                .collect(Collectors.toMap(CatalogBatch::number, CatalogBatch::documentNumber));
    }

    /** What came of an import, with what it was asked to do. */
    private record Accepted(Outcome<Integer> outcome, CatalogImport.Preview preview) {}

    private void accept(CatalogImport.Preview preview) {
        Actor actor = currentActor.get();
        result.removeAll();
        followed().start(_ -> new Accepted(catalog.accept(actor, preview), preview));
    }

    /** The person's own import, which goes on when they leave the page. */
    private FollowedWork followed() {
        return new FollowedWork(
                work,
                new LongWork.Key(currentActor.get().account(), "catalog-import"),
                result,
                text("importing"),
                this::ended);
    }

    private void ended(Object end) {
        Accepted accepted = (Accepted) end;
        switch (accepted.outcome()) {
            case Outcome.Refused<Integer>(List<Reason> reasons) -> refuse(reasons);
            case Outcome.Done<Integer>(Integer stored) -> done(stored, accepted.preview());
        }
    }

    private void done(int stored, CatalogImport.Preview preview) {
        Map<Integer, String> documents = documents();
        NoteStrip note = NoteStrip.ok(text("imported", stored));
        preview.changes().stream()
                .map(CatalogItem::batchNumber)
                .distinct()
                .sorted()
                .forEach(batch ->
                        note.with(
                                new RouterLink(
                                        text("see-batch", documents.getOrDefault(batch, "")),
                                        CatalogView.class,
                                        new RouteParameters("batch", String.valueOf(batch)))));
        result.removeAll();
        result.add(note);
        if (!preview.refusals().isEmpty()) {
            SheetCard left =
                    new SheetCard(text("left-out"))
                            .withSub(text("left-out-sub", preview.refusals().size()));
            left.add(
                    new ImportPreview(
                            List.copyOf(preview.refusals()), documents, words, getLocale()));
            result.add(left);
        }
    }

    private String text(String key, Object... arguments) {
        return words.of(key, getLocale(), arguments);
    }
}
