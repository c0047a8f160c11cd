package org.xianxing.app.catalog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
 * A list of items as a table: reads rows of cells into {@link CatalogImportRow}s, and writes the
 * catalog as a workbook that can be filled in and read again.
 */
final class CatalogSheet {

    /** More rows than the catalog can ever need at once, and few enough to check in a moment. */
    static final int MOST_ROWS = 2_000;

    private static final List<String> NOTES =
            List.of(
                    "每个条目一行。已知的批次、文号、序号已经填好，只需补标题；没有填标题的行自动跳过。",
                    "批次填序号（1 至 17）或文号；与上一行相同的可以留空或合并。",
                    "序号是条目在该批文件中的编号。序号尚不清楚、标题已在目录中的，可以不填序号。",
                    "标题按文件原文填写，最多 200 个字符。",
                    "类别填“跨区域、跨部门、跨层级”“专项”或“未定”；留空则不改动。",
                    "领域、来源可以不填；来源不填时记为该批文号。",
                    "导入只补充和更正条目，不增加、不删除条目。保存前会先列出全部变化。");

    private CatalogSheet() {}

    /** The columns, in the order of the template. */
    private enum Column {
        BATCH("批次", 8),
        DOCUMENT("文号", 22),
        NUMBER("序号", 8),
        TITLE("标题", 60),
        NATURE("类别", 24),
        FIELD("领域", 18),
        SOURCE("来源", 40);

        private final String header;
        private final int width;

        Column(String header, int width) {
            this.header = header;
            this.width = width;
        }
    }

    /**
     * Reads the rows below the headings. Title lines above them, other columns, and rows that name
     * a place without saying anything about it are passed over.
     *
     * @return the rows with their numbers in the file, or every reason why there are none
     */
    static Outcome<List<CatalogImportRow>> read(List<List<String>> table) {
        int header = headerRow(table);
        if (header < 0) {
            return Outcome.refused(CatalogReason.CATALOG_COLUMN_MISSING, Column.TITLE.header);
        }
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            int place = table.get(header).indexOf(column.header);
            if (place >= 0) {
                places.put(column, place);
            }
        }
        List<Reason> reasons = new ArrayList<>();
        if (!places.containsKey(Column.BATCH) && !places.containsKey(Column.DOCUMENT)) {
            reasons.add(Reason.of(CatalogReason.CATALOG_COLUMN_MISSING, Column.BATCH.header));
        }
        if (!places.containsKey(Column.NUMBER)) {
            reasons.add(Reason.of(CatalogReason.CATALOG_COLUMN_MISSING, Column.NUMBER.header));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        return rows(table, header, places);
    }

    private static int headerRow(List<List<String>> table) {
        for (int i = 0; i < table.size(); i++) {
            if (table.get(i).contains(Column.TITLE.header)) {
                return i;
            }
        }
        return -1;
    }

    private static Outcome<List<CatalogImportRow>> rows(
            List<List<String>> table, int header, Map<Column, Integer> places) {
        List<CatalogImportRow> rows = new ArrayList<>();
        String batch = "";
        for (int i = header + 1; i < table.size(); i++) {
            Map<Column, String> texts = texts(table.get(i), places);
            String own = text(texts, Column.BATCH);
            own = own.isEmpty() ? text(texts, Column.DOCUMENT) : own;
            batch = own.isEmpty() ? batch : own;
            if (saysSomething(texts)) {
                rows.add(
                        new CatalogImportRow(
                                i + 1,
                                batch,
                                text(texts, Column.NUMBER),
                                text(texts, Column.TITLE),
                                text(texts, Column.NATURE),
                                text(texts, Column.FIELD),
                                text(texts, Column.SOURCE)));
            }
        }
        if (rows.isEmpty()) {
            return Outcome.refused(CatalogReason.CATALOG_NO_ROWS);
        }
        return rows.size() > MOST_ROWS
                ? Outcome.refused(CatalogReason.CATALOG_TOO_MANY_ROWS, rows.size(), MOST_ROWS)
                : Outcome.done(List.copyOf(rows));
    }

    private static Map<Column, String> texts(List<String> cells, Map<Column, Integer> places) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        places.forEach((column, place) -> texts.put(column, cells.get(place)));
        return texts;
    }

    private static String text(Map<Column, String> texts, Column column) {
        return Optional.ofNullable(texts.get(column)).orElse("");
    }

    private static boolean saysSomething(Map<Column, String> texts) {
        return List.of(Column.TITLE, Column.NATURE, Column.FIELD, Column.SOURCE).stream()
                .anyMatch(column -> !text(texts, column).isBlank());
    }

    /** The catalog as it is, one row for each place, and how to fill it in. */
    static byte[] template(List<CatalogBatch> batches, List<CatalogItem> items) {
        Map<Integer, String> documents =
                batches.stream()
                        .collect(
                                Collectors.toMap(
                                        CatalogBatch::number, CatalogBatch::documentNumber));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Xianxing", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("目录条目");
            header(sheet);
            for (int i = 0; i < items.size(); i++) {
                CatalogItem item = items.get(i);
                fill(sheet, i + 1, item, documents.getOrDefault(item.batchNumber(), ""));
            }
            Worksheet notes = workbook.newWorksheet("填写说明");
            notes.width(0, 110);
            for (int i = 0; i < NOTES.size(); i++) {
                notes.value(i, 0, NOTES.get(i));
                notes.style(i, 0).wrapText(true).set();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void header(Worksheet sheet) {
        for (Column column : Column.values()) {
            sheet.value(0, column.ordinal(), column.header);
            sheet.width(column.ordinal(), column.width);
        }
        sheet.range(0, 0, 0, Column.values().length - 1)
                .style()
                .bold()
                .fillColor("EAE8E0")
                .borderStyle("thin")
                .set();
        sheet.freezePane(0, 1);
    }

    private static void fill(Worksheet sheet, int row, CatalogItem item, String document) {
        sheet.value(row, Column.BATCH.ordinal(), item.batchNumber());
        sheet.value(row, Column.DOCUMENT.ordinal(), document);
        switch (item.position()) {
            case CatalogPosition.Numbered(int number) ->
                    sheet.value(row, Column.NUMBER.ordinal(), number);
            case CatalogPosition.Unnumbered() -> sheet.value(row, Column.NUMBER.ordinal(), "");
        }
        switch (item.title()) {
            case CatalogTitle.Known(String text) -> {
                sheet.value(row, Column.TITLE.ordinal(), text);
                sheet.value(row, Column.NATURE.ordinal(), nature(item.nature()));
                sheet.value(row, Column.FIELD.ordinal(), item.field());
                sheet.value(row, Column.SOURCE.ordinal(), item.source());
            }
            case CatalogTitle.AwaitingImport() -> sheet.value(row, Column.TITLE.ordinal(), "");
        }
    }

    private static String nature(CatalogNature nature) {
        return switch (nature) {
            case CROSS_CUTTING -> "跨区域、跨部门、跨层级";
            case SPECIFIC -> "专项";
            case UNDETERMINED -> "未定";
        };
    }
}
