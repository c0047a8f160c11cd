package org.xianxing.reports.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.xianxing.reports.shared.Watermark;

/**
 * A finished ranking for a workbook.
 *
 * @param notes lines below the title, such as the rule for ties
 * @param watermark a word set above the title, for a workbook has nothing behind its cells
 */
public record RankingSheet(
        String title,
        List<String> notes,
        List<Column> columns,
        List<Row> rows,
        Watermark watermark) {
    public RankingSheet {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a ranking has at least one column");
        }
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        "row %s does not match %d columns".formatted(row.cells(), columns.size()));
            }
        }
    }

    /** A column; the width counts half-width characters, as workbooks do. */
    public record Column(String heading, int width) {
        public Column {
            if (width < 1 || width > 255) {
                throw new IllegalArgumentException("column width must be 1 to 255: " + width);
            }
        }
    }

    /** How a row is set apart. */
    public enum RowMark {
        PLAIN,
        /** Tinted: a rank that earns the award. */
        AWARDED,
        /** Tinted otherwise: a rank that must improve. */
        TO_IMPROVE,
        /** In grey: listed without a rank. */
        NOT_RANKED
    }

    public record Row(List<Cell> cells, RowMark mark) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** The content of one cell. */
    public sealed interface Cell {

        /** Text; never taken for a formula. */
        record Text(String text) implements Cell {}

        /** A whole number, such as a rank. */
        record Whole(int number) implements Cell {}

        /** An exact number shown with two decimals. */
        record Decimal(BigDecimal number) implements Cell {
            public Decimal {
                if (number.stripTrailingZeros().scale() > 2) {
                    throw new IllegalArgumentException("at most two decimals: " + number);
                }
            }
        }

        record Empty() implements Cell {}
    }
}
