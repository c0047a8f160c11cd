package org.xianxing.app.registry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.registry.Charter;
import org.xianxing.domain.registry.Clause;
import org.xianxing.domain.registry.Part;
import org.xianxing.domain.registry.StaffingLine;

/** A charter part by part, each line with its clause; what the source does not give is marked. */
final class CharterSheet extends Div {

    private static final long serialVersionUID = 1L;

    CharterSheet(Charter charter) {
        addClassName("xx-stack");
        for (Part part : Part.values()) {
            if (part == Part.STAFFING) {
                if (!charter.staffing().isEmpty()) {
                    add(staffing(charter));
                }
            } else if (!charter.of(part).isEmpty()) {
                add(part(charter, part));
            }
        }
    }

    private SheetCard part(Charter charter, Part part) {
        List<Clause> clauses = charter.of(part);
        long missing = clauses.stream().filter(c -> !c.isGiven()).count();
        SheetCard card =
                new SheetCard(part.heading())
                        .withSub(
                                getTranslation(
                                        missing == 0 ? "registry.items" : "registry.items-missing",
                                        clauses.size(),
                                        missing));
        NativeTableBody body = new NativeTableBody();
        clauses.forEach(clause -> body.add(row(clause)));
        NativeTable table = new NativeTable(body);
        table.addClassNames("xx-table", "xx-charter");
        card.add(table);
        return card;
    }

    private NativeTableRow row(Clause clause) {
        NativeTableCell number = new NativeTableCell(clause.numeral());
        number.addClassName("xx-clause-number");
        NativeTableCell text = new NativeTableCell();
        text.setId(anchor(clause));
        if (!clause.isGiven()) {
            text.add(Badge.tag(getTranslation("registry.not-in-source")));
            return new NativeTableRow(number, text);
        }
        if (!clause.name().isEmpty()) {
            Span name = new Span(clause.name());
            name.addClassName("xx-strong");
            text.add(new Div(name));
            if (!clause.otherName().isEmpty()) {
                Span other = new Span(getTranslation("registry.also", clause.otherName()));
                other.addClassName("xx-sub");
                name.add(other);
            }
        }
        text.add(new Span(clause.text()));
        return new NativeTableRow(number, text);
    }

    private SheetCard staffing(Charter charter) {
        NativeTableBody body = new NativeTableBody();
        for (StaffingLine post : charter.posts()) {
            NativeTableCell count = new NativeTableCell(String.valueOf(post.count()));
            count.addClassName("xx-num");
            NativeTableCell label = new NativeTableCell(post.label());
            label.addClassName(post.headcount() ? "xx-strong" : "xx-rank");
            body.add(new NativeTableRow(label, count, new NativeTableCell(ofWhich(post))));
        }
        NativeTable table = new NativeTable(body);
        table.addClassNames("xx-table", "xx-posts");
        SheetCard card =
                new SheetCard(Part.STAFFING.heading())
                        .withSub(getTranslation("registry.posts", charter.posts().size()));
        card.add(table);
        Paragraph text = new Paragraph(charter.staffing());
        text.addClassName("xx-sub");
        return card.pad(text);
    }

    private String ofWhich(StaffingLine post) {
        return post.ofWhich().isEmpty()
                ? post.remark()
                : post.ofWhich().stream()
                        .map(part ->
                                getTranslation("registry.of-which", part.label(), part.count()))
                        .collect(Collectors.joining(getTranslation("registry.list-comma")));
    }

    /** Where a clause stands on the page, for links that lead to it. */
    static String anchor(Clause clause) {
        return clause.part().name().toLowerCase(java.util.Locale.ROOT)
                + "-"
                + (clause.number() == 0 ? clause.name() : clause.number());
    }
}
