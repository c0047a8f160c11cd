package org.xianxing.domain.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianxing.domain.supervision.SupervisionFixture.DUE;
import static org.xianxing.domain.supervision.SupervisionFixture.NUMBER;
import static org.xianxing.domain.supervision.SupervisionFixture.OPENED;
import static org.xianxing.domain.supervision.SupervisionFixture.PROMISED;
import static org.xianxing.domain.supervision.SupervisionFixture.aCase;
import static org.xianxing.domain.supervision.SupervisionFixture.aMatter;
import static org.xianxing.domain.supervision.SupervisionFixture.aMeasure;
import static org.xianxing.domain.supervision.SupervisionFixture.at;
import static org.xianxing.domain.supervision.SupervisionFixture.by;
import static org.xianxing.domain.supervision.SupervisionFixture.codes;
import static org.xianxing.domain.supervision.SupervisionFixture.done;
import static org.xianxing.domain.supervision.SupervisionFixture.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.supervision.CaseTransitions.Act;

class CaseTransitionsTest {

    private static final Optional<Instant> LATER = Optional.of(DUE.plusSeconds(86_400));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    state         | issue  | receive  | file plan  | accept   | return plan   | feed back | return   | check   | close  | archive  | withdraw
                    DRAFT         | ISSUED | -        | -          | -        | -             | -         | -        | -       | -      | -        | WITHDRAWN
                    ISSUED        | -      | RECEIVED | -          | -        | -             | -         | -        | -       | -      | -        | WITHDRAWN
                    RECEIVED      | -      | -        | PLAN_FILED | -        | -             | -         | -        | -       | -      | -        | WITHDRAWN
                    PLAN_FILED    | -      | -        | -          | HANDLING | PLAN_RETURNED | -         | -        | -       | -      | -        | WITHDRAWN
                    PLAN_RETURNED | -      | -        | PLAN_FILED | -        | -             | -         | -        | -       | -      | -        | WITHDRAWN
                    HANDLING      | -      | -        | -          | -        | -             | FED_BACK  | -        | -       | -      | -        | WITHDRAWN
                    FED_BACK      | -      | -        | -          | -        | -             | -         | RETURNED | CHECKED | -      | -        | WITHDRAWN
                    RETURNED      | -      | -        | -          | -        | -             | FED_BACK  | -        | -       | -      | -        | WITHDRAWN
                    CHECKED       | -      | -        | -          | -        | -             | -         | RETURNED | -       | CLOSED | -        | WITHDRAWN
                    CLOSED        | -      | -        | -          | -        | -             | -         | -        | -       | -      | ARCHIVED | -
                    ARCHIVED      | -      | -        | -          | -        | -             | -         | -        | -       | -      | -        | -
                    WITHDRAWN     | -      | -        | -          | -        | -             | -         | -        | -       | -      | -        | -
                    """)
    void each_act_leads_to_its_state_or_is_refused(
            CaseState state,
            String issue,
            String receive,
            String filePlan,
            String accept,
            String returnPlan,
            String feedBack,
            String returned,
            String check,
            String close,
            String archive,
            String withdraw) {
        SupervisionCase current = aCase(state);

        leadsTo(issue, CaseTransitions.issue(current, NUMBER, by("另一人")));
        leadsTo(receive, CaseTransitions.receive(current));
        leadsTo(filePlan, CaseTransitions.filePlan(current, by("承办人")));
        leadsTo(accept, CaseTransitions.acceptPlan(current, List.of(aMeasure(1)), by("另一人")));
        leadsTo(returnPlan, CaseTransitions.returnPlan(current, "缺时限", LATER, by("另一人")));
        leadsTo(feedBack, CaseTransitions.feedBack(current, done(), "已完成", by("承办人")));
        leadsTo(returned, CaseTransitions.returnAnswer(current, "缺佐证", LATER, by("另一人")));
        leadsTo(check, CaseTransitions.check(current, "属实", by("另一人")));
        leadsTo(close, CaseTransitions.close(current, by("另一人")));
        leadsTo(archive, CaseTransitions.archive(current));
        leadsTo(withdraw, CaseTransitions.withdraw(current, "误发", by("另一人")));
    }

    private static void leadsTo(String expected, Outcome<SupervisionCase> outcome) {
        if (expected.equals("-")) {
            assertThat(codes(outcome)).containsExactly(SupervisionReason.CASE_NOT_IN_STATE);
        } else {
            assertThat(outcome.orThrow().state()).isEqualTo(CaseState.valueOf(expected));
        }
    }

    @Test
    void every_state_but_the_last_two_lets_somebody_do_something() {
        Set<CaseState> ends =
                Arrays.stream(CaseState.values())
                        .filter(state -> CaseTransitions.acts(state).isEmpty())
                        .collect(Collectors.toSet());

        assertThat(ends).containsExactlyInAnyOrder(CaseState.ARCHIVED, CaseState.WITHDRAWN);
        assertThat(CaseState.values())
                .allSatisfy(state ->
                        assertThat(state.turn() == CaseState.Turn.NOBODY)
                                .isEqualTo(ends.contains(state)));
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void every_act_is_in_the_table(Act act) {
        assertThat(CaseTransitions.states(act)).isNotEmpty();
    }

    @Test
    void a_case_without_plan_is_handled_as_soon_as_it_is_received() {
        SupervisionCase issued = aCase(CaseKind.INSTRUCTION, CaseState.ISSUED);

        SupervisionCase received = CaseTransitions.receive(issued).orThrow();

        assertThat(received.state()).isEqualTo(CaseState.HANDLING);
        assertThat(
                        CaseTransitions.feedBack(received, List.of(), "已落实", by("承办人"))
                                .orThrow()
                                .state())
                .isEqualTo(CaseState.FED_BACK);
    }

    @Test
    void whoever_handed_in_does_not_check_and_whoever_checked_does_not_close() {
        assertThat(codes(CaseTransitions.check(aCase(CaseState.FED_BACK), "属实", by("承办人"))))
                .containsExactly(SupervisionReason.CASE_CHECKED_BY_HANDLER);
        assertThat(
                        codes(
                                CaseTransitions.acceptPlan(
                                        aCase(CaseState.PLAN_FILED),
                                        List.of(aMeasure(1)),
                                        by("承办人"))))
                .containsExactly(SupervisionReason.CASE_CHECKED_BY_HANDLER);
        assertThat(codes(CaseTransitions.close(aCase(CaseState.CHECKED), by("复核人"))))
                .containsExactly(SupervisionReason.CASE_CLOSED_BY_CHECKER);
        assertThat(codes(CaseTransitions.close(aCase(CaseState.CHECKED), by("承办人"))))
                .containsExactly(SupervisionReason.CASE_CHECKED_BY_HANDLER);
        assertThat(codes(CaseTransitions.withdraw(aCase(CaseState.ISSUED), "误发", by("下发人"))))
                .containsExactly(SupervisionReason.CASE_WITHDRAWN_BY_ISSUER);
    }

    @Test
    void an_answer_that_came_back_is_checked_anew() {
        SupervisionCase returned =
                CaseTransitions.returnAnswer(aCase(CaseState.CHECKED), "缺佐证", LATER, by("办结人"))
                        .orThrow();
        SupervisionCase again =
                CaseTransitions.feedBack(returned, done(), "已补", by("承办人")).orThrow();
        SupervisionCase checked = CaseTransitions.check(again, "属实", by("办结人")).orThrow();

        assertThat(returned.hands().checked()).isEmpty();
        assertThat(returned.deadline().current()).isEqualTo(LATER.get());
        assertThat(returned.deadline().original()).isEqualTo(DUE);
        assertThat(codes(CaseTransitions.close(checked, by("办结人"))))
                .containsExactly(SupervisionReason.CASE_CLOSED_BY_CHECKER);
        assertThat(CaseTransitions.close(checked, by("复核人")).isDone()).isTrue();
    }

    @Test
    void the_promised_day_becomes_the_deadline_and_the_original_one_stays() {
        Measure last = new Measure(2, "验收", PROMISED.plusDays(3), Optional.empty());

        SupervisionCase accepted =
                CaseTransitions.acceptPlan(
                                aCase(CaseState.PLAN_FILED), List.of(last, aMeasure(1)), by("另一人"))
                        .orThrow();

        assertThat(accepted.deadline().current()).isEqualTo(at("2026-06-01T17:30"));
        assertThat(accepted.deadline().original()).isEqualTo(DUE);
        assertThat(
                        codes(
                                CaseTransitions.acceptPlan(
                                        aCase(CaseState.PLAN_FILED),
                                        List.of(aMeasure(1)),
                                        by("另一人", at("2026-05-29T17:30")))))
                .containsExactly(SupervisionReason.CASE_PLAN_DAY_PASSED);
    }

    @Test
    void a_return_says_what_is_missing_and_until_when() {
        SupervisionCase answered = aCase(CaseState.FED_BACK);

        assertThat(codes(CaseTransitions.returnAnswer(answered, " ", Optional.empty(), by("某人"))))
                .containsExactly(
                        SupervisionReason.CASE_REASON_MISSING, SupervisionReason.CASE_DUE_MISSING);
        assertThat(
                        codes(
                                CaseTransitions.returnAnswer(
                                        answered,
                                        "长".repeat(2_001),
                                        Optional.of(OPENED),
                                        by("某人"))))
                .containsExactly(
                        SupervisionReason.CASE_TEXT_TOO_LONG, SupervisionReason.CASE_DUE_PASSED);
    }

    @Test
    void an_answer_waits_for_every_measure() {
        SupervisionCase atWork = aCase(CaseState.HANDLING);
        List<Measure> measures = List.of(done().getFirst(), aMeasure(2));

        assertThat(codes(CaseTransitions.feedBack(atWork, measures, "", by("承办人"))))
                .containsExactly(
                        SupervisionReason.CASE_MEASURES_OPEN,
                        SupervisionReason.CASE_ANSWER_MISSING);
    }

    @Test
    void a_measure_is_done_on_a_day_with_words_and_proof() {
        SupervisionCase atWork = aCase(CaseState.HANDLING);
        List<Measure> measures = List.of(done().getFirst(), aMeasure(2));
        Optional<LocalDate> today = Optional.of(LocalDate.of(2026, 3, 2));

        assertThat(
                        codes(
                                CaseTransitions.completeMeasure(
                                        atWork, measures, 3, Optional.empty(), "", 0, OPENED)))
                .containsExactly(
                        SupervisionReason.CASE_ANSWER_MISSING,
                        SupervisionReason.CASE_PROOF_MISSING,
                        SupervisionReason.CASE_DAY_MISSING,
                        SupervisionReason.CASE_MEASURE_UNKNOWN);
        assertThat(
                        codes(
                                CaseTransitions.completeMeasure(
                                        atWork,
                                        measures,
                                        1,
                                        today.map(d -> d.plusDays(1)),
                                        "完成",
                                        1,
                                        OPENED)))
                .containsExactly(
                        SupervisionReason.CASE_DAY_IN_FUTURE,
                        SupervisionReason.CASE_MEASURE_DONE_ALREADY);
        assertThat(
                        CaseTransitions.completeMeasure(atWork, measures, 2, today, "完成", 1, OPENED)
                                .orThrow()
                                .doneOn())
                .isEqualTo(today);
    }

    @Test
    void a_draft_that_lacks_everything_is_told_everything() {
        CaseMatter empty =
                new CaseMatter(
                        CaseKind.OTHER,
                        "",
                        " ",
                        organization(2),
                        List.of(organization(2)),
                        Citation.NONE,
                        Subject.NONE);

        Outcome<SupervisionCase> outcome =
                CaseTransitions.open(
                        CaseId.random(),
                        organization(1),
                        empty,
                        Rung.REMINDER,
                        OPENED,
                        false,
                        by("立项人"));

        assertThat(codes(outcome))
                .containsExactly(
                        SupervisionReason.CASE_TITLE_MISSING,
                        SupervisionReason.CASE_DEMAND_MISSING,
                        SupervisionReason.CASE_SOURCE_MISSING,
                        SupervisionReason.CASE_UNIT_ASSISTS_ITSELF,
                        SupervisionReason.CASE_DUE_PASSED);
    }

    @Test
    void a_draft_whose_day_has_come_is_not_issued() {
        SupervisionCase draft = aCase(CaseState.DRAFT);

        assertThat(codes(CaseTransitions.issue(draft, NUMBER, by("某人", DUE))))
                .containsExactly(SupervisionReason.CASE_DUE_PASSED);
        assertThat(CaseTransitions.issue(draft, NUMBER, by("某人", DUE.minusNanos(1))).isDone())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Rung.class)
    void a_case_is_raised_by_hand_upwards_only(Rung to) {
        SupervisionCase blue = aCase(CaseState.HANDLING).onRung(Rung.BLUE);

        Outcome<SupervisionCase> raised = CaseTransitions.raise(blue, to, "影响全局", LATER, by("某人"));

        if (EnumSet.of(Rung.REMINDER, Rung.BLUE).contains(to)) {
            assertThat(codes(raised)).containsExactly(SupervisionReason.CASE_RUNG_NOT_HIGHER);
        } else {
            assertThat(raised.orThrow().rung()).isEqualTo(to);
            assertThat(raised.orThrow().deadline().current()).isEqualTo(LATER.get());
        }
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void only_what_a_state_allows_has_obstacles_or_none(CaseState state) {
        for (Act act : Act.values()) {
            boolean possible =
                    CaseTransitions.obstacles(
                                    aCase(state), act, List.of(aMeasure(1)), true, by("某人"))
                            .isPresent();
            boolean told = act == Act.ASK_EXTENSION && state == CaseState.ISSUED;

            assertThat(possible)
                    .as("%s in %s", act, state)
                    .isEqualTo(told || CaseTransitions.acts(state).contains(act));
        }
    }

    @Test
    void obstacles_tell_what_keeps_a_person_from_an_act() {
        assertThat(obstacles(CaseState.CHECKED, Act.CLOSE, "复核人"))
                .containsExactly(SupervisionReason.CASE_CLOSED_BY_CHECKER);
        assertThat(obstacles(CaseState.FED_BACK, Act.CHECK, "承办人"))
                .containsExactly(SupervisionReason.CASE_CHECKED_BY_HANDLER);
        assertThat(obstacles(CaseState.HANDLING, Act.FEED_BACK, "承办人"))
                .containsExactly(SupervisionReason.CASE_MEASURES_OPEN);
        assertThat(obstacles(CaseState.ISSUED, Act.ASK_EXTENSION, "承办人"))
                .containsExactly(SupervisionReason.CASE_NOT_RECEIVED);
        assertThat(obstacles(CaseState.ISSUED, Act.WITHDRAW, "下发人"))
                .containsExactly(SupervisionReason.CASE_WITHDRAWN_BY_ISSUER);
    }

    private static List<org.xianxing.domain.shared.ReasonCode> obstacles(
            CaseState state, Act act, String who) {
        return codes(
                CaseTransitions.obstacles(aCase(state), act, List.of(aMeasure(1)), false, by(who))
                        .orElseThrow());
    }

    @Test
    void an_instruction_needs_a_leader_a_past_day_and_words() {
        Instruction wrong = new Instruction(" ", LocalDate.of(2026, 3, 3), "", by("某人"));

        assertThat(
                        codes(
                                CaseTransitions.instructionRefusals(
                                        aCase(CaseState.CLOSED), wrong, OPENED)))
                .containsExactly(
                        SupervisionReason.CASE_NOT_IN_STATE,
                        SupervisionReason.CASE_INSTRUCTION_WITHOUT_LEADER,
                        SupervisionReason.CASE_DAY_IN_FUTURE,
                        SupervisionReason.CASE_INSTRUCTION_MISSING);
    }

    @Test
    void there_is_one_open_case_of_a_subject_and_one_rectification_of_a_zone_for_ever() {
        assertThat(aCase(CaseState.DRAFT).uniqueKey()).isPresent();
        assertThat(aCase(CaseState.CHECKED).uniqueKey()).isPresent();
        assertThat(aCase(CaseState.CLOSED).uniqueKey()).isEmpty();
        assertThat(aCase(CaseKind.RECTIFICATION, CaseState.ARCHIVED).uniqueKey()).isPresent();
        assertThat(aCase(CaseKind.RECTIFICATION, CaseState.WITHDRAWN).uniqueKey()).isEmpty();
        assertThat(aMatter(CaseKind.OTHER).concerns(organization(3))).isTrue();
    }
}
