package org.xianxing.app.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.domain.catalog.CatalogImport.Line;
import org.xianxing.domain.catalog.CatalogItem;

/** What an import would do, row by row: what is wrong first, then what changes, then the rest. */
final class ImportPreview extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 500;

    private final transient CatalogWords words;
    private final transient Locale locale;
    private final transient Map<Integer, String> documents;

    /**
     * @param lines one for each row of the file
     * @param documents document numbers by batch
     */
    ImportPreview(
            List<Line> lines, Map<Integer, String> documents, CatalogWords words, Locale locale) {
        this.words = words;
        this.locale = locale;
        this.documents = Map.copyOf(documents);
        addClassName("xx-import-preview");
        NativeTableRow head = new NativeTableRow();
        for (String key : List.of("file-row", "what", "place", "content")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(words.of(key, locale));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTableBody body = new NativeTableBody();
        lines.stream()
                .sorted(Comparator.comparingInt(ImportPreview::rank))
                .limit(MOST)
                .forEach(line -> body.add(row(line)));
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("xx-table", "xx-import-table");
        add(table);
        if (lines.size() > MOST) {
            Span more = new Span(words.of("more-rows", locale, lines.size() - MOST));
            more.addClassName("xx-sub");
            add(more);
        }
    }

    private static int rank(Line line) {
        return switch (line) {
            case Line.Refused _ -> 0;
            case Line.Changed _ -> 1;
            case Line.Added _ -> 2;
            case Line.Unchanged _ -> 3;
        };
    }

    private NativeTableRow row(Line line) {
        NativeTableCell number = new NativeTableCell(String.valueOf(line.rowNumber()));
        number.addClassName("xx-num");
        return new NativeTableRow(
                number,
                new NativeTableCell(badge(line)),
                new NativeTableCell(place(line)),
                new NativeTableCell(content(line)));
    }

    private Badge badge(Line line) {
        return switch (line) {
            case Line.Refused _ ->
                    new Badge(Badge.State.RETURNED, words.of("line.refused", locale));
            case Line.Changed _ -> new Badge(Badge.State.WAITING, words.of("line.changed", locale));
            case Line.Added _ -> new Badge(Badge.State.ACCEPTED, words.of("line.added", locale));
            case Line.Unchanged _ ->
                    new Badge(Badge.State.DRAFT, words.of("line.unchanged", locale));
        };
    }

    private String place(Line line) {
        return switch (line) {
            case Line.Refused _ -> words.of("no-place", locale);
            case Line.Changed(_, _, CatalogItem after) -> place(after);
            case Line.Added(_, _, CatalogItem after) -> place(after);
            case Line.Unchanged(_, CatalogItem item) -> place(item);
        };
    }

    private String place(CatalogItem item) {
        return words.of(
                "card-where",
                locale,
                documents.getOrDefault(item.batchNumber(), ""),
                words.number(item, locale));
    }

    private Component content(Line line) {
        Div content = new Div();
        content.addClassName("xx-import-content");
        switch (line) {
            case Line.Refused(_, var reasons) ->
                    reasons.forEach(reason -> content.add(new Div(words.reason(reason, locale))));
            case Line.Added(_, _, CatalogItem after) -> content.add(added(after));
            case Line.Changed(_, CatalogItem before, CatalogItem after) ->
                    changes(before, after).forEach(content::add);
            case Line.Unchanged(_, CatalogItem item) -> {
                Span title = new Span(words.title(item, locale));
                title.addClassName("xx-dim");
                content.add(title);
            }
        }
        return content;
    }

    private Component added(CatalogItem after) {
        Span title = new Span(words.title(after, locale));
        title.addClassName("xx-new");
        Span rest = new Span(words.nature(after.nature(), locale));
        rest.addClassName("xx-sub");
        if (!after.field().isEmpty()) {
            rest.setText(rest.getText() + " · " + after.field());
        }
        return new Div(title, new Div(rest));
    }

    private List<Component> changes(CatalogItem before, CatalogItem after) {
        List<Component> changes = new ArrayList<>();
        if (before.title().equals(after.title())) {
            changes.add(new Span(words.title(after, locale)));
        }
        change(changes, "title", words.title(before, locale), words.title(after, locale));
        change(changes, "number", words.number(before, locale), words.number(after, locale));
        change(
                changes,
                "nature-head",
                words.nature(before.nature(), locale),
                words.nature(after.nature(), locale));
        change(changes, "field", before.field(), after.field());
        change(changes, "source-head", before.source(), after.source());
        return changes;
    }

    private void change(List<Component> changes, String key, String before, String after) {
        if (before.equals(after)) {
            return;
        }
        Span name = new Span(words.of(key, locale));
        name.addClassName("xx-sub");
        Span old = new Span(before.isEmpty() ? words.of("blank", locale) : before);
        old.addClassName("xx-old");
        Span arrow = new Span("→");
        arrow.getElement().setAttribute("aria-label", words.of("becomes", locale));
        Span now = new Span(after);
        now.addClassName("xx-new");
        changes.add(new Div(name, old, arrow, now));
    }
}
