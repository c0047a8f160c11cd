package org.xianxing.domain.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianxing.domain.supervision.SupervisionFixture.aCase;
import static org.xianxing.domain.supervision.SupervisionFixture.aMeasure;
import static org.xianxing.domain.supervision.SupervisionFixture.at;
import static org.xianxing.domain.supervision.SupervisionFixture.by;
import static org.xianxing.domain.supervision.SupervisionFixture.done;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianxing.domain.supervision.CasePath.Stage;
import org.xianxing.domain.supervision.CasePath.Standing;

class CasePathTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    DRAFT,         OPENED
                    ISSUED,        RECEIVED
                    RECEIVED,      HANDLED
                    PLAN_FILED,    HANDLED
                    PLAN_RETURNED, HANDLED
                    HANDLING,      HANDLED
                    RETURNED,      HANDLED
                    FED_BACK,      CHECKED
                    CHECKED,       CLOSED
                    CLOSED,        ARCHIVED
                    """)
    void a_case_stands_at_one_step_with_all_before_it_done(CaseState state, Stage now) {
        CasePath path = CasePath.of(aCase(state), List.of(aMeasure(1)), List.of());

        assertThat(path.steps()).extracting(CasePath.Step::stage).containsExactly(Stage.values());
        assertThat(path.steps())
                .allSatisfy(step ->
                        assertThat(step.standing())
                                .isEqualTo(
                                        step.stage() == now
                                                ? Standing.NOW
                                                : step.stage().compareTo(now) < 0
                                                        ? Standing.DONE
                                                        : Standing.AHEAD));
    }

    @Test
    void with_every_measure_done_the_answer_is_next() {
        CasePath path = CasePath.of(aCase(CaseState.HANDLING), done(), List.of());

        assertThat(path.steps())
                .filteredOn(step -> step.standing() == Standing.NOW)
                .extracting(CasePath.Step::stage)
                .containsExactly(Stage.FED_BACK);
    }

    @Test
    void an_archived_case_has_nothing_ahead() {
        CasePath path = CasePath.of(aCase(CaseState.ARCHIVED), List.of(), List.of());

        assertThat(path.steps()).allMatch(step -> step.standing() == Standing.DONE);
    }

    @Test
    void a_withdrawn_case_stops_where_it_was() {
        SupervisionCase issued = aCase(CaseState.ISSUED);
        CaseStep issue = CaseStep.after(issued, StepKind.ISSUED, by("下发人"), "", List.of());
        SupervisionCase withdrawn = aCase(CaseState.WITHDRAWN);
        CaseStep withdraw =
                CaseStep.after(withdrawn, StepKind.WITHDRAWN, by("另一人"), "错发", List.of());

        CasePath path = CasePath.of(withdrawn, List.of(), List.of(issue, withdraw));

        assertThat(path.steps())
                .extracting(CasePath.Step::standing)
                .containsExactly(
                        Standing.DONE,
                        Standing.AHEAD,
                        Standing.AHEAD,
                        Standing.AHEAD,
                        Standing.AHEAD,
                        Standing.AHEAD,
                        Standing.AHEAD);
    }

    @Test
    void a_step_shows_when_it_was_last_taken_and_nothing_while_it_is_ahead() {
        SupervisionCase returned = aCase(CaseState.RETURNED);
        CaseStep first =
                CaseStep.after(
                        aCase(CaseState.FED_BACK),
                        StepKind.FED_BACK,
                        by("承办人", at("2026-03-10T10:00")),
                        "已办",
                        List.of());
        CaseStep back =
                CaseStep.after(
                        returned,
                        StepKind.RETURNED,
                        by("复核人", at("2026-03-11T10:00")),
                        "缺材料",
                        List.of());

        List<CasePath.Step> steps = CasePath.of(returned, List.of(), List.of(first, back)).steps();

        assertThat(steps.get(Stage.HANDLED.ordinal()).at()).contains(at("2026-03-11T10:00"));
        assertThat(steps.get(Stage.FED_BACK.ordinal()).at()).isEmpty();
    }
}
