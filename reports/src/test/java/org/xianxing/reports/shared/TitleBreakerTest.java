package org.xianxing.reports.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TitleBreakerTest {

    private static final TypeStyle STYLE = FontSet.standard().style(FontRole.TITLE, 22);

    @Test
    void a_short_title_stays_on_one_line() {
        assertThat(TitleBreaker.lines("整改提升要求", STYLE, 442)).containsExactly("整改提升要求");
    }

    @Test
    void lines_of_a_title_differ_in_length_and_keep_words_whole() {
        List<String> lines = TitleBreaker.lines("关于2025年度全省创新推广先行区评估结果的通报", STYLE, 442);

        assertThat(lines).containsExactly("关于2025年度全省创新推广", "先行区评估结果的通报");
    }

    @Test
    void three_lines_form_no_hourglass() {
        List<String> lines =
                TitleBreaker.lines(
                        "中国（福建）自由贸易试验区工作领导小组办公室关于印发《全省开发区建设自贸创新成果复制推广先行区的实施意见》的通知", STYLE, 442);

        assertThat(lines).hasSize(3);
        assertThat(STYLE.width(lines.get(1)))
                .isGreaterThanOrEqualTo(
                        Math.min(STYLE.width(lines.get(0)), STYLE.width(lines.get(2))));
    }

    @Test
    void a_term_in_quotation_marks_stays_whole() {
        List<String> lines = TitleBreaker.lines("关于国际贸易“单一窗口”建设进度滞后的督办通知", STYLE, 442);

        assertThat(lines).hasSize(2).anyMatch(line -> line.contains("“单一窗口”"));
    }

    @Test
    void lines_given_by_the_author_are_kept() {
        List<String> lines = TitleBreaker.lines("关于创新推广先行区\n评估结果的通报", STYLE, 442);

        assertThat(lines).containsExactly("关于创新推广先行区", "评估结果的通报");
    }

    @Test
    void a_title_of_more_than_five_lines_is_refused() {
        assertThatThrownBy(() -> TitleBreaker.lines("山水之间".repeat(30), STYLE, 442))
                .isInstanceOf(LayoutException.class);
    }
}
