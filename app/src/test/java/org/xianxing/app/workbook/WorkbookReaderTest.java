package org.xianxing.app.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.ReasonCode;

class WorkbookReaderTest {

    @Test
    void a_workbook_gives_text_numbers_dates_and_stored_results_of_formulas() throws IOException {
        byte[] file =
                workbook(sheet -> {
                    sheet.value(0, 0, " 开发区　");
                    sheet.value(0, 1, 0.1 + 0.2);
                    sheet.value(0, 2, 10);
                    sheet.value(0, 3, LocalDate.of(2026, 12, 3));
                    sheet.style(0, 3).format("yyyy-MM-dd").set();
                    sheet.formula(0, 4, "B1+C1");
                });

        List<List<String>> rows = read("a.xlsx", file).orThrow();

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().subList(0, 4)).containsExactly("开发区", "0.3", "10", "2026-12-03");
    }

    @Test
    void blank_and_merged_cells_are_empty_and_rows_keep_their_places() throws IOException {
        byte[] file =
                workbook(sheet -> {
                    sheet.value(0, 0, "一级指标");
                    sheet.value(2, 0, "体制对接");
                    sheet.value(2, 2, "A1");
                    sheet.range(2, 0, 3, 0).merge();
                    sheet.value(3, 2, "A2");
                });

        List<List<String>> rows = read("form.xlsx", file).orThrow();

        assertThat(rows)
                .containsExactly(
                        List.of("一级指标", "", ""),
                        List.of("", "", ""),
                        List.of("体制对接", "", "A1"),
                        List.of("", "", "A2"));
    }

    @Test
    void text_is_read_in_utf8_with_or_without_mark_and_in_gb18030() {
        String text = "开发区,今年位次\r\n\"刺桐,经济\",12\r\n";

        for (byte[] file :
                List.of(
                        text.getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                        text.getBytes(Charset.forName("GB18030")))) {
            assertThat(read("ranks.csv", file).orThrow())
                    .containsExactly(List.of("开发区", "今年位次"), List.of("刺桐,经济", "12"));
        }
    }

    @Test
    void files_of_other_kinds_are_refused_whatever_their_name() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
        }
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

        assertThat(refusal("a.xlsx", archive.toByteArray()))
                .isEqualTo(WorkbookReason.WORKBOOK_KIND_REFUSED);
        assertThat(refusal("a.csv", new byte[] {'%', 'P', 'D', 'F', 0}))
                .isEqualTo(WorkbookReason.WORKBOOK_KIND_REFUSED);
        assertThat(refusal("a.pdf", "a,b".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(WorkbookReason.WORKBOOK_KIND_REFUSED);
        assertThat(refusal("a.xlsx", old)).isEqualTo(WorkbookReason.WORKBOOK_OLD_OR_ENCRYPTED);
    }

    @Test
    void a_broken_workbook_is_refused() throws IOException {
        byte[] file = workbook(sheet -> sheet.value(0, 0, "x"));

        assertThat(refusal("a.xlsx", Arrays.copyOf(file, file.length / 2)))
                .isIn(WorkbookReason.WORKBOOK_UNREADABLE, WorkbookReason.WORKBOOK_KIND_REFUSED);
    }

    @Test
    void files_that_are_too_large_too_long_or_empty_are_refused() {
        assertThat(refusal("a.csv", new byte[WorkbookReader.MAXIMUM_SIZE + 1]))
                .isEqualTo(WorkbookReason.WORKBOOK_TOO_LARGE);
        assertThat(refusal("a.csv", "x\n".repeat(20_001).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(WorkbookReason.WORKBOOK_TOO_MANY_ROWS);
        assertThat(refusal("a.csv", " , \n\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(WorkbookReason.WORKBOOK_EMPTY);
    }

    @Test
    void a_workbook_that_is_too_long_is_refused() throws IOException {
        byte[] file = workbook(sheet -> sheet.value(20_000, 0, "far below"));

        assertThat(refusal("a.xlsx", file)).isEqualTo(WorkbookReason.WORKBOOK_TOO_MANY_ROWS);
    }

    private static byte[] workbook(Consumer<Worksheet> fill) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("Sheet1"));
        }
        return file.toByteArray();
    }

    private static Outcome<List<List<String>>> read(String name, byte[] file) {
        return WorkbookReader.rows(name, new ByteArrayInputStream(file));
    }

    private static ReasonCode refusal(String name, byte[] file) {
        List<Reason> reasons = read(name, file).reasons();
        assertThat(reasons).hasSize(1);
        return reasons.getFirst().code();
    }
}
