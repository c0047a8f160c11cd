package org.xianxing.db.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianxing.domain.evaluation.Fact;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.evaluation.Score;
import org.xianxing.domain.evaluation.Scoring;
import org.xianxing.domain.evaluation.ScoringSettings;
import org.xianxing.domain.evaluation.ScoringSettings.AmountCounting;
import org.xianxing.domain.evaluation.SheetScore;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Yuan;

/** The 18 indicators of 闽自贸办〔2021〕1号 附件2, as tables to be checked against the source. */
class RubricScoringTest {

    private static final Rubric RUBRIC = RubricFacts.annexTwo(DSL.using(SQLDialect.MYSQL));

    @Test
    void the_form_has_18_indicators_and_100_points() {
        assertThat(RUBRIC.indicators().map(i -> i.code() + " " + i.max()))
                .containsExactly(
                        "B1 5.00",
                        "B2 5.00",
                        "B3 5.00",
                        "B4 12.00",
                        "B5 8.00",
                        "B6 4.00",
                        "B7 3.00",
                        "B8 4.00",
                        "B9 4.00",
                        "B10 10.00",
                        "B11 5.00",
                        "B12 6.00",
                        "B13 4.00",
                        "B14 3.00",
                        "B15 2.00",
                        "B16 5.00",
                        "B17 5.00",
                        "B18 10.00");
        assertThat(RUBRIC.groups().stream().map(g -> g.name() + " " + g.max()))
                .containsExactly(
                        "体制对接 15.00",
                        "成果复制 20.00",
                        "平台建设 15.00",
                        "协同改革 15.00",
                        "联动创新 15.00",
                        "发展成效 20.00");
        assertThat(RUBRIC.total()).isEqualTo(Points.of("100"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    指标 | 已达到              | 得分
                    B1   | -                   | 0
                    B1   | CITY                | 3
                    B1   | COUNTY              | 2
                    B1   | CITY COUNTY         | 5
                    B1   | CITY CITY           | 3
                    B2   | -                   | 0
                    B2   | CITY                | 3
                    B2   | COUNTY              | 2
                    B2   | CITY COUNTY         | 5
                    B3   | -                   | 0
                    B3   | CITY                | 3
                    B3   | COUNTY              | 2
                    B3   | CITY COUNTY         | 5
                    B8   | -                   | 0
                    B8   | OPERATOR            | 2
                    B8   | MARKET              | 2
                    B8   | OPERATOR MARKET     | 4
                    B8   | MARKET MARKET       | 2
                    """)
    void B01_B02_B03_B08_give_fixed_points_for_each_milestone(
            String indicator, String reached, String points) {
        List<Fact.MilestoneReached> facts =
                Arrays.stream(reached.split(" "))
                        .filter(code -> !code.equals("-"))
                        .map(code -> new Fact.MilestoneReached(indicator, code))
                        .toList();

        assertThat(points(indicator, facts)).isEqualTo(Points.of(points));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    指标 | 没有 | 一项 | 封顶前一项 | 封顶项数 | 封顶得分
                    B4   | 0    | 2    | 10         | 6        | 12
                    B5   | 0    | 0.5  | 7.5        | 16       | 8
                    B6   | 0    | 1    | 3          | 4        | 4
                    B7   | 0    | 1    | 2          | 3        | 3
                    B10  | 0    | 1    | 9          | 10       | 10
                    B11  | 0    | 1    | 4          | 5        | 5
                    B12  | 0    | 2    | 4          | 3        | 6
                    B13  | 0    | 0.5  | 3.5        | 8        | 4
                    B14  | 0    | 0.5  | 2.5        | 6        | 3
                    B15  | 0    | 0.2  | 1.8        | 10       | 2
                    B16  | 0    | 1    | 4          | 5        | 5
                    B17  | 0    | 0.5  | 4.5        | 10       | 5
                    """)
    void B04_to_B07_and_B10_to_B17_count_items_up_to_the_cap(
            String indicator, String none, String one, String before, int items, String cap) {
        assertThat(points(indicator, items(indicator, 0))).isEqualTo(Points.of(none));
        assertThat(points(indicator, items(indicator, 1))).isEqualTo(Points.of(one));
        assertThat(points(indicator, items(indicator, items - 1))).isEqualTo(Points.of(before));
        assertThat(points(indicator, items(indicator, items))).isEqualTo(Points.of(cap));
        assertThat(points(indicator, items(indicator, items + 1))).isEqualTo(Points.of(cap));
        assertThat(points(indicator, items(indicator, 1_000))).isEqualTo(Points.of(cap));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    支持金额（元） | 按整百万 | 按比例
                    0              | 0        | 0
                    0.01           | 0        | 0
                    9999.99        | 0        | 0
                    10000          | 0        | 0.01
                    999999.99      | 0        | 0.99
                    1000000        | 1        | 1
                    1500000        | 1        | 1.50
                    1999999.99     | 1        | 1.99
                    3256000        | 3        | 3.25
                    3999999.99     | 3        | 3.99
                    4000000        | 4        | 4
                    4000000.01     | 4        | 4
                    90000000       | 4        | 4
                    """)
    void B09_counts_whole_millions_or_pro_rata(BigDecimal yuan, String whole, String proRata) {
        List<Fact> facts = List.of(new Fact.AmountReceived("B9", Yuan.of(yuan)));

        assertThat(points("B9", facts)).isEqualTo(Points.of(whole));
        assertThat(points("B9", facts, new ScoringSettings(AmountCounting.PRO_RATA)))
                .isEqualTo(Points.of(proRata));
    }

    @Test
    void B09_adds_amounts_before_it_counts_whole_millions() {
        Fact half = new Fact.AmountReceived("B9", Yuan.of(500_000));

        assertThat(points("B9", List.of(half, half))).isEqualTo(Points.of("1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    今年 | 上年 | 得分
                    1    | 1    | 3
                    10   | 10   | 3
                    11   | 11   | 0
                    10   | 14   | 3
                    10   | 15   | 7
                    10   | 19   | 7
                    10   | 20   | 10
                    1    | 80   | 10
                    11   | 15   | 0
                    11   | 16   | 4
                    11   | 20   | 4
                    11   | 21   | 7
                    40   | 80   | 7
                    10   | 1    | 3
                    30   | 20   | 0
                    10   | 0    | 3
                    11   | 0    | 0
                    """)
    void B18_adds_the_place_and_the_best_progress(int thisYear, int lastYear, String points) {
        OptionalInt before = lastYear == 0 ? OptionalInt.empty() : OptionalInt.of(lastYear);

        assertThat(points("B18", List.of(new Fact.ExternalRank("B18", thisYear, before))))
                .isEqualTo(Points.of(points));
    }

    @Test
    void B18_without_a_known_rank_is_not_scored_rather_than_zero() {
        SheetScore score = Scoring.score(RUBRIC, ScoringSettings.DEFAULT, List.of());

        assertThat(score.line("B18").score()).isEqualTo(Score.NONE);
        assertThat(score.line("B4").score()).isEqualTo(Score.of(Points.ZERO));
    }

    private static List<Fact.ItemCounted> items(String indicator, int count) {
        return Collections.nCopies(count, new Fact.ItemCounted(indicator));
    }

    private static Points points(String indicator, List<? extends Fact> facts) {
        return points(indicator, facts, ScoringSettings.DEFAULT);
    }

    private static Points points(
            String indicator, List<? extends Fact> facts, ScoringSettings settings) {
        SheetScore score = Scoring.score(RUBRIC, settings, facts);
        assertThat(score.total()).isEqualTo(score.line(indicator).score().counted());
        return score.total();
    }
}
