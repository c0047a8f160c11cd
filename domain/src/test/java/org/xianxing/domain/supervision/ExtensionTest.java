package org.xianxing.domain.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianxing.domain.supervision.SupervisionFixture.DUE;
import static org.xianxing.domain.supervision.SupervisionFixture.aCase;
import static org.xianxing.domain.supervision.SupervisionFixture.anExtension;
import static org.xianxing.domain.supervision.SupervisionFixture.by;
import static org.xianxing.domain.supervision.SupervisionFixture.codes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianxing.domain.shared.Outcome;

class ExtensionTest {

    private static final Instant ASKED = DUE.plus(Duration.ofDays(10));

    @Test
    void the_last_moment_before_expiry_is_in_time_and_the_deadline_itself_is_not() {
        SupervisionCase atWork = aCase(CaseState.HANDLING);

        assertThat(asked(atWork, DUE.minusNanos(1)).isDone()).isTrue();
        assertThat(codes(asked(atWork, DUE)))
                .containsExactly(SupervisionReason.CASE_EXTENSION_TOO_LATE);
    }

    private static Outcome<Extension> asked(SupervisionCase current, Instant now) {
        return CaseTransitions.askExtension(
                current, false, Optional.of(ASKED), "设备到货推迟", by("承办人", now));
    }

    @Test
    void a_request_has_a_reason_and_a_later_date_and_comes_alone() {
        SupervisionCase atWork = aCase(CaseState.RECEIVED);

        assertThat(
                        codes(
                                CaseTransitions.askExtension(
                                        atWork, true, Optional.of(DUE), "", by("承办人"))))
                .containsExactly(
                        SupervisionReason.CASE_EXTENSION_PENDING,
                        SupervisionReason.CASE_EXTENSION_NOT_LATER,
                        SupervisionReason.CASE_REASON_MISSING);
        assertThat(
                        codes(
                                CaseTransitions.askExtension(
                                        atWork, false, Optional.empty(), "有理由", by("承办人"))))
                .containsExactly(SupervisionReason.CASE_DUE_MISSING);
    }

    @Test
    void whoever_has_not_signed_for_receipt_signs_first() {
        assertThat(codes(asked(aCase(CaseState.ISSUED), DUE.minusSeconds(1))))
                .containsExactly(SupervisionReason.CASE_NOT_RECEIVED);
    }

    @Test
    void granted_it_moves_the_deadline_and_keeps_the_original_one() {
        CaseTransitions.Extended extended = decided(true, "情况属实", DUE.minusSeconds(1)).orThrow();

        assertThat(extended.current().deadline()).isEqualTo(new Deadline(DUE, ASKED, ASKED));
        assertThat(extended.extension().decision()).isInstanceOf(Extension.Answer.Granted.class);
    }

    @Test
    void refused_after_expiry_it_leaves_the_deadline_and_silence_counts_from_then() {
        Instant decided = DUE.plus(Duration.ofDays(2));

        CaseTransitions.Extended refused = decided(false, "理由不充分", decided).orThrow();

        assertThat(refused.current().deadline()).isEqualTo(new Deadline(DUE, DUE, decided));
    }

    @Test
    void refused_before_expiry_it_changes_nothing() {
        CaseTransitions.Extended refused =
                decided(false, "理由不充分", DUE.minus(Duration.ofDays(2))).orThrow();

        assertThat(refused.current().deadline()).isEqualTo(Deadline.of(DUE));
    }

    @Test
    void it_is_decided_once_by_somebody_else_with_a_reason_and_before_its_own_date() {
        assertThat(
                        codes(
                                CaseTransitions.decideExtension(
                                        aCase(CaseState.HANDLING),
                                        anExtension(ASKED),
                                        true,
                                        " ",
                                        by("承办人", ASKED))))
                .containsExactly(
                        SupervisionReason.CASE_EXTENSION_DECIDED_BY_ASKER,
                        SupervisionReason.CASE_REASON_MISSING,
                        SupervisionReason.CASE_EXTENSION_DAY_PASSED);
        CaseTransitions.Extended once = decided(true, "情况属实", DUE.minusSeconds(1)).orThrow();
        assertThat(
                        codes(
                                CaseTransitions.decideExtension(
                                        once.current(), once.extension(), false, "改主意", by("某人"))))
                .containsExactly(SupervisionReason.CASE_EXTENSION_DECIDED);
    }

    @Test
    void a_date_that_the_case_has_passed_in_the_meantime_is_not_granted() {
        SupervisionCase later =
                aCase(CaseState.HANDLING)
                        .withDeadline(Deadline.of(DUE).movedTo(ASKED.plusSeconds(1)));

        assertThat(
                        codes(
                                CaseTransitions.decideExtension(
                                        later, anExtension(ASKED), true, "情况属实", by("某人"))))
                .containsExactly(SupervisionReason.CASE_EXTENSION_NOT_LATER);
    }

    private static Outcome<CaseTransitions.Extended> decided(
            boolean grant, String reason, Instant now) {
        return CaseTransitions.decideExtension(
                aCase(CaseState.HANDLING), anExtension(ASKED), grant, reason, by("某人", now));
    }
}
