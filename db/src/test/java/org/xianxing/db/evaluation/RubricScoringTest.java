package org.xianxing.db.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianxing.db.TestDatabase;
import org.xianxing.domain.evaluation.Fact;
import org.xianxing.domain.evaluation.IndicatorGroup;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.evaluation.RubricRepository;
import org.xianxing.domain.evaluation.Score;
import org.xianxing.domain.evaluation.Scoring;
import org.xianxing.domain.evaluation.ScoringSettings;
import org.xianxing.domain.evaluation.ScoringSettings.AmountCounting;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Yuan;

/**
 * The eighteen indicators of 附件2 as tables that an official can check by hand, on the rubric as it
 * is delivered.
 */
class RubricScoringTest {

    private static Rubric rubric;

    @BeforeAll
    static void load_the_delivered_rubric() {
        TestDatabase test = TestDatabase.create();
        RubricRepository rubrics =
                new EvaluationRepositories(test.database().dsl(), InstantSource.system()).rubrics();
        RubricFacts.load(test.database().dsl(), rubrics);
        rubric = rubrics.all().getLast();
    }

    @Test
    void the_form_has_eighteen_indicators_in_six_groups_and_a_hundred_points() {
        assertThat(rubric.indicators()).hasSize(18);
        assertThat(rubric.groups())
                .extracting(IndicatorGroup::max)
                .containsExactly(
                        points("15"),
                        points("20"),
                        points("15"),
                        points("15"),
                        points("15"),
                        points("20"));
        assertThat(rubric.total()).isEqualTo(points("100"));
    }

    @ParameterizedTest(name = "{0}: {1} 得 {2} 分")
    @CsvSource(
            textBlock =
                    """
                    # 市级 3 分，县级 2 分
                    B1, '',            0
                    B1, CITY,          3
                    B1, COUNTY,        2
                    B1, CITY COUNTY,   5
                    B1, CITY CITY,     3
                    B2, '',            0
                    B2, CITY,          3
                    B2, COUNTY,        2
                    B2, CITY COUNTY,   5
                    B3, '',            0
                    B3, CITY,          3
                    B3, COUNTY,        2
                    B3, CITY COUNTY,   5
                    # 国有企业参与运营 2 分，市场化用人和薪酬加 2 分
                    B8, '',            0
                    B8, OPERATOR,      2
                    B8, MARKET,        2
                    B8, OPERATOR MARKET, 4
                    """)
    void milestones(String indicator, String reached, String expected) {
        List<Fact> facts = new ArrayList<>();
        for (String milestone : reached.split(" ")) {
            if (!milestone.isEmpty()) {
                facts.add(new Fact.MilestoneReached(indicator, milestone));
            }
        }

        assertThat(score(indicator, facts)).isEqualTo(Score.of(points(expected)));
    }

    @ParameterizedTest(name = "{0}: {1} 项得 {2} 分")
    @CsvSource(
            textBlock =
                    """
                    # 指标, 项数, 得分
                    B4,  0,  0
                    B4,  1,  2
                    B4,  5, 10
                    B4,  6, 12
                    B4,  7, 12
                    B5,  0,  0
                    B5,  1,  0.5
                    B5, 15,  7.5
                    B5, 16,  8
                    B5, 17,  8
                    B6,  0,  0
                    B6,  1,  1
                    B6,  4,  4
                    B6,  5,  4
                    B7,  0,  0
                    B7,  1,  1
                    B7,  3,  3
                    B7,  4,  3
                    B10, 0,  0
                    B10, 1,  1
                    B10, 10, 10
                    B10, 11, 10
                    B11, 0,  0
                    B11, 1,  1
                    B11, 5,  5
                    B11, 6,  5
                    B12, 0,  0
                    B12, 1,  2
                    B12, 3,  6
                    B12, 4,  6
                    B13, 0,  0
                    B13, 1,  0.5
                    B13, 7,  3.5
                    B13, 8,  4
                    B13, 9,  4
                    B14, 0,  0
                    B14, 1,  0.5
                    B14, 6,  3
                    B14, 7,  3
                    B15, 0,  0
                    B15, 1,  0.2
                    B15, 2,  0.4
                    B15, 3,  0.6
                    B15, 9,  1.8
                    B15, 10, 2
                    B15, 11, 2
                    B16, 0,  0
                    B16, 1,  1
                    B16, 5,  5
                    B16, 6,  5
                    B17, 0,  0
                    B17, 1,  0.5
                    B17, 9,  4.5
                    B17, 10, 5
                    B17, 11, 5
                    """)
    void items(String indicator, int items, String expected) {
        List<Fact> facts = Collections.nCopies(items, new Fact.ItemCounted(indicator));

        assertThat(score(indicator, facts)).isEqualTo(Score.of(points(expected)));
    }

