package org.xianxing.reports.shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables of text as a workbook: a sheet each, headings kept in sight, columns as wide as needed.
 */
public final class PlainWorkbook {

    private static final String FONT = "仿宋";
    private static final int WIDEST = 60;
    private static final int NARROWEST = 8;

    private PlainWorkbook() {}

    /** One table; every row has as many cells as there are headings. */
    public record Sheet(String name, List<String> headings, List<List<String>> rows) {
        public Sheet {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
            for (List<String> row : rows) {
                if (row.size() != headings.size()) {
                    throw new IllegalArgumentException(
                            "row %s does not match %s".formatted(row, headings));
                }
            }
        }
    }

    /** Write the workbook's bytes. Cells are texts: nothing in them is computed. */
    public static byte[] of(List<Sheet> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Xianxing", "1.0")) {
            workbook.setGlobalDefaultFont(FONT, 11);
            for (Sheet sheet : sheets) {
                write(sheet, workbook.newWorksheet(sheet.name()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Sheet sheet, Worksheet worksheet) {
        for (int column = 0; column < sheet.headings().size(); column++) {
            worksheet.value(0, column, sheet.headings().get(column));
            int widest = sheet.headings().get(column).length();
            for (int row = 0; row < sheet.rows().size(); row++) {
                String text = sheet.rows().get(row).get(column);
                worksheet.value(row + 1, column, text);
                widest = Math.max(widest, text.length());
            }
            // A Chinese character takes the room of two digits.
            worksheet.width(column, Math.clamp(2L * widest + 2, NARROWEST, WIDEST));
        }
        int last = sheet.headings().size() - 1;
        worksheet.range(0, 0, 0, last).style().bold().fillColor("EEF3F0").set();
        worksheet
                .range(0, 0, sheet.rows().size(), last)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .set();
        worksheet.freezePane(0, 1);
    }
}
