package org.xianxing.app.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.Narrow;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Entry;
import org.xianxing.domain.shared.AuditTrail.Position;
import org.xianxing.domain.shared.AuditTrail.Search;

/**
 * Records, newest first. More are fetched when the reader comes near the end of those that are
 * there; a page begins where the one before ended, so that deep pages cost no more than the first.
 */
final class AuditGrid extends Grid<Entry> {

    private static final long serialVersionUID = 1L;

    /** Pixels up to which a window has no room for six columns. */
    private static final int WIDEST = 800;

    private static final int AT_ONCE = 100;

    private final transient AuditWords words;
    private final transient Locale locale;
    private final transient Source source;
    private final transient List<Entry> fetched = new ArrayList<>();
    private final List<Column<Entry>> wideColumns = new ArrayList<>();
    private final Column<Entry> card;
    private transient Search search;
    private transient Optional<Position> next = Optional.empty();
    private boolean begun;

    /** Reads a page of records. */
    @FunctionalInterface
    interface Source {
        AuditTrail.Page page(Search search, Optional<Position> after, int limit);
    }

    AuditGrid(Source source, Search search, AuditWords words, Locale locale) {
        this.source = source;
        this.search = search;
        this.words = words;
        this.locale = locale;
        addClassName("xx-audit-grid");
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setPageSize(AT_ONCE);
        getElement().setAttribute("aria-label", word("records"));
        wideColumns();
        Narrow.follow(this, WIDEST, this::fit);
        card = addComponentColumn(this::card).setHeader(word("record"));
        card.setVisible(false);
        setItemDetailsRenderer(
                new ComponentRenderer<>(entry -> new AuditRecord(entry, words, locale)));
        setDetailsVisibleOnClick(false);
        addItemClickListener(click -> open(click.getItem()));
        setItems(query -> rows(query.getOffset(), query.getLimit()));
        setEmptyStateComponent(new EmptyState(word("none-found"), word("none-found-explained")));
    }

    private void wideColumns() {
        wideColumns.add(
                addColumn(entry -> words.time(entry.at())).setHeader(word("at")).setWidth("148px"));
        wideColumns.add(addComponentColumn(this::who).setHeader(word("who")).setWidth("190px"));
        wideColumns.add(
                addColumn(entry -> words.action(entry.action(), locale))
                        .setHeader(word("action"))
                        .setWidth("128px"));
        wideColumns.forEach(column -> column.setFlexGrow(0));
        wideColumns.add(addComponentColumn(this::what).setHeader(word("what")).setFlexGrow(4));
        wideColumns.add(
                addColumn(entry -> words.origin(entry.origin(), locale))
                        .setHeader(word("origin"))
                        .setWidth("124px")
                        .setFlexGrow(0));
        wideColumns.add(addComponentColumn(this::opener).setHeader("").setWidth("72px"));
        wideColumns.getLast().setFlexGrow(0);
    }

    private Stream<Entry> rows(int offset, int limit) {
        while (fetched.size() < offset + limit && (!begun || next.isPresent())) {
            AuditTrail.Page page = source.page(search, next, AT_ONCE);
            begun = true;
            fetched.addAll(page.entries());
            next = page.next();
        }
        int from = Math.min(offset, fetched.size());
        return List.copyOf(fetched.subList(from, Math.min(offset + limit, fetched.size())))
                .stream();
    }

    /** Looks for something else. */
    void show(Search wanted) {
        search = wanted;
        fetched.clear();
        next = Optional.empty();
        begun = false;
        getDataProvider().refreshAll();
        scrollToStart();
    }

    /** Opens a record, or closes it. */
    void open(Entry entry) {
        setDetailsVisible(entry, !isDetailsVisible(entry));
    }

    private Div who(Entry entry) {
        Span name = new Span(entry.who().name());
        name.addClassName("xx-strong");
        Span post = new Span(words.post(entry.who(), locale));
        post.addClassName("xx-sub");
        return lines(name, post);
    }

    private Div what(Entry entry) {
        Span subject = new Span(words.subject(entry.event().subject(), locale));
        Span detail = new Span(entry.detail());
        detail.addClassNames("xx-sub", "xx-audit-detail");
        return entry.detail().isEmpty() ? lines(subject) : lines(subject, detail);
    }

    private static Div lines(Component... lines) {
        Div cell = new Div(lines);
        cell.addClassName("xx-audit-lines");
        return cell;
    }

    private NativeButton opener(Entry entry) {
        NativeButton opener = new NativeButton(word("open"), _ -> open(entry));
        opener.addClassName("xx-link");
        opener.getElement().setAttribute("type", "button");
        opener.getElement()
                .setAttribute(
                        "aria-label",
                        words.of(
                                "open-record",
                                locale,
                                words.time(entry.at()),
                                words.action(entry.action(), locale)));
        return opener;
    }

    private Div card(Entry entry) {
        Span action = new Span(words.action(entry.action(), locale));
        action.addClassName("xx-strong");
        Span at = new Span(words.time(entry.at()));
        at.addClassName("xx-sub");
        Div head = new Div(action, at);
        head.addClassName("xx-row");
        Span who =
                new Span(
                        words.of(
                                "who-and-post",
                                locale,
                                entry.who().name(),
                                words.post(entry.who(), locale)));
        Span origin = new Span(words.origin(entry.origin(), locale));
        origin.addClassName("xx-sub");
        Div foot = new Div(origin, opener(entry));
        foot.addClassName("xx-row");
        Div whole = new Div(head, who, what(entry), foot);
        whole.addClassName("xx-item-card");
        return whole;
    }

    private void fit(boolean wide) {
        wideColumns.forEach(column -> column.setVisible(wide));
        card.setVisible(!wide);
    }

    private String word(String key) {
        return words.of(key, locale);
    }
}
