package org.xianxing.reports.rhythm;

import java.time.LocalDate;
import java.util.List;
import org.xianxing.reports.shared.TablePaper.Column;
import org.xianxing.reports.shared.Watermark;

/**
 * What an office puts together from the reports of a period.
 *
 * @param title centered above all
 * @param subtitle whose paper it is and as of when, centered below the title
 * @param parts of the text, in order
 * @param author the office, for the reader's program and as the signature
 */
public record SummaryDocument(
        String title,
        String subtitle,
        List<Part> parts,
        String author,
        LocalDate date,
        Watermark watermark) {

    public SummaryDocument {
        parts = List.copyOf(parts);
    }

    /** A part of the paper. */
    public sealed interface Part {}

    /** A heading of the first level. */
    public record Heading(String text) implements Part {}

    /** Running text; a line feed begins a new paragraph. */
    public record Text(String text) implements Part {}

    /**
     * A table with a caption.
     *
     * @param rows each with a cell for every column
     */
    public record Table(String caption, List<Column> columns, List<List<String>> rows)
            implements Part {
        public Table {
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

    /**
     * A bar for each line, all in one scale. Parts are told apart by their filling, so that a black
     * and white copy says the same.
     *
     * @param legend what the fillings mean: solid, hatched, empty
     */
    public record Chart(String caption, Legend legend, List<Bar> bars) implements Part {
        public Chart {
            bars = List.copyOf(bars);
        }
    }

    /** What the fillings of a chart mean. */
    public record Legend(String solid, String hatched, String empty) {}

    /**
     * One bar.
     *
     * @param label at its left
     * @param figures at its right, in words
     */
    public record Bar(String label, int solid, int hatched, int empty, String figures) {
        public Bar {
            if (solid < 0 || hatched < 0 || empty < 0) {
                throw new IllegalArgumentException("a part of a bar is 0 or more");
            }
        }

        int total() {
            return solid + hatched + empty;
        }
    }
}
