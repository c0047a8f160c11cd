package org.xianxing.domain.catalog;

import java.util.List;
import java.util.stream.Stream;
import org.xianxing.domain.shared.Reason;

/**
 * Brings titles, numbers, natures and fields from a file into the catalog's places.
 *
 * <p>An import fills and changes places; it makes none and deletes nothing, so the catalog keeps
 * the number of items that its sources state. Everything that it would do is shown before it is
 * done.
 */
public final class CatalogImport {

    private CatalogImport() {}

    /** What one row of the file comes to. */
    public sealed interface Line {

        /** The row of the file. */
        int rowNumber();

        /** A place that awaited its title gets it. */
        record Added(int rowNumber, CatalogItem before, CatalogItem after) implements Line {}

        /** An item changes; comparing both shows in what. */
        record Changed(int rowNumber, CatalogItem before, CatalogItem after) implements Line {}

        /** The row says what is known already. */
        record Unchanged(int rowNumber, CatalogItem item) implements Line {}

        /** The row cannot be used, for all of these reasons. */
        record Refused(int rowNumber, List<Reason> reasons) implements Line {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /**
     * What an import comes to.
     *
     * @param lines one for each row of the file, in its order
     */
    public record Preview(List<Line> lines) {

        public Preview {
            lines = List.copyOf(lines);
        }

        /** What {@link CatalogRepository#applyImport} has to store; refused rows are left out. */
        public List<CatalogItem> changes() {
            return lines.stream()
                    .flatMap(line ->
                            switch (line) {
                                case Line.Added(_, _, CatalogItem after) -> Stream.of(after);
                                case Line.Changed(_, _, CatalogItem after) -> Stream.of(after);
                                case Line.Unchanged _, Line.Refused _ -> Stream.empty();
                            })
                    .toList();
        }

        public List<Line.Refused> refusals() {
            return lines.stream()
                    .filter(Line.Refused.class::isInstance)
                    .map(Line.Refused.class::cast)
                    .toList();
        }
    }

    /**
     * Works out what an import would do, without doing it.
     *
     * @param existing all items of the batches
     */
    public static Preview preview(
            List<CatalogBatch> batches, List<CatalogItem> existing, List<CatalogImportRow> rows) {
        List<ImportEntry> entries =
                rows.stream().map(row -> ImportEntry.read(row, batches)).toList();
        ImportPlaces places = new ImportPlaces(existing);
        return new Preview(entries.stream().map(entry -> places.line(entry, entries)).toList());
    }
}
