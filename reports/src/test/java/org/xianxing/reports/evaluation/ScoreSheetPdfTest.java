package org.xianxing.reports.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianxing.reports.evaluation.ScoreSheetForm.CityReview;
import org.xianxing.reports.evaluation.ScoreSheetForm.Criterion;
import org.xianxing.reports.evaluation.ScoreSheetForm.Group;
import org.xianxing.reports.evaluation.ScoreSheetForm.Indicator;
import org.xianxing.reports.shared.FontSet;
import org.xianxing.reports.shared.LayoutException;
import org.xianxing.reports.shared.PdfReader;

class ScoreSheetPdfTest {

    private final ScoreSheetPdf pdf = new ScoreSheetPdf(FontSet.standard());

    private PdfReader print(ScoreSheetForm form) {
        return new PdfReader(pdf.create(form));
    }

    @Test
    void the_sheet_begins_as_the_official_form_does() {
        try (PdfReader printed = print(ScoreSheetFixture.aForm())) {
            String all = String.join("", printed.texts(1));

            assertThat(all)
                    .startsWith(
                            "全省开发区建设创新推广先行区评估细则（暂行）开发区名称：青岚经济开发区"
                                    + "年度：2025总评分（自评）：88.50总评分（考评）：86.00"
                                    + "一级指标二级指标三级指标分值自评分市初审考评分体制对接15分A1. 建立完善复制推广工作机制，统筹开展相关工作B1. ");
        }
    }

    @Test
    void it_fits_on_three_pages_with_every_wording_whole() {
        try (PdfReader printed = print(ScoreSheetFixture.aForm())) {
            String all = String.join("", printed.allTexts());

            assertThat(printed.pages()).isLessThanOrEqualTo(3);
            assertThat(ScoreSheetFixture.indicatorWordings())
                    .hasSize(18)
                    .allSatisfy(wording -> assertThat(all).contains(wording));
            assertThat(all).contains("备注：自贸试验区范围内开发区不作为评估奖励对象。");
        }
    }

    @Test
    void every_page_repeats_the_column_headings_and_bears_the_watermark() {
        try (PdfReader printed = print(ScoreSheetFixture.aForm())) {
            for (int page = 1; page <= printed.pages(); page++) {
                assertThat(printed.texts(page)).contains("一级指标", "二级指标", "三级指标", "考评分");
                assertThat(printed.watermark(page)).isEqualTo("演示数据");
            }
        }
    }

    @Test
    void a_cell_that_spans_a_page_break_is_repeated() {
        List<Indicator> indicators = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            indicators.add(new Indicator("B" + i + ". 指标", "1", "", "", ""));
        }
        ScoreSheetForm form =
                withGroups(
                        List.of(
                                new Group(
                                        "体制对接",
                                        "15分",
                                        List.of(new Criterion("A1. 工作机制", indicators)))));

        try (PdfReader printed = print(form)) {
            assertThat(printed.pages()).isGreaterThan(1);
            for (int page = 1; page <= printed.pages(); page++) {
                assertThat(printed.texts(page)).contains("体制对接", "15分", "A1. 工作机制");
            }
        }
    }

    @Test
    void a_spanning_cell_taller_than_its_rows_makes_them_grow() {
        String wording = "A1. " + "建立完善复制推广工作机制统筹开展相关工作".repeat(8);
        ScoreSheetForm form =
                withGroups(
                        List.of(
                                new Group(
                                        "体制对接",
                                        "15分",
                                        List.of(
                                                new Criterion(
                                                        wording,
                                                        List.of(
                                                                new Indicator(
                                                                        "B1.", "5", "", "",
                                                                        "")))))));

        try (PdfReader printed = print(form)) {
            assertThat(String.join("", printed.allTexts())).contains(wording);
        }
    }

    @Test
    void the_city_column_can_be_left_out() {
        ScoreSheetForm form = ScoreSheetFixture.aForm("白鹭高新区", CityReview.HIDDEN, true);

        try (PdfReader printed = print(form)) {
            assertThat(printed.allTexts()).doesNotContain("市初审", "3.50");
        }
    }

    @Test
    void an_empty_form_leaves_room_for_a_pen() {
        try (PdfReader printed = print(ScoreSheetFixture.anEmptyForm())) {
            assertThat(printed.texts(1)).contains("总评分（自评）：________");
            assertThat(printed.watermark(1)).isEmpty();
        }
    }

    @Test
    void the_same_form_gives_the_same_bytes() {
        byte[] first = pdf.create(ScoreSheetFixture.aForm());

        assertThat(pdf.create(ScoreSheetFixture.aForm())).isEqualTo(first);
    }

    @Test
    void a_score_too_wide_for_its_column_is_refused() {
        ScoreSheetForm form =
                withGroups(
                        List.of(
                                new Group(
                                        "体制对接",
                                        "15分",
                                        List.of(
                                                new Criterion(
                                                        "A1.",
                                                        List.of(
                                                                new Indicator(
                                                                        "B1.",
                                                                        "5",
                                                                        "123456789012",
                                                                        "",
                                                                        "")))))));

        assertThatThrownBy(() -> pdf.create(form))
                .isInstanceOf(LayoutException.class)
                .hasMessageContaining("123456789012");
    }

    private static ScoreSheetForm withGroups(List<Group> groups) {
        ScoreSheetForm form = ScoreSheetFixture.aForm();
        return new ScoreSheetForm(
                form.title(),
                form.zoneName(),
                form.year(),
                form.totalSelfScore(),
                form.totalReviewScore(),
                form.cityReview(),
                groups,
                form.note(),
                form.date(),
                form.watermark());
    }
}
