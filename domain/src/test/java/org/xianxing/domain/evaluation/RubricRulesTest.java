package org.xianxing.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianxing.domain.evaluation.EvaluationFixture.aRubric;
import static org.xianxing.domain.evaluation.EvaluationFixture.codes;
import static org.xianxing.domain.evaluation.EvaluationFixture.row;
import static org.xianxing.domain.evaluation.EvaluationFixture.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Reason;

/** Import, check and comparison of rubrics. */
class RubricRulesTest {

    @Test
    void a_sound_rubric_is_read_with_its_groups_and_rules() {
        Rubric rubric = aRubric();

        assertThat(RubricCheck.violations(rubric)).isEmpty();
        assertThat(rubric.total()).isEqualTo(Points.of("100"));
        assertThat(rubric.indicators().map(Indicator::code))
                .containsExactly("B1", "B2", "B3", "B4", "B5");
        assertThat(rubric.indicators().filter(Indicator::currentYearOnly).map(Indicator::code))
                .containsExactly("B2", "B3", "B4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    B2 | 十五 | 按项计分   | 1 项          | RUBRIC_ROW_NUMBER_EXPECTED
                    B2 | 0    | 按项计分   | 1 项          | RUBRIC_ROW_NUMBER_EXPECTED
                    B2 | -15  | 按项计分   | 1 项          | RUBRIC_ROW_NUMBER_EXPECTED
                    B2 | 15   | 按天计分   | 1 项          | RUBRIC_ROW_RULE_UNKNOWN
                    B2 | 15   | 按项计分   | 每项一分       | RUBRIC_ROW_PARAMETERS_UNREADABLE
                    B2 | 15   | 按项计分   | 0 项          | RUBRIC_ROW_PARAMETERS_UNREADABLE
                    B2 | 15   | 按金额计分 | 1 每 1000000  | RUBRIC_ROW_PARAMETERS_UNREADABLE
                    B2 | 15   | 按金额计分 | 1 / 0         | RUBRIC_ROW_PARAMETERS_UNREADABLE
                    B2 | 15   | 按位次计分 | 后10=3        | RUBRIC_ROW_PARAMETERS_UNREADABLE
                    B2 | 15   | 里程碑     | CITY 市级 3 省 | RUBRIC_ROW_PARAMETERS_UNREADABLE
                    2  | 15   | 按项计分   | 1 项          | RUBRIC_ROW_BLANK
                    """)
    void a_wrong_row_is_refused_with_its_number(
            String code, String max, String rule, String parameters, EvaluationReason reason) {
        Outcome<Rubric> outcome =
                read(changed(1, row(3, "", "", "", code, max, rule, parameters, "是")));

        assertThat(outcome.reasons())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.code()).isEqualTo(reason);
                    assertThat(one.arguments()).first().isEqualTo(3);
                });
    }

    @Test
    void every_wrong_row_is_told_at_once() {
        List<RubricRow> wrong = changed(1, row(3, "", "", "", "B2", "x", "按项计分", "1 项", "是"));
        wrong.set(3, row(5, "", "", "", "B4", "20", "按天", "1 / 1000000", "是"));

        assertThat(read(wrong).reasons())
                .extracting(reason -> reason.arguments().getFirst())
                .containsExactly(3, 5);
    }

    @Test
    void a_rubric_without_rows_is_refused() {
        assertThat(codes(read(List.of()))).containsExactly(EvaluationReason.RUBRIC_IS_EMPTY);
    }

    @Test
    void a_group_must_add_up_and_all_of_it_to_100() {
        Outcome<Rubric> outcome =
                read(changed(1, row(3, "", "", "", "B2", "14.5", "按项计分", "1 项", "是")));

        assertThat(outcome.reasons())
                .containsExactly(
                        Reason.of(
                                EvaluationReason.RUBRIC_GROUP_DOES_NOT_ADD_UP,
                                "甲",
                                Points.of("20"),
                                Points.of("19.5")),
                        Reason.of(EvaluationReason.RUBRIC_TOTAL_IS_NOT_100, Points.of("99.5")));
    }

    @Test
    void a_code_stands_once_and_milestones_fit_their_maximum() {
        List<RubricRow> wrong = changed(1, row(3, "", "", "", "B3", "15", "按项计分", "1 项", "是"));
        wrong.set(0, row(2, "甲", "20", "A1", "B1", "5", "里程碑", "CITY 市级 3 市; COUNTY 县级 3 区", "否"));

        assertThat(codes(read(wrong)))
                .containsExactly(
                        EvaluationReason.RUBRIC_CODE_TWICE,
                        EvaluationReason.RUBRIC_MILESTONES_EXCEED_MAXIMUM);
    }

    @Test
    void a_comparison_tells_what_changed_what_is_new_and_what_is_gone() {
        List<RubricRow> next = changed(1, row(3, "", "", "", "B2", "15", "按项计分", "0.5 项", "否"));
        next.set(4, row(6, "", "", "A3", "B6", "10", "按项计分", "1 项", "否"));

        List<RubricComparison.Line> lines =
                RubricComparison.compare(aRubric(), read(next).orThrow());

        assertThat(lines)
                .extracting(RubricComparison.Line::code)
                .containsExactly("B1", "B2", "B3", "B4", "B6", "B5");
        assertThat(lines.get(0).isSame()).isTrue();
        assertThat(lines.get(1).changes())
                .isEqualTo(Set.of(RubricComparison.Part.RULE, RubricComparison.Part.YEAR_ONLY));
        assertThat(lines.get(4).before()).isEmpty();
        assertThat(lines.get(5).after()).isEmpty();
    }

    private static List<RubricRow> changed(int index, RubricRow other) {
        List<RubricRow> changed = new ArrayList<>(rows());
        changed.set(index, other);
        return changed;
    }

    private static Outcome<Rubric> read(List<RubricRow> rows) {
        return RubricImport.read("细则", "新版", "来源", rows);
    }
}
