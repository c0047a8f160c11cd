package org.xianxing.app.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.Narrow;
import org.xianxing.domain.catalog.CatalogFilter;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.catalog.CatalogNature;

/** Items page by page. On a narrow page one column says everything. */
final class ItemsGrid extends Grid<CatalogItem> {

    private static final long serialVersionUID = 1L;

    private final transient CatalogWords words;
    private final transient Locale locale;
    private final transient Map<Integer, String> documents;
    private final List<Column<CatalogItem>> wideColumns = new ArrayList<>();
    private final Column<CatalogItem> card;
    private transient CatalogFilter filter;

    /** Reads items. */
    interface Source {
        Stream<CatalogItem> items(CatalogFilter filter, int offset, int limit);

        int count(CatalogFilter filter);
    }

    /**
     * @param documents document numbers by batch
     * @param filter what is shown first
     */
    ItemsGrid(
            Source source,
            Map<Integer, String> documents,
            CatalogFilter filter,
            CatalogWords words,
            Locale locale) {
        this.words = words;
        this.locale = locale;
        this.documents = Map.copyOf(documents);
        this.filter = filter;
        addClassName("xx-catalog-items");
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", words.of("items", locale));
        wideColumns();
        Narrow.follow(this, Narrow.PHONE, this::fit);
        card = addComponentColumn(this::card).setHeader(words.of("item", locale));
        card.setVisible(false);
        setItems(
                query -> source.items(this.filter, query.getOffset(), query.getLimit()),
                _ -> source.count(this.filter));
        setEmptyStateComponent(
                new EmptyState(
                        words.of("none-found", locale), words.of("none-found-explained", locale)));
    }

    private void wideColumns() {
        if (filter.batchNumber().isEmpty()) {
            wideColumns.add(
                    addColumn(item -> documents.get(item.batchNumber()))
                            .setHeader(words.of("document", locale))
                            .setWidth("150px")
                            .setFlexGrow(0));
        }
        wideColumns.add(
                addColumn(item -> words.number(item, locale))
                        .setHeader(words.of("number", locale))
                        .setWidth("64px")
                        .setFlexGrow(0));
        wideColumns.add(
                addComponentColumn(this::title)
                        .setHeader(words.of("title", locale))
                        .setFlexGrow(4));
        wideColumns.add(
                addColumn(CatalogItem::field)
                        .setHeader(words.of("field", locale))
                        .setWidth("120px")
                        .setFlexGrow(0));
        wideColumns.add(
                addColumn(CatalogItem::scope)
                        .setHeader(words.of("scope", locale))
                        .setWidth("72px")
                        .setFlexGrow(0));
        wideColumns.add(
                addComponentColumn(this::nature)
                        .setHeader(words.of("nature-head", locale))
                        .setWidth("184px")
                        .setFlexGrow(0));
    }

    /** Lets titled items be chosen, and hands on which. */
    void choosable(Consumer<Set<CatalogItem>> chosen) {
        setSelectionMode(SelectionMode.MULTI);
        setItemSelectableProvider(CatalogItem::isTitled);
        addSelectionListener(event -> chosen.accept(event.getAllSelectedItems()));
    }

    CatalogFilter filter() {
        return filter;
    }

    void show(CatalogFilter wanted) {
        filter = wanted;
        deselectAll();
        getDataProvider().refreshAll();
    }

    private Anchor title(CatalogItem item) {
        Anchor title = new Anchor("catalog-item/" + item.id().value(), words.title(item, locale));
        title.addClassName(item.isTitled() ? "xx-item-title" : "xx-item-awaiting");
        if (item.isTitled()) {
            title.getElement().setAttribute("title", words.of("source", locale, item.source()));
        }
        return title;
    }

    private Component nature(CatalogItem item) {
        if (!item.isTitled()) {
            return new Span();
        }
        Span nature =
                item.nature() == CatalogNature.UNDETERMINED
                        ? new Badge(
                                Badge.State.WAITING,
                                words.nature(CatalogNature.UNDETERMINED, locale))
                        : Badge.tag(words.nature(item.nature(), locale));
        return nature;
    }

    private Div card(CatalogItem item) {
        Span where =
                new Span(
                        words.of(
                                "card-where",
                                locale,
                                documents.getOrDefault(item.batchNumber(), ""),
                                words.number(item, locale)));
        where.addClassName("xx-sub");
        Div line = new Div(where, nature(item));
        line.addClassName("xx-row");
        Div card = new Div(title(item), line);
        if (!item.field().isEmpty()) {
            Span field = new Span(String.join(" · ", item.field(), item.scope()));
            field.addClassName("xx-sub");
            card.add(field);
        }
        card.addClassName("xx-item-card");
        return card;
    }

    private void fit(boolean wide) {
        wideColumns.forEach(column -> column.setVisible(wide));
        card.setVisible(!wide);
    }
}
