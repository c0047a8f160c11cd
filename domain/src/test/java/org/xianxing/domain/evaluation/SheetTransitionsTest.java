package org.xianxing.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianxing.domain.evaluation.EvaluationFixture.SCHEDULE;
import static org.xianxing.domain.evaluation.EvaluationFixture.WHILE_OPEN;
import static org.xianxing.domain.evaluation.EvaluationFixture.aCycle;
import static org.xianxing.domain.evaluation.EvaluationFixture.aHeader;
import static org.xianxing.domain.evaluation.EvaluationFixture.aNamedClaim;
import static org.xianxing.domain.evaluation.EvaluationFixture.aSheet;
import static org.xianxing.domain.evaluation.EvaluationFixture.accepted;
import static org.xianxing.domain.evaluation.EvaluationFixture.codes;
import static org.xianxing.domain.evaluation.EvaluationFixture.rejected;
import static org.xianxing.domain.evaluation.EvaluationFixture.returned;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianxing.domain.shared.Outcome;

class SheetTransitionsTest {

    private static final Cycle OPEN = aCycle(CycleStage.OPEN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    state             | submit    | withdraw | city returns | province returns | city passes   | province passes   | objections open   | settle
                    DRAFT             | SUBMITTED | -        | -            | -                | -             | -                 | UNRATED           | -
                    SUBMITTED         | -         | DRAFT    | RETURNED     | -                | CITY_REVIEWED | -                 | -                 | -
                    RETURNED          | SUBMITTED | -        | -            | -                | -             | -                 | UNRATED           | -
                    CITY_REVIEWED     | -         | -        | -            | RETURNED         | -             | PROVINCE_REVIEWED | -                 | -
                    PROVINCE_REVIEWED | -         | -        | -            | -                | -             | -                 | OPEN_TO_OBJECTION | -
                    OPEN_TO_OBJECTION | -         | -        | -            | -                | -             | -                 | -                 | FINAL
                    FINAL             | -         | -        | -            | -                | -             | -                 | -                 | -
                    UNRATED           | -         | -        | -            | -                | -             | -                 | -                 | UNRATED
                    """)
    void each_event_leads_to_its_state_or_is_refused(
            SheetState state,
            String submit,
            String withdraw,
            String cityReturns,
            String provinceReturns,
            String cityPasses,
            String provincePasses,
            String objectionsOpen,
            String settle) {
        ScoreSheet sheet = aSheet(state);
        List<Claim> accepted = List.of(aNamedClaim(accepted(), accepted()));
        List<Claim> byCity = List.of(aNamedClaim(returned(), Decision.PENDING));
        List<Claim> byProvince = List.of(aNamedClaim(accepted(), returned()));

        Outcome<? extends ScoreSheet> submitted =
                SheetTransitions.submit(sheet, OPEN, accepted, 0, WHILE_OPEN);
        if (WITH_REVIEWERS.contains(state)) {
            assertThat(submit).isEqualTo("-");
            assertThat(codes(submitted)).containsExactly(EvaluationReason.SHEET_HANDED_IN);
        } else {
            leadsTo(submit, state, submitted);
        }
        leadsTo(withdraw, state, SheetTransitions.withdraw(sheet, OPEN, 0, WHILE_OPEN));
        leadsTo(
                cityReturns,
                state,
                SheetTransitions.returnToZone(sheet, OPEN, byCity, ReviewLevel.CITY, WHILE_OPEN));
        leadsTo(
                provinceReturns,
                state,
                SheetTransitions.returnToZone(
                        sheet, OPEN, byProvince, ReviewLevel.PROVINCE, WHILE_OPEN));
        leadsTo(cityPasses, state, SheetTransitions.passCityReview(sheet, OPEN, accepted));
        leadsTo(provincePasses, state, SheetTransitions.passProvinceReview(sheet, OPEN, accepted));
        leadsTo(objectionsOpen, state, SheetTransitions.openToObjection(sheet, "未提交"));
        leadsTo(settle, state, SheetTransitions.settle(sheet));
    }

    /** Who would submit these again is told that they are handed in, and how to get them back. */
    private static final Set<SheetState> WITH_REVIEWERS =
            EnumSet.of(
                    SheetState.SUBMITTED, SheetState.CITY_REVIEWED, SheetState.PROVINCE_REVIEWED);

    private static void leadsTo(
            String expected, SheetState from, Outcome<? extends ScoreSheet> outcome) {
        if (expected.equals("-")) {
            assertThat(codes(outcome)).containsExactly(EvaluationReason.SHEET_NOT_IN_STATE);
        } else {
            SheetState next = outcome.orThrow().state();
            assertThat(next).isEqualTo(SheetState.valueOf(expected));
            if (next != from) {
                assertThat(SheetTransitions.following(from)).contains(next);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void only_drafts_and_returned_sheets_can_be_edited_while_the_cycle_is_open(SheetState state) {
        boolean withTheZone = state == SheetState.DRAFT || state == SheetState.RETURNED;

        assertThat(SheetTransitions.editRefusals(aSheet(state), OPEN, WHILE_OPEN).isEmpty())
                .isEqualTo(withTheZone);
        assertThat(
                        codes(
                                SheetTransitions.editRefusals(
                                        aSheet(state), aCycle(CycleStage.OBJECTION), WHILE_OPEN)))
                .containsExactly(EvaluationReason.CYCLE_NOT_IN_STAGE);
    }

    @Test
    void the_deadline_is_the_first_moment_too_late() {
        ScoreSheet draft = aSheet(SheetState.DRAFT);
        Instant deadline = SCHEDULE.selfScoreUntil();

        assertThat(SheetTransitions.editRefusals(draft, OPEN, deadline.minusNanos(1))).isEmpty();
        assertThat(codes(SheetTransitions.editRefusals(draft, OPEN, deadline)))
                .containsExactly(EvaluationReason.SHEET_DEADLINE_PASSED);
    }

    @Test
    void the_first_moment_of_the_self_score_is_in_time_and_the_one_before_is_not() {
        ScoreSheet draft = aSheet(SheetState.DRAFT);
        Instant from = SCHEDULE.selfScoreFrom();

        assertThat(SheetTransitions.editRefusals(draft, OPEN, from)).isEmpty();
        assertThat(codes(SheetTransitions.editRefusals(draft, OPEN, from.minusNanos(1))))
                .containsExactly(EvaluationReason.SHEET_NOT_OPEN_YET);
    }

    @Test
    void an_extension_moves_the_deadline_of_one_zone_and_never_forward() {
        Instant later = SCHEDULE.selfScoreUntil().plusSeconds(3_600);

        assertThat(SheetTransitions.editableUntil(extended(later), SCHEDULE)).isEqualTo(later);
        assertThat(SheetTransitions.editableUntil(extended(WHILE_OPEN), SCHEDULE))
                .isEqualTo(SCHEDULE.selfScoreUntil());
    }

    @Test
    void a_submission_is_refused_with_all_reasons_at_once() {
        Outcome<ScoreSheet.Submitted> outcome =
                SheetTransitions.submit(
                        aSheet(SheetState.DRAFT),
                        OPEN,
                        List.of(aNamedClaim(returned(), Decision.PENDING)),
                        2,
                        SCHEDULE.selfScoreUntil());

        assertThat(codes(outcome))
                .containsExactly(
                        EvaluationReason.SHEET_DEADLINE_PASSED,
                        EvaluationReason.SHEET_RETURNED_CLAIMS_NOT_MENDED,
                        EvaluationReason.SHEET_CLAIM_INCOMPLETE);
    }

    @Test
    void a_sheet_without_claims_cannot_be_submitted() {
        assertThat(
                        codes(
                                SheetTransitions.submit(
                                        aSheet(SheetState.DRAFT), OPEN, List.of(), 0, WHILE_OPEN)))
                .containsExactly(EvaluationReason.SHEET_HAS_NO_CLAIMS);
    }

    @Test
    void each_submission_counts_up() {
        ScoreSheet.Submitted submitted =
                SheetTransitions.submit(
                                aSheet(SheetState.DRAFT),
                                OPEN,
                                List.of(aNamedClaim(Decision.PENDING, Decision.PENDING)),
                                0,
                                WHILE_OPEN)
                        .orThrow();

        assertThat(submitted.header().submissions()).isEqualTo(aHeader().submissions() + 1);
        assertThat(submitted.submittedAt()).isEqualTo(WHILE_OPEN);
    }

    @Test
    void a_submission_is_withdrawn_once_in_time_and_before_the_review_begins() {
        ScoreSheet.Header h = aHeader();
        ScoreSheet again =
                new ScoreSheet.Submitted(
                        new ScoreSheet.Header(
                                h.id(), h.version(), h.cycle(), h.zone(), 2, Instant.MIN, true),
                        WHILE_OPEN);

        assertThat(
                        SheetTransitions.withdraw(aSheet(SheetState.SUBMITTED), OPEN, 0, WHILE_OPEN)
                                .orThrow()
                                .header()
                                .withdrawn())
                .isTrue();
        assertThat(codes(SheetTransitions.withdraw(again, OPEN, 1, SCHEDULE.selfScoreUntil())))
                .containsExactly(
                        EvaluationReason.SHEET_WITHDRAWN_ALREADY,
                        EvaluationReason.SHEET_DEADLINE_PASSED,
                        EvaluationReason.SHEET_REVIEW_HAS_BEGUN);
    }

    @Test
    void a_review_passes_only_when_every_claim_is_decided_and_none_is_returned() {
        List<Claim> claims =
                List.of(
                        aNamedClaim(Decision.PENDING, Decision.PENDING),
                        aNamedClaim(returned(), Decision.PENDING));

        assertThat(
                        codes(
                                SheetTransitions.passCityReview(
                                        aSheet(SheetState.SUBMITTED), OPEN, claims)))
                .containsExactly(
                        EvaluationReason.REVIEW_CLAIMS_UNDECIDED,
                        EvaluationReason.REVIEW_CLAIMS_RETURNED);
    }

    @Test
    void a_sheet_goes_back_only_with_a_returned_claim() {
        assertThat(
                        codes(
                                SheetTransitions.returnToZone(
                                        aSheet(SheetState.SUBMITTED),
                                        OPEN,
                                        List.of(aNamedClaim(accepted(), Decision.PENDING)),
                                        ReviewLevel.CITY,
                                        WHILE_OPEN)))
                .containsExactly(EvaluationReason.REVIEW_NOTHING_RETURNED);
    }

    @Test
    void the_province_reviews_only_what_the_city_accepted() {
        Claim passed = aNamedClaim(accepted(), Decision.PENDING);

        assertThat(
                        SheetTransitions.forReview(
                                List.of(passed, aNamedClaim(rejected(), Decision.PENDING)),
                                ReviewLevel.PROVINCE))
                .containsExactly(passed);
    }

    private static ScoreSheet extended(Instant until) {
        ScoreSheet.Header h = aHeader();
        return new ScoreSheet.Draft(
                new ScoreSheet.Header(h.id(), h.version(), h.cycle(), h.zone(), 0, until, false));
    }
}
