package org.xianxing.domain.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianxing.domain.supervision.SupervisionFixture.DUE;
import static org.xianxing.domain.supervision.SupervisionFixture.aCase;
import static org.xianxing.domain.supervision.SupervisionFixture.anExtension;
import static org.xianxing.domain.supervision.SupervisionFixture.at;
import static org.xianxing.domain.supervision.SupervisionFixture.by;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianxing.domain.supervision.Escalation.Telling;

class EscalationTest {

    private static final EscalationRules RULES = EscalationRules.DEFAULT;
    private static final Duration HOUR = Duration.ofHours(1);

    /** A year by the hour: what a silent unit gets, and when. */
    @Test
    void a_silent_unit_climbs_the_whole_ladder_and_nothing_is_ever_closed() {
        List<String> raised = new ArrayList<>();
        SupervisionCase current = aCase(CaseState.ISSUED);
        Instant end = at("2027-03-02T09:00");

        for (Instant now = at("2026-03-02T09:00"); now.isBefore(end); now = now.plus(HOUR)) {
            Optional<SupervisionCase> next = Escalation.due(current, false, RULES, now);
            if (next.isPresent()) {
                current = next.get();
                raised.add(
                        local(now)
                                + " "
                                + current.rung()
                                + " "
                                + local(current.deadline().current()));
            }
        }

        assertThat(raised)
                .containsExactly(
                        "2026-03-15T18:00 BLUE 2026-03-25T17:30",
                        "2026-03-30T18:00 YELLOW 2026-04-06T17:30",
                        "2026-04-11T18:00 RED 2026-04-16T17:30",
                        "2026-04-21T18:00 TALK 2026-04-26T17:30",
                        "2026-05-06T18:00 RECTIFICATION_NOTICE 2026-06-05T17:30");
        assertThat(current.state()).isEqualTo(CaseState.ISSUED);
        assertThat(current.deadline().original()).isEqualTo(DUE);
    }

    private static String local(Instant at) {
        return at.atZone(org.xianxing.domain.evaluation.Cycle.OFFICE_ZONE)
                .toLocalDateTime()
                .toString();
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void only_the_silence_of_the_unit_raises_a_case(CaseState state) {
        Instant muchLater = DUE.plus(Duration.ofDays(300));

        Optional<SupervisionCase> raised = Escalation.due(aCase(state), false, RULES, muchLater);

        assertThat(raised.isPresent()).isEqualTo(state.turn() == CaseState.Turn.UNIT);
        raised.ifPresent(r -> assertThat(r.state()).isEqualTo(state));
    }

    @Test
    void the_last_moment_of_the_days_of_silence_does_not_count_yet() {
        Instant third = DUE.plus(Duration.ofDays(3));

        assertThat(Escalation.due(aCase(CaseState.ISSUED), false, RULES, third.minusNanos(1)))
                .isEmpty();
        assertThat(Escalation.due(aCase(CaseState.ISSUED), false, RULES, third)).isPresent();
        assertThat(Escalation.next(aCase(CaseState.ISSUED), false, RULES)).contains(third);
    }

    @Test
    void while_a_request_for_an_extension_waits_nothing_is_raised_and_once_refused_it_counts() {
        SupervisionCase late = aCase(CaseState.HANDLING);
        Instant refusedAt = DUE.plus(Duration.ofDays(20));

        assertThat(Escalation.due(late, true, RULES, refusedAt)).isEmpty();
        SupervisionCase refused =
                CaseTransitions.decideExtension(
                                late,
                                anExtension(DUE.plus(Duration.ofDays(30))),
                                false,
                                "理由不充分",
                                by("某人", refusedAt))
                        .orThrow()
                        .current();
        assertThat(Escalation.due(refused, false, RULES, refusedAt.plus(HOUR))).isEmpty();
        assertThat(Escalation.due(refused, false, RULES, refusedAt.plus(Duration.ofDays(3))))
                .isPresent();
        assertThat(refused.isLate(refusedAt)).isTrue();
    }

    @Test
    void a_job_that_slept_raises_one_rung_and_gives_the_unit_its_days() {
        Instant woken = at("2026-12-01T08:00");

        SupervisionCase raised =
                Escalation.due(aCase(CaseState.ISSUED), false, RULES, woken).orElseThrow();

        assertThat(raised.rung()).isEqualTo(Rung.BLUE);
        assertThat(raised.deadline().current()).isEqualTo(at("2026-12-11T17:30"));
        assertThat(Escalation.due(raised, false, RULES, woken)).isEmpty();
    }

    @Test
    void a_rung_that_is_left_by_hand_is_never_left_by_rule() {
        Map<Rung, EscalationRule> rules = new HashMap<>(RULES.rules());
        rules.put(Rung.REMINDER, new EscalationRule(false, 3, 10));
        EscalationRules byHand = new EscalationRules(0, rules, 3);

        assertThat(
                        Escalation.due(
                                aCase(CaseState.ISSUED),
                                false,
                                byHand,
                                DUE.plus(Duration.ofDays(300))))
                .isEmpty();
        assertThat(byHand.told()).contains("REMINDER by hand 3/10", "TALK 10/30", "warning 3");
    }

    @Test
    void rules_cover_every_rung_but_the_last_with_sensible_days() {
        assertThatThrownBy(() -> new EscalationRules(0, Map.of(), 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EscalationRule(true, 0, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("365");
        assertThatThrownBy(() -> new EscalationRules(0, RULES.rules(), 61))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_unit_is_told_before_the_day_on_the_day_after_it_and_every_week() {
        Map<String, Telling> told = new HashMap<>();
        for (int day = -12; day <= 20; day++) {
            Instant morning = at("2026-03-12T08:00").plus(Duration.ofDays(day));
            Telling telling = Escalation.telling(aCase(CaseState.HANDLING), RULES, morning);
            if (telling != Telling.NOTHING) {
                told.put(local(morning).substring(5, 10), telling);
            }
        }

        assertThat(told)
                .containsOnly(
                        Map.entry("03-09", Telling.DUE_SOON),
                        Map.entry("03-12", Telling.DUE_SOON),
                        Map.entry("03-13", Telling.LATE),
                        Map.entry("03-20", Telling.LATE),
                        Map.entry("03-27", Telling.LATE));
        assertThat(Escalation.telling(aCase(CaseState.FED_BACK), RULES, DUE))
                .isEqualTo(Telling.NOTHING);
    }
}
