package org.xianxing.reports.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianxing.reports.evaluation.RankingSheet.Cell;
import org.xianxing.reports.evaluation.RankingSheet.Column;
import org.xianxing.reports.evaluation.RankingSheet.RowMark;
import org.xianxing.reports.shared.Watermark;

class RankingWorkbookTest {

    private final byte[] file = new RankingWorkbook().create(aRanking());

    private static RankingSheet aRanking() {
        return new RankingSheet(
                "2025年度全省创新推广先行区评估排名表",
                List.of("得分相同的并列（1、2、2、4）。"),
                List.of(new Column("名次", 8), new Column("开发区名称", 36), new Column("得分", 12)),
                List.of(
                        new RankingSheet.Row(
                                List.of(
                                        new Cell.Whole(1),
                                        new Cell.Text("青岚经济开发区"),
                                        new Cell.Decimal(new BigDecimal("94.1"))),
                                RowMark.AWARDED),
                        new RankingSheet.Row(
                                List.of(
                                        new Cell.Empty(),
                                        new Cell.Text("=1+1"),
                                        new Cell.Decimal(new BigDecimal("0.07"))),
                                RowMark.NOT_RANKED)),
                new Watermark.Word("演示数据"));
    }

    @Test
    void rows_stand_below_mark_title_notes_and_headings() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();

            assertThat(rows.get(0).getCellText(0)).isEqualTo("演示数据");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("2025年度全省创新推广先行区评估排名表");
            assertThat(rows.get(2).getCellText(0)).isEqualTo("得分相同的并列（1、2、2、4）。");
            assertThat(rows.get(3).getCellText(1)).isEqualTo("开发区名称");
            assertThat(rows.get(4).getCellText(1)).isEqualTo("青岚经济开发区");
        }
    }

    @Test
    void scores_are_exact_numbers_and_texts_never_formulas() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();

            assertThat(rows.get(4).getCell(2).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(4).getCell(2).asNumber()).isEqualTo(new BigDecimal("94.10"));
            assertThat(rows.get(5).getCell(2).asNumber()).isEqualTo(new BigDecimal("0.07"));
            assertThat(rows.get(5).getCell(1).getType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    void it_prints_landscape_with_frozen_and_repeated_headings(@TempDir Path folder)
            throws IOException {
        Map<String, String> parts = parts(folder);

        String sheet = parts.getOrDefault("xl/worksheets/sheet1.xml", "");
        assertThat(sheet)
                .contains("orientation=\"landscape\"", "ySplit=\"4\"", "state=\"frozen\"")
                .contains("&#x6f14;&#x793a;&#x6570;&#x636e;</oddHeader>");
        assertThat(parts.getOrDefault("xl/workbook.xml", ""))
                .contains("_xlnm.Print_Titles", "$4:$4");
        assertThat(parts.getOrDefault("xl/styles.xml", "")).contains("0.00");
    }

    @Test
    void more_than_two_decimals_are_refused() {
        assertThatThrownBy(() -> new Cell.Decimal(new BigDecimal("1.005")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.005");
    }

    private Map<String, String> parts(Path folder) throws IOException {
        Map<String, String> parts = new HashMap<>();
        Path path = Files.write(folder.resolve("ranking.xlsx"), file);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
