package org.xianxing.reports.bulletin;

import java.util.List;
import org.xianxing.reports.shared.CellText.Alignment;

/** A table of an annex; on further pages its heading is repeated. */
public record AnnexTable(List<Column> columns, List<Row> rows) {

    public AnnexTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table has at least one column");
        }
        for (Row row : rows) {
            int cells = row.cells().size();
            if (row.mark() == RowMark.SECTION ? cells != 1 : cells != columns.size()) {
                throw new IllegalArgumentException(
                        "row %s does not match %d columns".formatted(row.cells(), columns.size()));
            }
        }
    }

    /**
     * A column; {@code share} is its part of the table's width, in relation to the other columns'
     * shares.
     */
    public record Column(String heading, int share, Alignment alignment) {
        public Column {
            if (share < 1) {
                throw new IllegalArgumentException("a column's share is at least 1: " + share);
            }
        }
    }

    /** How a row is set apart. */
    public enum RowMark {
        PLAIN,
        /** On a tinted ground. */
        TINTED,
        /** One cell across all columns that heads the rows below it. */
        SECTION
    }

    /** A row of finished texts. */
    public record Row(List<String> cells, RowMark mark) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(String... cells) {
            return new Row(List.of(cells), RowMark.PLAIN);
        }
    }
}
