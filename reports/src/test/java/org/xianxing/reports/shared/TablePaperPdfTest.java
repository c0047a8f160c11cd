package org.xianxing.reports.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianxing.reports.shared.CellText.Alignment;
import org.xianxing.reports.shared.TablePaper.Column;
import org.xianxing.reports.shared.TablePaper.Section;

class TablePaperPdfTest {

    private static final List<Column> COLUMNS =
            List.of(new Column("编号", 1, Alignment.CENTER), new Column("内容", 6, Alignment.LEFT));

    private final TablePaperPdf pdf = new TablePaperPdf(FontSet.standard());

    @Test
    void title_facts_sections_and_note_stand_in_their_order() {
        try (PdfReader printed =
                print(List.of(new Section("主要职责", COLUMNS, List.of(List.of("（一）", "负责甲。")))))) {
            assertThat(String.join("", printed.allTexts()))
                    .isEqualTo("甲厅三定表文号：甲办〔2031〕1号主要职责编号内容（一）负责甲。来源：测试— 1 —");
            assertThat(printed.watermark(1)).isEqualTo("演示数据");
        }
    }

    @Test
    void every_page_of_a_long_table_repeats_the_headings_and_loses_no_row() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= 120; i++) {
            rows.add(List.of("" + i, "第" + i + "项职责。"));
        }
        try (PdfReader printed = print(List.of(new Section("主要职责", COLUMNS, rows)))) {
            assertThat(printed.pages()).isGreaterThan(2);
            for (int page = 1; page <= printed.pages(); page++) {
                assertThat(printed.texts(page)).contains("编号", "内容");
            }
            String all = String.join("", printed.allTexts());
            for (int i = 1; i <= 120; i++) {
                assertThat(all).contains("第" + i + "项职责。");
            }
        }
    }

    @Test
    void a_row_taller_than_a_page_goes_on_on_the_next() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 300; i++) {
            text.append("第").append(i).append("句话。");
        }
        try (PdfReader printed =
                print(List.of(new Section("长", COLUMNS, List.of(List.of("1", text.toString())))))) {
            assertThat(printed.pages()).isGreaterThan(1);
            String all = String.join("", printed.allTexts()).replaceAll("编号内容|— \\d —", "");
            assertThat(all).contains(text);
        }
    }

    @Test
    void a_row_with_another_number_of_cells_is_refused() {
        assertThatThrownBy(() -> new Section("甲", COLUMNS, List.of(List.of("一"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private PdfReader print(List<Section> sections) {
        return new PdfReader(
                pdf.create(
                        new TablePaper(
                                "甲厅三定表",
                                List.of("文号：甲办〔2031〕1号"),
                                sections,
                                "来源：测试",
                                "甲厅",
                                LocalDate.of(2031, 1, 1),
                                new Watermark.Word("演示数据"))));
    }
}
