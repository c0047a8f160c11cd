package org.xianxing.reports.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianxing.reports.rhythm.SummaryDocument.Bar;
import org.xianxing.reports.rhythm.SummaryDocument.Chart;
import org.xianxing.reports.rhythm.SummaryDocument.Heading;
import org.xianxing.reports.rhythm.SummaryDocument.Legend;
import org.xianxing.reports.rhythm.SummaryDocument.Table;
import org.xianxing.reports.rhythm.SummaryDocument.Text;
import org.xianxing.reports.shared.CellText.Alignment;
import org.xianxing.reports.shared.FontSet;
import org.xianxing.reports.shared.PdfReader;
import org.xianxing.reports.shared.TablePaper.Column;
import org.xianxing.reports.shared.Watermark;

class SummaryPdfTest {

    private static final List<Column> COLUMNS =
            List.of(new Column("单位", 3, Alignment.LEFT), new Column("完成", 1, Alignment.RIGHT));

    private final SummaryPdf pdf = new SummaryPdf(FontSet.standard());

    @Test
    void text_table_chart_and_signature_stand_in_their_order() {
        try (PdfReader printed =
                print(
                        List.of(
                                new Heading("一、总体情况"),
                                new Text("应报8家。\n按时7家。"),
                                new Table("表1　报送情况", COLUMNS, List.of(List.of("甲片区", "3"))),
                                chart("甲片区")))) {
            assertThat(String.join("", printed.allTexts()).replace("　", ""))
                    .isEqualTo(
                            "2031年1月小结某办公室2031年2月8日一、总体情况应报8家。按时7家。表1报送情况单位完成甲片区3"
                                    + "图1任务完成情况完成逾期在办甲片区4项：完成1某办公室2031年2月8日— 1 —");
            assertThat(printed.watermark(1)).isEqualTo("草稿");
        }
    }

    @Test
    void a_long_table_repeats_its_headings_and_loses_no_row() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= 90; i++) {
            rows.add(List.of("第" + i + "单位", "" + i));
        }
        try (PdfReader printed = print(List.of(new Table("表1", COLUMNS, rows)))) {
            assertThat(printed.pages()).isGreaterThan(2);
            for (int page = 1; page <= printed.pages() - 1; page++) {
                assertThat(printed.texts(page)).contains("单位", "完成");
            }
            String all = String.join("", printed.allTexts());
            for (int i = 1; i <= 90; i++) {
                assertThat(all).contains("第" + i + "单位");
            }
        }
    }

    @Test
    void a_chart_of_many_units_with_long_names_goes_on_on_the_next_page() {
        List<Bar> bars = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            bars.add(new Bar("第" + i + "片区管理委员会综合协调部门", 1, 1, 2, "4项"));
        }
        try (PdfReader printed =
                print(List.of(new Chart("图1", new Legend("完成", "逾期", "在办"), bars)))) {
            assertThat(printed.pages()).isGreaterThan(1);
        }
    }

    @Test
    void what_cannot_be_drawn_is_refused() {
        assertThatThrownBy(() -> new Bar("甲", -1, 0, 0, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Table("表", COLUMNS, List.of(List.of("一"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_chart_without_anything_to_count_is_drawn() {
        try (PdfReader printed =
                print(
                        List.of(
                                new Chart(
                                        "图1",
                                        new Legend("完成", "逾期", "在办"),
                                        List.of(new Bar("甲", 0, 0, 0, "无任务")))))) {
            assertThat(String.join("", printed.allTexts())).contains("无任务");
        }
    }

    private static Chart chart(String unit) {
        return new Chart(
                "图1　任务完成情况",
                new Legend("完成", "逾期", "在办"),
                List.of(new Bar(unit, 1, 1, 2, "4项：完成1")));
    }

    private PdfReader print(List<SummaryDocument.Part> parts) {
        return new PdfReader(
                pdf.create(
                        new SummaryDocument(
                                "2031年1月小结",
                                "某办公室2031年2月8日",
                                parts,
                                "某办公室",
                                LocalDate.of(2031, 2, 8),
                                new Watermark.Word("草稿"))));
    }
}
