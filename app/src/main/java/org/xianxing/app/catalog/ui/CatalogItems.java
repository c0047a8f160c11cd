package org.xianxing.app.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xianxing.app.catalog.CatalogService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.SegmentedFilter;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.catalog.CatalogBatch;
import org.xianxing.domain.catalog.CatalogFilter;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.catalog.CatalogNature;
import org.xianxing.domain.catalog.CatalogPosition;
import org.xianxing.domain.catalog.CatalogTitle;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Items of the catalog, searched and loaded as one scrolls; the province office classes them. */
final class CatalogItems extends Div {

    private static final long serialVersionUID = 1L;

    private enum Shown {
        ALL,
        PRESENT,
        MISSING
    }

    private final transient CatalogService catalog;
    private final transient CurrentActor currentActor;
    private final transient Messages messages;
    private final transient Locale locale;
    private final transient Map<Integer, String> documents;
    private final Grid<CatalogItem> grid = new Grid<>();
    private final TextField search = new TextField();
    private final SegmentedFilter<Shown> shown;
    private final SheetCard card;
    private final Div problems = new Div();
    private transient Optional<CatalogBatch> batch = Optional.empty();

    CatalogItems(
            CatalogService catalog, CurrentActor currentActor, Messages messages, Locale locale) {
        this.catalog = catalog;
        this.currentActor = currentActor;
        this.messages = messages;
        this.locale = locale;
        Actor actor = currentActor.get();
        documents =
                catalog.batches(actor).stream()
                        .collect(
                                Collectors.toMap(
                                        CatalogBatch::number, CatalogBatch::documentNumber));
        search.setPlaceholder(text("search"));
        search.setAriaLabel(text("search"));
        search.setPrefixComponent(Icon.SEARCH.createSmall());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> grid.getDataProvider().refreshAll());
        shown =
                new SegmentedFilter<>(
                        text("which"),
                        List.of(Shown.values()),
                        s ->
                                switch (s) {
                                    case ALL -> text("which-all");
                                    case PRESENT -> text("which-present");
                                    case MISSING -> text("which-missing");
                                });
        shown.setValue(Shown.ALL);
        shown.addValueChangeListener(_ -> grid.getDataProvider().refreshAll());
        columns(catalog.mayManage(actor));
        grid.setItems(
                query ->
                        catalog
                                .items(
                                        currentActor.get(),
                                        filter(),
                                        query.getOffset(),
                                        query.getLimit())
                                .stream(),
                _ -> catalog.count(currentActor.get(), filter()));
        Div tools = new Div(shown, search);
        tools.addClassName("xx-catalog-tools");
        card = new SheetCard(text("items"));
        card.add(tools, problems, grid);
        add(card);
        showBatch(Optional.empty());
    }

    /** Shows the items of one batch, or of all. */
    void showBatch(Optional<CatalogBatch> chosen) {
        batch = chosen;
        card.withSub(
                chosen.map(b -> text("items-of", b.documentNumber(), b.title(), b.source()))
                        .orElse(text("items-all")));
        grid.getDataProvider().refreshAll();
    }

    private CatalogFilter filter() {
        CatalogFilter filter = CatalogFilter.ALL.withText(search.getValue());
        if (batch.isPresent()) {
            filter = filter.withBatch(batch.get().number());
        }
        return switch (shown.getValue()) {
            case ALL -> filter;
            case PRESENT -> filter.withTitled(true);
            case MISSING -> filter.withTitled(false);
        };
    }

    private void columns(boolean mayManage) {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", text("items"));
        grid.addClassName("xx-catalog-items");
        grid.addColumn(this::number)
                .setHeader(text("number"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("56px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::title).setHeader(text("item")).setFlexGrow(1);
        grid.addComponentColumn(item -> nature(item, mayManage))
                .setHeader(text("nature"))
                .setWidth("190px")
                .setFlexGrow(0);
    }

    private String number(CatalogItem item) {
        return switch (item.position()) {
            case CatalogPosition.Numbered(int number) -> Integer.toString(number);
            case CatalogPosition.Unnumbered() -> "";
        };
    }

    private Component title(CatalogItem item) {
        Span title =
                new Span(
                        switch (item.title()) {
                            case CatalogTitle.Known(String known) -> known;
                            case CatalogTitle.AwaitingImport() -> text("awaits-import");
                        });
        title.addClassName(item.isTitled() ? "xx-catalog-title" : "xx-dim");
        Span from =
                new Span(
                        item.field().isEmpty()
                                ? documents.getOrDefault(item.batchNumber(), "")
                                : text(
                                        "document-and-field",
                                        documents.getOrDefault(item.batchNumber(), ""),
                                        item.field()));
        from.addClassName("xx-sub");
        Div both = new Div(title, from);
        both.addClassName("xx-catalog-item");
        return both;
    }

    private Component nature(CatalogItem item, boolean mayManage) {
        if (!mayManage || !item.isTitled()) {
            Span word = new Span(item.isTitled() ? word(item.nature()) : "");
            word.addClassName(item.nature() == CatalogNature.UNDETERMINED ? "xx-dim" : "xx-strong");
            return word;
        }
        Select<CatalogNature> select = new Select<>();
        select.setItems(CatalogNature.values());
        select.setItemLabelGenerator(this::word);
        select.setValue(item.nature());
        select.setAriaLabel(text("nature-of", title(item).getElement().getTextRecursively()));
        select.setWidthFull();
        select.addValueChangeListener(e -> determine(item, e.getValue()));
        return select;
    }

    private void determine(CatalogItem item, CatalogNature nature) {
        problems.removeAll();
        switch (catalog.determine(currentActor.get(), item, nature)) {
            case Outcome.Done<CatalogItem> _ -> {}
            case Outcome.Refused<CatalogItem>(List<Reason> reasons) ->
                    problems.add(NoteStrip.error(messages.reason(reasons.getFirst(), locale)));
        }
        grid.getDataProvider().refreshAll();
    }

    private String word(CatalogNature nature) {
        return text(
                switch (nature) {
                    case CROSS_CUTTING -> "nature-cross-cutting";
                    case SPECIFIC -> "nature-specific";
                    case UNDETERMINED -> "nature-undetermined";
                });
    }

    private String text(String key, Object... arguments) {
        return messages.getTranslation("catalog." + key, locale, arguments);
    }
}
