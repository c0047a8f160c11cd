package org.xianxing.app.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PlainText;
import org.xianxing.domain.registry.Charter;
import org.xianxing.domain.registry.Clause;
import org.xianxing.domain.registry.Part;
import org.xianxing.domain.registry.StaffingLine;
import org.xianxing.domain.registry.StoredCharter;
import org.xianxing.reports.shared.CellText.Alignment;
import org.xianxing.reports.shared.PlainWorkbook;
import org.xianxing.reports.shared.TablePaper;
import org.xianxing.reports.shared.TablePaper.Column;
import org.xianxing.reports.shared.TablePaper.Section;
import org.xianxing.reports.shared.Watermark;

/** A charter as a table (三定表), on paper and as a workbook. Like every document it is in Chinese. */
final class CharterPaper {

    private static final Locale CHINESE = Messages.CHINESE;

    private final Charter charter;
    private final String source;
    private final RegistryWords words;

    private CharterPaper(StoredCharter stored, RegistryWords words) {
        this.charter = stored.charter();
        this.source = stored.source();
        this.words = words;
    }

    static TablePaper of(StoredCharter stored, RegistryWords words) {
        return new CharterPaper(stored, words).paper();
    }

    static byte[] workbook(StoredCharter stored, RegistryWords words) {
        return PlainWorkbook.of(
                new CharterPaper(stored, words)
                        .sections().stream()
                                .map(section ->
                                        new PlainWorkbook.Sheet(
                                                section.heading(),
                                                section.columns().stream()
                                                        .map(Column::heading)
                                                        .toList(),
                                                section.rows()))
                                .toList());
    }

    private TablePaper paper() {
        List<String> facts = new ArrayList<>();
        facts.add(charter.title());
        facts.add(
                word(
                        "paper-number",
                        charter.documentNumber().isEmpty()
                                ? word("not-in-source")
                                : charter.documentNumber()));
        charter.published()
                .ifPresent(day -> facts.add(word("paper-published", PlainText.date(day, CHINESE))));
        if (!charter.level().isEmpty()) {
            facts.add(word("paper-level", charter.level()));
        }
        if (!charter.otherName().isEmpty()) {
            facts.add(word("paper-other-name", charter.otherName()));
        }
        facts.add(word("paper-counts", charter.numberedDivisions().size()));
        return new TablePaper(
                word("paper-title", charter.body()),
                facts,
                sections(),
                word("paper-source", source),
                charter.body(),
                charter.published().orElse(LocalDate.EPOCH),
                new Watermark.None());
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (Part part : Part.values()) {
            if (part == Part.STAFFING) {
                if (!charter.posts().isEmpty()) {
                    sections.add(staffing());
                }
            } else if (!charter.of(part).isEmpty()) {
                sections.add(clauses(part));
            }
        }
        return sections;
    }

    private Section clauses(Part part) {
        boolean divisions = part == Part.DIVISIONS;
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(word("column-number"), 14, Alignment.CENTER));
        if (divisions) {
            columns.add(new Column(word("column-division"), 20, Alignment.LEFT));
        }
        columns.add(new Column(word("column-clause"), divisions ? 60 : 80, Alignment.LEFT));
        return new Section(
                part.heading(),
                columns,
                charter.of(part).stream().map(clause -> row(clause, divisions)).toList());
    }

    private List<String> row(Clause clause, boolean division) {
        String text = clause.isGiven() ? clause.text() : word("not-in-source");
        if (!division) {
            return List.of(clause.numeral(), clause.name() + text);
        }
        String name =
                clause.otherName().isEmpty()
                        ? clause.name()
                        : clause.name() + word("also", clause.otherName());
        return List.of(clause.numeral(), name, text);
    }

    private Section staffing() {
        return new Section(
                Part.STAFFING.heading(),
                List.of(
                        new Column(word("column-label"), 36, Alignment.LEFT),
                        new Column(word("column-count"), 12, Alignment.CENTER),
                        new Column(word("column-note"), 43, Alignment.LEFT)),
                charter.posts().stream().map(this::row).toList());
    }

    private List<String> row(StaffingLine line) {
        String ofWhich =
                line.ofWhich().stream()
                        .map(part -> word("of-which", part.label(), part.count()))
                        .collect(Collectors.joining(word("list-comma")));
        return List.of(
                line.label(),
                String.valueOf(line.count()),
                ofWhich.isEmpty() ? line.remark() : ofWhich);
    }

    private String word(String key, Object... arguments) {
        return words.of(key, CHINESE, arguments);
    }
}
