package org.xianxing.reports.shared;

import java.time.LocalDate;
import java.util.List;
import org.xianxing.reports.shared.CellText.Alignment;

/**
 * A paper that consists of tables: a title, lines of facts, then sections of one table each.
 *
 * @param title centered above all
 * @param facts lines below the title
 * @param note below the last table; empty for none
 * @param author the office, for the reader's program
 */
public record TablePaper(
        String title,
        List<String> facts,
        List<Section> sections,
        String note,
        String author,
        LocalDate date,
        Watermark watermark) {

    public TablePaper {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /**
     * A heading with a table.
     *
     * @param rows each with a cell for every column
     */
    public record Section(String heading, List<Column> columns, List<List<String>> rows) {
        public Section {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "row %s does not match %d columns".formatted(row, columns.size()));
                }
            }
        }
    }

    /** A column; {@code share} is its part of the width in relation to the other columns'. */
    public record Column(String heading, int share, Alignment alignment) {
        public Column {
            if (share < 1) {
                throw new IllegalArgumentException("a column's share is at least 1: " + share);
            }
        }
    }
}
