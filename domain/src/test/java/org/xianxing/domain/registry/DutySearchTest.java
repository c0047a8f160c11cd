package org.xianxing.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xianxing.domain.organization.OrganizationId;

/** Who is responsible for what, and what changed between two charters. */
class DutySearchTest {

    private final StoredCharter trade = stored("foreign-trade-2010.txt");
    private final StoredCharter finance = stored("finance-office-2014.txt");
    private final List<StoredCharter> all = List.of(trade, finance);

    @Test
    void words_that_the_text_parts_are_found() {
        List<DutySearch.Hit.OfCharter> hits = search("融资担保");

        assertThat(hits)
                .extracting(h -> h.clause().part() + " " + h.clause().number())
                .contains("MATTERS 5", "DIVISIONS 3");
        assertThat(hits).allMatch(h -> h.charter().equals(finance));
    }

    @Test
    void words_as_typed_stand_first() {
        List<DutySearch.Hit.OfCharter> hits = search("电子口岸");

        assertThat(hits.getFirst().clause().text()).contains("电子口岸");
        assertThat(hits)
                .extracting(h -> h.clause().name())
                .contains("大通关协调处")
                .doesNotContain("对外贸易处");
    }

    @Test
    void all_words_must_be_found_and_blanks_find_nothing() {
        assertThat(search("反垄断 物价局"))
                .extracting(h -> h.clause().part() + " " + h.clause().number())
                .containsExactly("MATTERS 1");
        assertThat(search("反垄断 海洋")).isEmpty();
        assertThat(search("　 ")).isEmpty();
    }

    @Test
    void a_divisions_name_is_found() {
        assertThat(search("台港澳处").getFirst().clause().number()).isEqualTo(11);
    }

    @Test
    void a_comparison_pairs_divisions_by_name_and_shows_what_came_and_went() {
        Charter before = charter("（一）办公室负责综合。（二）规划处负责规划。", "（一）负责甲。");
        Charter after = charter("（一）办公室负责综合协调。（二）法规处负责法规。", "（一）负责乙。（二）负责甲。");

        List<CharterComparison.Line> lines = CharterComparison.compare(before, after);

        assertThat(lines)
                .extracting(DutySearchTest::inWords)
                .containsExactly("same 负责甲。", "new 负责乙。", "changed 办公室", "gone 规划处", "new 法规处");
    }

    @Test
    void a_rule_answers_for_all_whom_it_binds() {
        WorkingRule rule =
                new WorkingRule(
                        UUID.randomUUID(),
                        List.of(OrganizationId.random(), OrganizationId.random()),
                        WorkingRule.Topic.REPORTING,
                        new Citation("甲规定", "二（一）4"),
                        "每周一上午报送风筝情况。");

        assertThat(DutySearch.search(all, List.of(rule), "风筝"))
                .containsExactly(new DutySearch.Hit.OfRule(rule, 1_000));
    }

    private List<DutySearch.Hit.OfCharter> search(String words) {
        return DutySearch.search(all, List.of(), words).stream()
                .map(DutySearch.Hit.OfCharter.class::cast)
                .toList();
    }

    private static String inWords(CharterComparison.Line line) {
        String what =
                line.after()
                        .or(line::before)
                        .map(c -> c.name().isEmpty() ? c.text() : c.name())
                        .orElseThrow();
        String how =
                line.isSame()
                        ? "same"
                        : line.before().isEmpty()
                                ? "new"
                                : line.after().isEmpty() ? "gone" : "changed";
        return how + " " + what;
    }

    private static Charter charter(String divisions, String duties) {
        return CharterText.read("一、主要职责" + duties + "二、内设机构" + divisions + "三、人员编制行政编制3名。")
                .orThrow()
                .charter();
    }

    private static StoredCharter stored(String name) {
        try (InputStream in = DutySearchTest.class.getResourceAsStream(name)) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return new StoredCharter(
                    CharterId.random(),
                    OrganizationId.random(),
                    CharterText.read(text).orThrow().charter(),
                    name);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