    @ParameterizedTest(name = "B9: {0} 元，整百万 {1} 分，按比例 {2} 分")
    @CsvSource(
            textBlock =
                    """
                    # 元, 整百万, 按比例
                    0,           0, 0
                    0.01,        0, 0
                    9999.99,     0, 0
                    10000,       0, 0.01
                    999999.99,   0, 0.99
                    1000000,     1, 1
                    1500000,     1, 1.5
                    1999999.99,  1, 1.99
                    3999999.99,  3, 3.99
                    4000000,     4, 4
                    9000000,     4, 4
                    """)
    void support_received(String yuan, String wholeUnits, String proRata) {
        List<Fact> facts =
                List.of(new Fact.AmountReceived("B9", Yuan.of(new java.math.BigDecimal(yuan))));

        assertThat(score("B9", facts, AmountCounting.WHOLE_UNITS))
                .isEqualTo(Score.of(points(wholeUnits)));
        assertThat(score("B9", facts, AmountCounting.PRO_RATA))
                .isEqualTo(Score.of(points(proRata)));
    }

    @Test
    void several_amounts_are_added_before_whole_units_are_counted() {
        List<Fact> facts =
                List.of(
                        new Fact.AmountReceived("B9", Yuan.of(600_000)),
                        new Fact.AmountReceived("B9", Yuan.of(400_000)));

        assertThat(score("B9", facts)).isEqualTo(Score.of(points("1")));
    }

    @ParameterizedTest(name = "B18: 上年第 {0} 名，今年第 {1} 名，得 {2} 分")
    @CsvSource(
            textBlock =
                    """
                    # 上年, 今年, 得分
                    10, 10, 3
                    11, 11, 0
                    12,  1, 10
                    20, 10, 10
                    19, 10, 7
                    15, 10, 7
                    14, 10, 3
                    16, 11, 4
                    15, 11, 0
                    20, 11, 4
                    21, 11, 7
                    60, 40, 7
                     1, 30, 0
                     1,  1, 3
                    """)
    void places_of_the_comprehensive_evaluation(int lastYear, int thisYear, String expected) {
        List<Fact> facts =
                List.of(new Fact.ExternalRank("B18", thisYear, OptionalInt.of(lastYear)));

        assertThat(score("B18", facts)).isEqualTo(Score.of(points(expected)));
    }

    @Test
    void a_zone_without_last_years_place_cannot_have_risen() {
        List<Fact> facts = List.of(new Fact.ExternalRank("B18", 10, OptionalInt.empty()));

        assertThat(score("B18", facts)).isEqualTo(Score.of(points("3")));
    }

    @Test
    void an_unknown_place_is_no_zero() {
        assertThat(score("B18", List.of())).isEqualTo(Score.NONE);
    }

    private static Score score(String indicator, List<Fact> facts) {
        return score(indicator, facts, AmountCounting.WHOLE_UNITS);
    }

    private static Score score(String indicator, List<Fact> facts, AmountCounting counting) {
        return Scoring.score(rubric, new ScoringSettings(counting), facts).line(indicator).score();
    }

    private static Points points(String decimal) {
        return Points.of(decimal);
    }
}
