package org.xianxing.domain.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianxing.domain.supervision.SupervisionFixture.aCycle;
import static org.xianxing.domain.supervision.SupervisionFixture.aRanking;
import static org.xianxing.domain.supervision.SupervisionFixture.by;
import static org.xianxing.domain.supervision.SupervisionFixture.codes;
import static org.xianxing.domain.supervision.SupervisionFixture.line;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.FrozenRanking;
import org.xianxing.domain.evaluation.Ranking;
import org.xianxing.domain.shared.Yuan;

class RewardTest {

    private static final FrozenRanking.Line FIRST = line(11, 1, Ranking.Mark.REWARD, 1_000_000);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void a_reward_goes_from_the_decision_over_finance_to_payment() {
        Reward reward = reward(FIRST);

        Reward released =
                reward.release(Optional.of(TODAY.minusDays(3)), "闽财〔2026〕12号", by("郑明辉")).orThrow();
        Reward paid = released.pay(Optional.of(TODAY), "记-0315", by("郑明辉")).orThrow();

        assertThat(reward.stage()).isEqualTo(Reward.Stage.DECIDED);
        assertThat(released.stage()).isEqualTo(Reward.Stage.RELEASED);
        assertThat(paid.stage()).isEqualTo(Reward.Stage.PAID);
        assertThat(paid.amount()).isEqualTo(Yuan.of(1_000_000));
    }

    @Test
    void a_step_is_neither_skipped_nor_taken_twice() {
        Reward reward = reward(FIRST);
        Reward released = reward.release(Optional.of(TODAY), "文号", by("某人")).orThrow();

        assertThat(codes(reward.pay(Optional.of(TODAY), "凭证", by("某人"))))
                .containsExactly(SupervisionReason.REWARD_NOT_IN_STATE);
        assertThat(codes(released.release(Optional.of(TODAY), "文号", by("某人"))))
                .containsExactly(SupervisionReason.REWARD_NOT_IN_STATE);
    }

    @Test
    void days_documents_and_vouchers_are_there_and_in_order() {
        Reward reward = reward(FIRST);
        Reward released = reward.release(Optional.of(TODAY), "文号", by("某人")).orThrow();

        assertThat(codes(reward.release(Optional.of(TODAY.plusDays(1)), " ", by("某人"))))
                .containsExactly(
                        SupervisionReason.REWARD_DAY_IN_FUTURE,
                        SupervisionReason.REWARD_DOCUMENT_MISSING);
        assertThat(codes(reward.release(Optional.empty(), "长".repeat(101), by("某人"))))
                .containsExactly(
                        SupervisionReason.REWARD_DAY_MISSING,
                        SupervisionReason.REWARD_TEXT_TOO_LONG);
        assertThat(codes(released.pay(Optional.of(TODAY.minusDays(1)), "", by("某人"))))
                .containsExactly(
                        SupervisionReason.REWARD_VOUCHER_MISSING,
                        SupervisionReason.REWARD_PAID_BEFORE_RELEASED);
    }

    @Test
    void what_was_recorded_wrongly_is_taken_back_step_by_step_in_writing() {
        Reward released = reward(FIRST).release(Optional.of(TODAY), "文号", by("某人")).orThrow();
        Reward paid = released.pay(Optional.of(TODAY), "凭证", by("某人")).orThrow();

        assertThat(paid.takeBack("凭证号录错").orThrow()).isEqualTo(released);
        assertThat(released.takeBack("文号录错").orThrow()).isEqualTo(reward(FIRST));
        assertThat(codes(paid.takeBack(" ")))
                .containsExactly(SupervisionReason.REWARD_REASON_MISSING);
        assertThat(codes(reward(FIRST).takeBack("理由")))
                .containsExactly(SupervisionReason.REWARD_NOT_IN_STATE);
    }

    @Test
    void only_published_rewards_of_marked_zones_up_to_the_ceiling_are_paid() {
        Reward reward = reward(FIRST);
        FrozenRanking.Line other = line(12, 30, Ranking.Mark.NONE, 1_000_001);

        assertThat(reward.obstacles(aCycle(CycleStage.PUBLISHED), FIRST)).isEmpty();
        assertThat(codes(reward(other).obstacles(aCycle(CycleStage.RANKED), other)))
                .containsExactly(
                        SupervisionReason.REWARD_NOT_PUBLISHED,
                        SupervisionReason.REWARD_NOBODYS,
                        SupervisionReason.REWARD_ABOVE_CEILING);
        assertThat(Reward.decided(aRanking(), line(13, 2, Ranking.Mark.REWARD, 0))).isEmpty();
    }

    private static Reward reward(FrozenRanking.Line line) {
        return Reward.decided(aRanking(line), line).orElseThrow();
    }
}
