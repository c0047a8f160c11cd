package org.xianxing.reports.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianxing.reports.bulletin.BodyParagraph;
import org.xianxing.reports.bulletin.BulletinDocument;
import org.xianxing.reports.bulletin.DocumentNumber;
import org.xianxing.reports.bulletin.Imprint;
import org.xianxing.reports.shared.FontSet;
import org.xianxing.reports.shared.PdfReader;
import org.xianxing.reports.shared.PdfReader.Line;
import org.xianxing.reports.shared.PdfReader.Rule;
import org.xianxing.reports.shared.Watermark;

class NoticePdfTest {

    private final NoticePdf pdf = new NoticePdf(FontSet.standard());

    private static NoticeDocument aNotice(NoticeBand.Color color) {
        LocalDate date = LocalDate.of(2026, 3, 2);
        return new NoticeDocument(
                new NoticeBand("蓝色督办", color),
                new BulletinDocument(
                        List.of("中国（福建）自由贸易试验区", "工作领导小组办公室督办通知单"),
                        new DocumentNumber.Assigned("督〔2026〕3号"),
                        "关于国际贸易“单一窗口”建设滞后的督办通知",
                        List.of("厦门片区管委会"),
                        List.of(new BodyParagraph.Text("请说明原因并提出整改措施。")),
                        List.of(),
                        "中国（福建）自由贸易试验区工作领导小组办公室",
                        date,
                        List.of(),
                        List.of(),
                        new Imprint.Printed(List.of(), "省自贸办", date),
                        new Watermark.Word("演示数据")));
    }

    @ParameterizedTest
    @EnumSource(NoticeBand.Color.class)
    void the_band_says_its_word_in_black_at_the_head_whatever_its_color(NoticeBand.Color color) {
        try (PdfReader printed = new PdfReader(pdf.create(aNotice(color)))) {
            Line word =
                    printed.lines(1).stream()
                            .filter(line -> line.text().equals("蓝色督办"))
                            .findFirst()
                            .orElseThrow();

            assertThat(word.left()).isBetween(28f, 40f);
            assertThat(word.baseline()).isBetween(37f, 47f);
            assertThat(printed.texts(1)).contains("督〔2026〕3号", "厦门片区管委会：");
            assertThat(printed.watermark(1)).isEqualTo("演示数据");
        }
    }

    @Test
    void the_frame_has_the_color_and_encloses_the_word() {
        try (PdfReader printed = new PdfReader(pdf.create(aNotice(NoticeBand.Color.BLUE)))) {
            List<Rule> frame = printed.rules(1).stream().filter(rule -> rule.fromY() < 50).toList();
            Line word =
                    printed.lines(1).stream()
                            .filter(line -> line.text().equals("蓝色督办"))
                            .findFirst()
                            .orElseThrow();

            assertThat(frame).hasSize(4);
            assertThat(frame).extracting(Rule::color).containsOnly(frame.getFirst().color());
            assertThat(frame.getFirst().fromX()).isLessThan(word.left());
            assertThat(frame.getFirst().toX()).isGreaterThan(word.right());
        }
    }

    @Test
    void the_same_notice_gives_the_same_bytes() {
        assertThat(pdf.create(aNotice(NoticeBand.Color.RED)))
                .isEqualTo(pdf.create(aNotice(NoticeBand.Color.RED)));
    }

    @Test
    void a_band_without_a_short_word_is_none() {
        assertThatThrownBy(() -> new NoticeBand(" ", NoticeBand.Color.BLUE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NoticeBand("长".repeat(11), NoticeBand.Color.BLUE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
