package org.xianxing.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianxing.domain.evaluation.EvaluationFixture.SCHEDULE;
import static org.xianxing.domain.evaluation.EvaluationFixture.aCycle;
import static org.xianxing.domain.evaluation.EvaluationFixture.aHeader;
import static org.xianxing.domain.evaluation.EvaluationFixture.aSheet;
import static org.xianxing.domain.evaluation.EvaluationFixture.codes;
import static org.xianxing.domain.evaluation.EvaluationFixture.signature;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectionTest {

    private static final Decision.Signature FIRST = signature("陈一");
    private static final Decision.Signature SECOND = signature("黄二");
    private static final List<ClaimId> CLAIMS = List.of(ClaimId.random());

    @Test
    void an_upheld_objection_takes_effect_when_a_second_person_confirms() {
        Objection upheld = filed().uphold(FIRST, "材料属实", CLAIMS, List.of()).orThrow();

        assertThat(upheld.isSettled()).isFalse();
        assertThat(codes(upheld.confirm(FIRST)))
                .containsExactly(EvaluationReason.OBJECTION_CONFIRMED_BY_DECIDER);
        assertThat(upheld.confirm(SECOND).orThrow().state())
                .isEqualTo(new Objection.State.Confirmed(FIRST, "材料属实", CLAIMS, SECOND));
    }

    @Test
    void whoever_reviewed_the_indicator_does_not_decide_the_objection() {
        assertThat(codes(filed().dismiss(FIRST, "", List.of(FIRST.account()))))
                .containsExactly(
                        EvaluationReason.OBJECTION_DECIDER_REVIEWED_IT,
                        EvaluationReason.OBJECTION_REASON_MISSING);
        assertThat(codes(filed().uphold(FIRST, "有理", List.of(), List.of(FIRST.account()))))
                .containsExactly(
                        EvaluationReason.OBJECTION_DECIDER_REVIEWED_IT,
                        EvaluationReason.OBJECTION_NOTHING_TO_CHANGE);
    }

    @Test
    void a_decided_objection_is_not_decided_again() {
        Objection dismissed = filed().dismiss(FIRST, "无新材料", List.of()).orThrow();

        assertThat(dismissed.isSettled()).isTrue();
        assertThat(codes(dismissed.uphold(SECOND, "有理", CLAIMS, List.of())))
                .containsExactly(EvaluationReason.OBJECTION_NOT_IN_STATE);
        assertThat(codes(dismissed.confirm(SECOND)))
                .containsExactly(EvaluationReason.OBJECTION_NOT_IN_STATE);
    }

    @Test
    void an_objection_is_filed_once_with_a_text_before_the_period_ends() {
        Cycle cycle = aCycle(CycleStage.OBJECTION);
        ScoreSheet sheet = aSheet(SheetState.OPEN_TO_OBJECTION);
        Instant end = SCHEDULE.objectionUntil();

        assertThat(Objection.refusals(cycle, sheet, "B2", "有误", List.of(), end.minusNanos(1)))
                .isEmpty();
        assertThat(codes(Objection.refusals(cycle, sheet, "B2", " ", List.of(filed()), end)))
                .containsExactly(
                        EvaluationReason.OBJECTION_PERIOD_OVER,
                        EvaluationReason.OBJECTION_TEXT_MISSING,
                        EvaluationReason.OBJECTION_ALREADY_FILED);
        assertThat(codes(Objection.obstacles(cycle, aSheet(SheetState.FINAL), end.minusNanos(1))))
                .containsExactly(EvaluationReason.SHEET_NOT_IN_STATE);
    }

    private static Objection filed() {
        return new Objection(
                ObjectionId.random(),
                1,
                aHeader().id(),
                "B2",
                "应予认可",
                List.of(),
                signature("林静"),
                new Objection.State.Filed());
    }
}
