package org.xianxing.reports.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xianxing.reports.evaluation.RankingSheet.Cell;
import org.xianxing.reports.evaluation.RankingSheet.Column;
import org.xianxing.reports.evaluation.RankingSheet.Row;
import org.xianxing.reports.evaluation.RankingSheet.RowMark;
import org.xianxing.reports.shared.Watermark;

/** Export a ranking as a workbook that is ready to print: landscape, headings on every page. */
public final class RankingWorkbook {

    private static final String FONT = "仿宋";
    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String TWO_DECIMALS = "0.00";

    /** Write the workbook's bytes. */
    public byte[] create(RankingSheet sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Xianxing", "1.0")) {
            workbook.setGlobalDefaultFont(FONT, 11);
            write(sheet, workbook.newWorksheet("排名"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(RankingSheet sheet, Worksheet worksheet) {
        int last = sheet.columns().size() - 1;
        int top = 0;
        switch (sheet.watermark()) {
            case Watermark.None() -> {}
            case Watermark.Word(String word) -> {
                worksheet.value(top, 0, word);
                worksheet.range(top, 0, top, last).merge();
                worksheet.style(top, 0).bold().fontColor("808080").set();
                worksheet.header(word.replace("&", "&&"), Position.RIGHT);
                top++;
            }
        }
        worksheet.value(top, 0, sheet.title());
        worksheet.range(top, 0, top, last).merge();
        worksheet
                .style(top, 0)
                .fontName(TITLE_FONT)
                .fontSize(18)
                .horizontalAlignment("center")
                .set();
        worksheet.rowHeight(top, 30);
        top++;
        for (String note : sheet.notes()) {
            worksheet.value(top, 0, note);
            worksheet.range(top, 0, top, last).merge();
            worksheet.style(top, 0).wrapText(true).verticalAlignment("center").set();
            top++;
        }
        writeTable(sheet, worksheet, top);
        worksheet.freezePane(0, top + 1);
        worksheet.repeatRows(top);
        worksheet.pageOrientation("landscape");
        worksheet.paperSize(PaperSize.A4_PAPER);
        worksheet.fitToWidth((short) 1);
        worksheet.fitToHeight((short) 0);
        worksheet.footer("— &P —", Position.CENTER);
    }

    private static void writeTable(RankingSheet sheet, Worksheet worksheet, int top) {
        List<Column> columns = sheet.columns();
        for (int column = 0; column < columns.size(); column++) {
            worksheet.width(column, columns.get(column).width());
            worksheet.value(top, column, columns.get(column).heading());
            worksheet
                    .style(top, column)
                    .bold()
                    .wrapText(true)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
        for (int i = 0; i < sheet.rows().size(); i++) {
            Row row = sheet.rows().get(i);
            for (int column = 0; column < columns.size(); column++) {
                writeCell(row.cells().get(column), row.mark(), worksheet, top + 1 + i, column);
            }
        }
    }

    private static void writeCell(
            Cell cell, RowMark mark, Worksheet worksheet, int row, int column) {
        StyleSetter style =
                worksheet
                        .style(row, column)
                        .verticalAlignment("center")
                        .borderStyle(BorderStyle.THIN);
        switch (cell) {
            case Cell.Text(String text) -> {
                worksheet.value(row, column, text);
                style.wrapText(true);
            }
            case Cell.Whole(int number) -> {
                worksheet.value(row, column, number);
                style.horizontalAlignment("center");
            }
            case Cell.Decimal(var number) -> {
                worksheet.value(row, column, number.setScale(2));
                style.format(TWO_DECIMALS).horizontalAlignment("right");
            }
            case Cell.Empty() -> {}
        }
        switch (mark) {
            case PLAIN -> {}
            case AWARDED -> style.fillColor("E8F1EC");
            case TO_IMPROVE -> style.fillColor("FBF0DC");
            case NOT_RANKED -> style.fontColor("707070");
        }
        style.set();
    }
}
