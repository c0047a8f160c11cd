package org.xianxing.app.catalog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xianxing.domain.catalog.CatalogBatch;
import org.xianxing.domain.catalog.CatalogImportRow;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.catalog.CatalogNature;
import org.xianxing.domain.catalog.CatalogPosition;
import org.xianxing.domain.catalog.CatalogReason;
import org.xianxing.domain.catalog.CatalogTitle;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/**
 * The catalog as a table: one row for each place. What it writes can be filled in and read again.
 */
final class CatalogSheet {

    private CatalogSheet() {}

    /** The columns, in the order of the template. */
    private enum Column {
        BATCH("批次", true, 18, "文号"),
        NUMBER("序号", false, 8, "编号"),
        TITLE("事项名称", true, 60, "标题", "创新成果", "名称"),
        NATURE("类别", false, 22, "性质"),
        FIELD("领域", false, 18),
        SOURCE("来源", false, 40);

        private final String header;
        private final boolean required;
        private final int width;
        private final List<String> otherNames;

        Column(String header, boolean required, int width, String... otherNames) {
            this.header = header;
            this.required = required;
            this.width = width;
            this.otherNames = List.of(otherNames);
        }

        boolean isNamed(String title) {
            return title.equals(header) || otherNames.contains(title);
        }
    }

    /**
     * Reads a table whose first rows hold the column titles, in any order.
     *
     * @return its rows without the blank ones, or which columns are missing
     */
    static Outcome<List<CatalogImportRow>> read(List<List<String>> table) {
        int header = 0;
        while (header < table.size()
                && table.get(header).stream().noneMatch(Column.TITLE::isNamed)) {
            header++;
        }
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<String> titles = header < table.size() ? table.get(header) : List.of();
        for (int i = 0; i < titles.size(); i++) {
            for (Column column : Column.values()) {
                if (column.isNamed(titles.get(i))) {
                    places.putIfAbsent(column, i);
                }
            }
        }
        List<Reason> reasons = new ArrayList<>();
        for (Column column : Column.values()) {
            if (column.required && !places.containsKey(column)) {
                reasons.add(Reason.of(CatalogReason.CATALOG_COLUMN_MISSING, column.header));
            }
        }
        List<CatalogImportRow> rows = new ArrayList<>();
        for (int i = header + 1; i < table.size() && reasons.isEmpty(); i++) {
            CatalogImportRow row = row(i + 1, table.get(i), places);
            // The template lists every place; one whose title is still blank says nothing.
            if (!row.title().isEmpty()) {
                rows.add(row);
            }
        }
        if (reasons.isEmpty() && rows.isEmpty()) {
            reasons.add(Reason.of(CatalogReason.CATALOG_NO_ROWS));
        }
        return Outcome.unless(reasons, () -> rows);
    }

    private static CatalogImportRow row(
            int number, List<String> cells, Map<Column, Integer> places) {
        return new CatalogImportRow(
                number,
                cell(cells, places.get(Column.BATCH)),
                cell(cells, places.get(Column.NUMBER)),
                cell(cells, places.get(Column.TITLE)),
                cell(cells, places.get(Column.NATURE)),
                cell(cells, places.get(Column.FIELD)),
                cell(cells, places.get(Column.SOURCE)));
    }

    private static String cell(
            List<String> cells, @org.jspecify.annotations.Nullable Integer place) {
        return place == null ? "" : cells.get(place);
    }

    /** Every place of the catalog as a workbook, titles where they are known. */
    static byte[] write(List<CatalogBatch> batches, List<CatalogItem> items) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Xianxing", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("复制推广目录");
            for (Column column : Column.values()) {
                sheet.value(0, column.ordinal(), column.header);
                sheet.width(column.ordinal(), column.width);
            }
            sheet.range(0, 0, 0, Column.values().length - 1).style().bold().set();
            sheet.freezePane(0, 1);
            int row = 1;
            for (CatalogItem item : items) {
                write(sheet, row, document(batches, item), item);
                row++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String document(List<CatalogBatch> batches, CatalogItem item) {
        return batches.stream()
                .filter(batch -> batch.number() == item.batchNumber())
                .map(CatalogBatch::documentNumber)
                .findFirst()
                .orElseThrow();
    }

    private static void write(Worksheet sheet, int row, String document, CatalogItem item) {
        sheet.value(row, Column.BATCH.ordinal(), document);
        if (item.position() instanceof CatalogPosition.Numbered(int number)) {
            sheet.value(row, Column.NUMBER.ordinal(), number);
        }
        if (item.title() instanceof CatalogTitle.Known(String title)) {
            sheet.value(row, Column.TITLE.ordinal(), title);
        }
        sheet.value(row, Column.NATURE.ordinal(), word(item.nature()));
        sheet.value(row, Column.FIELD.ordinal(), item.field());
        sheet.value(row, Column.SOURCE.ordinal(), item.isTitled() ? item.source() : "");
    }

    private static String word(CatalogNature nature) {
        return switch (nature) {
            case CROSS_CUTTING -> "跨区域、跨部门、跨层级";
            case SPECIFIC -> "专项";
            case UNDETERMINED -> "";
        };
    }
}
