package org.xianxing.app.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xianxing.app.catalog.CatalogService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.workbook.ui.TableUpload;
import org.xianxing.domain.catalog.CatalogImport;
import org.xianxing.domain.catalog.CatalogImport.Line;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.catalog.CatalogTitle;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Takes an official list, shows what it would change row by row, and stores it when told to. */
final class CatalogImportDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient CatalogService catalog;
    private final transient CurrentActor currentActor;
    private final transient Messages messages;
    private final transient Runnable done;
    private final Div shown = new Div();
    private final LockedButton take;
    private transient Optional<CatalogImport.Preview> preview = Optional.empty();

    CatalogImportDialog(
            CatalogService catalog, CurrentActor currentActor, Messages messages, Runnable done) {
        this.catalog = catalog;
        this.currentActor = currentActor;
        this.messages = messages;
        this.done = done;
        addClassName("xx-catalog-import");
        setHeaderTitle(text("import-title"));
        setCloseOnOutsideClick(false);
        Paragraph how = new Paragraph(text("import-explained"));
        how.addClassName("xx-sub");
        shown.addClassName("xx-stack");
        Div content = new Div(how, new TableUpload(this::received, messages), shown);
        content.addClassName("xx-stack");
        add(content);
        take = new LockedButton(text("import-nothing"), this::take);
        take.lock(text("import-no-file"));
        getFooter().add(new Button(text("import-cancel"), _ -> close()), take);
    }

    private void received(List<List<String>> table) {
        shown.removeAll();
        switch (catalog.preview(currentActor.get(), table)) {
            case Outcome.Refused<CatalogImport.Preview>(List<Reason> reasons) -> {
                preview = Optional.empty();
                shown.add(TableUpload.reasons(reasons, messages, getLocale()));
                take.lock(text("import-no-file"));
            }
            case Outcome.Done<CatalogImport.Preview>(CatalogImport.Preview found) -> show(found);
        }
    }

    private void show(CatalogImport.Preview found) {
        preview = Optional.of(found);
        long added = found.lines().stream().filter(Line.Added.class::isInstance).count();
        long changed = found.lines().stream().filter(Line.Changed.class::isInstance).count();
        long same = found.lines().stream().filter(Line.Unchanged.class::isInstance).count();
        int wrong = found.refusals().size();
        shown.add(new Paragraph(text("import-found", added, changed, same, wrong)), grid(found));
        take.setText(text("import-now", added + changed));
        if (wrong > 0) {
            take.lock(text("import-locked", wrong));
        } else if (added + changed == 0) {
            take.lock(text("import-nothing"));
        } else {
            take.unlock();
        }
    }

    private Grid<Line> grid(CatalogImport.Preview found) {
        Grid<Line> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(Line::rowNumber)
                .setHeader(text("import-row"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("56px")
                .setFlexGrow(0);
        grid.addColumn(this::kind).setHeader(text("import-kind")).setWidth("84px").setFlexGrow(0);
        grid.addColumn(this::words).setHeader(text("import-what")).setFlexGrow(1);
        grid.setItems(sorted(found));
        grid.setHeight("320px");
        return grid;
    }

    /** What is wrong comes first, in the order of the file. */
    private static List<Line> sorted(CatalogImport.Preview found) {
        return found.lines().stream()
                .collect(Collectors.partitioningBy(Line.Refused.class::isInstance))
                .entrySet()
                .stream()
                .sorted((a, b) -> Boolean.compare(b.getKey(), a.getKey()))
                .flatMap(e -> e.getValue().stream())
                .toList();
    }

    private String kind(Line line) {
        return text(
                switch (line) {
                    case Line.Added _ -> "import-added";
                    case Line.Changed _ -> "import-changed";
                    case Line.Unchanged _ -> "import-unchanged";
                    case Line.Refused _ -> "import-refused";
                });
    }

    private String words(Line line) {
        Locale locale = getLocale();
        return switch (line) {
            case Line.Added(_, _, CatalogItem after) -> title(after);
            case Line.Changed(_, CatalogItem before, CatalogItem after) ->
                    title(before).equals(title(after))
                            ? text("import-details-change", title(after))
                            : text("import-title-change", title(before), title(after));
            case Line.Unchanged(_, CatalogItem item) -> title(item);
            case Line.Refused(_, List<Reason> reasons) ->
                    reasons.stream()
                            .map(r -> messages.reason(r, locale))
                            .collect(Collectors.joining(text("import-separator")));
        };
    }

    private String title(CatalogItem item) {
        return switch (item.title()) {
            case CatalogTitle.Known(String known) -> known;
            case CatalogTitle.AwaitingImport() -> text("awaits-import");
        };
    }

    private void take() {
        if (preview.isEmpty()) {
            return;
        }
        switch (catalog.accept(currentActor.get(), preview.get())) {
            case Outcome.Done<Integer> _ -> {
                close();
                done.run();
            }
            case Outcome.Refused<Integer>(List<Reason> reasons) ->
                    shown.add(NoteStrip.back(messages.reason(reasons.getFirst(), getLocale())));
        }
    }

    private String text(String key, Object... arguments) {
        return getTranslation("catalog." + key, arguments);
    }
}
