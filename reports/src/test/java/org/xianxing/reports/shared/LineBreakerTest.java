package org.xianxing.reports.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LineBreakerTest {

    private static final TypeStyle STYLE = FontSet.standard().style(FontRole.BODY, 10);
    private static final Pattern BROKEN_NUMBER = Pattern.compile("[0-9.,]$");

    @Property(tries = 500)
    void lines_fit_lose_nothing_and_keep_marks_in_their_places(@ForAll("texts") String text) {
        List<String> lines = LineBreaker.lines(text, STYLE, 200);

        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            assertThat(STYLE.width(line)).isLessThanOrEqualTo(200.02f);
            if (i > 0) {
                assertThat("，。、；：？！）》」』”’〕").doesNotContain(line.substring(0, 1));
            }
            if (i < lines.size() - 1) {
                assertThat("（《「『“‘〔").doesNotContain(line.substring(line.length() - 1));
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces =
                Arbitraries.of(
                        "山",
                        "水",
                        "开发区",
                        "创新推广先行区",
                        "，",
                        "。",
                        "、",
                        "；",
                        "：",
                        "？",
                        "！",
                        "（",
                        "）",
                        "《",
                        "》",
                        "「",
                        "」",
                        "“",
                        "”",
                        "‘",
                        "’",
                        "〔2026〕",
                        "6号",
                        "53.77分",
                        "2026年9月1日",
                        "——",
                        "……",
                        "100%",
                        "GDP",
                        " ",
                        "㵟",
                        "A1.");
        // A letter first: what begins the text cannot be moved to the line before.
        return pieces.list()
                .ofMinSize(1)
                .ofMaxSize(80)
                .map(list -> "始" + String.join("", list))
                .filter(LineBreakerTest::hasNoLongRunOfMarks);
    }

    /** More marks in a row than fit on a line cannot be kept together with anything. */
    private static boolean hasNoLongRunOfMarks(String text) {
        return !Pattern.compile("[^山水开发区创新推广先行始]{12,}").matcher(text).find();
    }

    @Test
    void a_number_stays_whole_and_with_its_unit() {
        for (int shift = 0; shift < 20; shift++) {
            List<String> lines =
                    LineBreaker.lines(
                            "山".repeat(shift) + "于2026年4月30日前压缩43.5%并报送1,234.5万元", STYLE, 100);

            assertThat(lines.subList(0, lines.size() - 1))
                    .noneMatch(line -> BROKEN_NUMBER.matcher(line).find());
        }
    }

    @Test
    void a_line_feed_ends_the_line() {
        List<String> lines = LineBreaker.lines("体制对接\n15分", STYLE, 100);

        assertThat(lines).containsExactly("体制对接", "15分");
    }

    @Test
    void invisible_signs_are_left_out() {
        List<String> lines = LineBreaker.lines("青岚\u200B经济\uFEFF开发区\t甲", STYLE, 200);

        assertThat(lines).containsExactly("青岚经济开发区 甲");
    }

    @Test
    void a_word_wider_than_the_line_is_refused() {
        assertThatThrownBy(() -> LineBreaker.lines("见" + "W".repeat(30), STYLE, 100))
                .isInstanceOf(LayoutException.class)
                .hasMessageContaining("too wide");
    }
}
