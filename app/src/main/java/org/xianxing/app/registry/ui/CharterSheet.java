package org.xianxing.app.registry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.xianxing.app.registry.RegistryWords;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.registry.Charter;
import org.xianxing.domain.registry.Clause;
import org.xianxing.domain.registry.Part;
import org.xianxing.domain.registry.StaffingLine;

/** A charter part by part, each line with its clause; what the source does not give is marked. */
final class CharterSheet extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Correcting> correcting;

    /** A charter as it is. */
    CharterSheet(Charter charter) {
        this(charter, Optional.empty());
    }

    /**
     * A charter with ways to put it right.
     *
     * @param correcting what takes the corrected one
     */
    CharterSheet(Charter charter, RegistryWords words, Consumer<Charter> corrected) {
        this(charter, Optional.of(new Correcting(charter, words, corrected)));
    }

    /** How a proposal is put right, item by item. */
    private record Correcting(Charter charter, RegistryWords words, Consumer<Charter> corrected) {

        Button clause(Clause clause, Locale locale) {
            return small(
                    "fix-clause",
                    locale,
                    () ->
                            new ClauseDialog(
                                            words,
                                            locale,
                                            charter,
                                            clause.part(),
                                            Optional.of(clause),
                                            corrected)
                                    .open());
        }

        Button added(Part part, Locale locale) {
            return small(
                    "fix-add",
                    locale,
                    () ->
                            new ClauseDialog(
                                            words,
                                            locale,
                                            charter,
                                            part,
                                            Optional.empty(),
                                            corrected)
                                    .open());
        }

        Button posts(Optional<StaffingLine> line, Locale locale) {
            return small(
                    line.isPresent() ? "fix-clause" : "fix-add-staffing",
                    locale,
                    () -> new PostsDialog(words, locale, charter, line, corrected).open());
        }

        private Button small(String key, Locale locale, Runnable act) {
            Button button = new Button(words.of(key, locale), _ -> act.run());
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            return button;
        }
    }

    private CharterSheet(Charter charter, Optional<Correcting> correcting) {
        this.correcting = correcting;
        addClassName("xx-stack");
        for (Part part : Part.values()) {
            if (part == Part.STAFFING) {
                if (!charter.staffing().isEmpty() || correcting.isPresent()) {
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
        clauses.forEach(clause -> {
            NativeTableRow row = row(clause);
            correcting.ifPresent(c -> row.add(new NativeTableCell(c.clause(clause, getLocale()))));
            body.add(row);
        });
        correcting.ifPresent(c -> card.withAction(c.added(part, getLocale())));
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
            NativeTableRow row =
                    new NativeTableRow(label, count, new NativeTableCell(ofWhich(post)));
            correcting.ifPresent(
                    c -> row.add(new NativeTableCell(c.posts(Optional.of(post), getLocale()))));
            body.add(row);
        }
        NativeTable table = new NativeTable(body);
        table.addClassNames("xx-table", "xx-posts");
        SheetCard card =
                new SheetCard(Part.STAFFING.heading())
                        .withSub(getTranslation("registry.posts", charter.posts().size()));
        correcting.ifPresent(c -> card.withAction(c.posts(Optional.empty(), getLocale())));
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
        return clause.part().name().toLowerCase(Locale.ROOT)
                + "-"
                + (clause.number() == 0 ? clause.name() : clause.number());
    }
}
