package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.domain.evaluation.Indicator;
import org.xianxing.domain.evaluation.RubricComparison.Line;
import org.xianxing.domain.evaluation.RubricComparison.Part;

/** Lines of two versions side by side; what changed is named in words and marked in its place. */
final class RubricComparisonTable extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RubricWords words;
    private final transient Locale locale;

    RubricComparisonTable(
            String before, String after, List<Line> lines, RubricWords words, Locale locale) {
        this.words = words;
        this.locale = locale;
        addClassName("xx-rubric-scroll");
        NativeTableRow head = new NativeTableRow();
        for (String title :
                List.of(
                        words.of("column-code", locale),
                        words.of("column-change", locale),
                        before,
                        after)) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(title);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTableBody body = new NativeTableBody();
        lines.forEach(line -> body.add(row(line)));
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("xx-rubric", "xx-rubric-comparison");
        add(table);
    }

    private NativeTableRow row(Line line) {
        return new NativeTableRow(
                new NativeTableCell(line.code()),
                change(line),
                side(line.before(), line.changes()),
                side(line.after(), line.changes()));
    }

    private NativeTableCell change(Line line) {
        if (line.before().isEmpty()) {
            return new NativeTableCell(new Badge(Badge.State.ACCEPTED, word("added")));
        }
        if (line.after().isEmpty()) {
            return new NativeTableCell(new Badge(Badge.State.REJECTED, word("gone")));
        }
        if (line.isSame()) {
            return new NativeTableCell(word("unchanged"));
        }
        Div changes = new Div();
        for (Part part : Part.values()) {
            if (line.changes().contains(part)) {
                changes.add(new Badge(Badge.State.DRAFT, word("changed-" + part.name())));
            }
        }
        changes.addClassName("xx-change-words");
        return new NativeTableCell(changes);
    }

    private NativeTableCell side(Optional<Indicator> indicator, Set<Part> changes) {
        if (indicator.isEmpty()) {
            Span none = new Span(word("not-in-version"));
            none.addClassName("xx-dim");
            return new NativeTableCell(none);
        }
        Indicator i = indicator.get();
        return new NativeTableCell(
                part(i.officialText(), changes.contains(Part.WORDING)),
                part(
                        words.of("points", locale, RubricWords.plain(i.max())),
                        changes.contains(Part.MAXIMUM)),
                part(words.line(i.rule(), locale), changes.contains(Part.RULE)),
                part(
                        word(i.currentYearOnly() ? "year-only-long" : "any-year"),
                        changes.contains(Part.YEAR_ONLY)));
    }

    private static Div part(String text, boolean changed) {
        Div part = new Div(text);
        part.addClassName(changed ? "xx-changed-part" : "xx-same-part");
        return part;
    }

    private String word(String key) {
        return words.of(key, locale);
    }
}
