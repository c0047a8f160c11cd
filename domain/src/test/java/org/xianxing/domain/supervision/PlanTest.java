package org.xianxing.domain.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianxing.domain.supervision.SupervisionFixture.OPENED;
import static org.xianxing.domain.supervision.SupervisionFixture.codes;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void a_plan_says_why_what_and_until_when() {
        Plan plan =
                Plan.of(
                                " 人手不足 ",
                                List.of(
                                        line("增加窗口", TODAY.plusDays(30)),
                                        line("验收", TODAY.plusDays(20))),
                                OPENED)
                        .orThrow();

        assertThat(plan.reason()).isEqualTo("人手不足");
        assertThat(plan.measures()).extracting(Measure::number).containsExactly(1, 2);
        assertThat(plan.promised()).isEqualTo(TODAY.plusDays(30));
    }

    @Test
    void everything_that_is_missing_is_told_at_once() {
        assertThat(codes(Plan.of("", List.of(), OPENED)))
                .containsExactly(
                        SupervisionReason.CASE_PLAN_REASON_MISSING,
                        SupervisionReason.CASE_PLAN_WITHOUT_MEASURE);
        assertThat(
                        codes(
                                Plan.of(
                                        "原因",
                                        List.of(
                                                new Plan.Line(" ", Optional.empty()),
                                                line("长".repeat(301), TODAY)),
                                        OPENED)))
                .containsExactly(
                        SupervisionReason.CASE_MEASURE_TEXT_MISSING,
                        SupervisionReason.CASE_MEASURE_DAY_MISSING,
                        SupervisionReason.CASE_MEASURE_TEXT_TOO_LONG,
                        SupervisionReason.CASE_MEASURE_DAY_PASSED);
        assertThat(
                        codes(
                                Plan.of(
                                        "原因",
                                        Collections.nCopies(21, line("措施", TODAY.plusDays(1))),
                                        OPENED)))
                .containsExactly(SupervisionReason.CASE_PLAN_TOO_MANY_MEASURES);
    }

    @Test
    void a_measure_is_late_from_the_end_of_work_of_its_day() {
        Measure measure = SupervisionFixture.aMeasure(1);

        assertThat(measure.isLate(SupervisionFixture.at("2026-05-29T17:29:59"))).isFalse();
        assertThat(measure.isLate(SupervisionFixture.at("2026-05-29T17:30"))).isTrue();
        assertThat(measure.doneOn(TODAY).isLate(SupervisionFixture.at("2026-12-01T08:00")))
                .isFalse();
    }

    private static Plan.Line line(String text, LocalDate until) {
        return new Plan.Line(text, Optional.of(until));
    }
}
