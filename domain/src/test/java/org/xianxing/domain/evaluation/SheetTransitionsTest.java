package org.xianxing.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.ReasonCode;

class SheetTransitionsTest {

    private static final Schedule SCHEDULE =
            Schedule.proposed(2026, Instant.parse("2026-11-23T01:00:00Z"));
    private static final Instant DEADLINE = SCHEDULE.selfScoreUntil();
    private static final CycleId CYCLE = new CycleId(new UUID(0, 7));

    @ParameterizedTest(name = "{0}: objection period {1}, settling {2}")
    @CsvSource(
            textBlock =
                    """
                    # state,           objection period,   settling
                    DRAFT,             UNRATED,            -
                    SUBMITTED,         -,                  -
                    RETURNED,          UNRATED,            -
                    CITY_REVIEWED,     -,                  -
                    PROVINCE_REVIEWED, OPEN_TO_OBJECTION,  -
                    OPEN_TO_OBJECTION, -,                  FINAL
                    FINAL,             -,                  -
                    UNRATED,           -,                  UNRATED
                    """)
    void what_the_end_of_the_year_makes_of_a_sheet(
            SheetState state, String opened, String settled) {
        ScoreSheet sheet = sheet(state);

        assertThat(word(SheetTransitions.openToObjection(sheet, "未提交"))).isEqualTo(opened);
        assertThat(word(SheetTransitions.settle(sheet))).isEqualTo(settled);
    }

    @ParameterizedTest(name = "{0}: city {1}, province {2}")
    @CsvSource(
            textBlock =
                    """
                    DRAFT,             false, false
                    SUBMITTED,         true,  false
                    RETURNED,          false, false
                    CITY_REVIEWED,     false, true
                    PROVINCE_REVIEWED, false, false
                    OPEN_TO_OBJECTION, false, false
                    FINAL,             false, false
                    UNRATED,           false, false
                    """)
    void each_level_reviews_in_its_own_state_only(
            SheetState state, boolean city, boolean province) {
        Cycle cycle = cycle(CycleStage.OPEN);

        assertThat(SheetTransitions.reviewRefusals(sheet(state), cycle, ReviewLevel.CITY).isEmpty())
                .isEqualTo(city);
        assertThat(
                        SheetTransitions.reviewRefusals(sheet(state), cycle, ReviewLevel.PROVINCE)
                                .isEmpty())
                .isEqualTo(province);
        assertThat(
                        SheetTransitions.reviewRefusals(
                                sheet(state), cycle(CycleStage.PUBLISHED), ReviewLevel.CITY))
                .isNotEmpty();
    }

    @Test
    void the_last_moment_before_the_deadline_counts_and_the_deadline_does_not() {
        Cycle cycle = cycle(CycleStage.OPEN);

        assertThat(
                        SheetTransitions.editRefusals(
                                sheet(SheetState.DRAFT), cycle, DEADLINE.minusMillis(1)))
                .isEmpty();
        assertThat(codes(SheetTransitions.editRefusals(sheet(SheetState.DRAFT), cycle, DEADLINE)))
                .containsExactly(EvaluationReason.SHEET_DEADLINE_PASSED);
    }

    @Test
    void an_extension_moves_the_deadline_of_one_zone_and_never_shortens_it() {
        Instant later = DEADLINE.plusSeconds(3_600);

        assertThat(SheetTransitions.editableUntil(new ScoreSheet.Draft(header(later)), SCHEDULE))
                .isEqualTo(later);
        assertThat(
                        SheetTransitions.editableUntil(
                                new ScoreSheet.Draft(header(DEADLINE.minusSeconds(1))), SCHEDULE))
                .isEqualTo(DEADLINE);
    }

    @Test
    void an_empty_or_incomplete_sheet_is_not_submitted() {
        Outcome<ScoreSheet.Submitted> empty =
                SheetTransitions.submit(
                        sheet(SheetState.DRAFT),
                        cycle(CycleStage.OPEN),
                        List.of(),
                        2,
                        DEADLINE.minusMillis(1));

        assertThat(codes(empty.reasons()))
                .containsExactlyInAnyOrder(
                        EvaluationReason.SHEET_CLAIM_INCOMPLETE,
                        EvaluationReason.SHEET_HAS_NO_CLAIMS);
    }

    @Test
    void a_submission_is_withdrawn_once_in_time_and_before_anybody_decided() {
        Cycle cycle = cycle(CycleStage.OPEN);
        ScoreSheet submitted = sheet(SheetState.SUBMITTED);
        Instant inTime = DEADLINE.minusMillis(1);

        ScoreSheet.Draft draft = SheetTransitions.withdraw(submitted, cycle, 0, inTime).orThrow();

        assertThat(draft.header().withdrawn()).isTrue();
        assertThat(codes(SheetTransitions.withdraw(submitted, cycle, 1, inTime).reasons()))
                .containsExactly(EvaluationReason.SHEET_REVIEW_HAS_BEGUN);
        assertThat(codes(SheetTransitions.withdraw(submitted, cycle, 0, DEADLINE).reasons()))
                .containsExactly(EvaluationReason.SHEET_DEADLINE_PASSED);
        assertThat(
                        codes(
                                SheetTransitions.withdraw(
                                                new ScoreSheet.Submitted(draft.header(), inTime),
                                                cycle,
                                                0,
                                                inTime)
                                        .reasons()))
                .containsExactly(EvaluationReason.SHEET_WITHDRAWN_ALREADY);
    }

    private static String word(Outcome<ScoreSheet> outcome) {
        return switch (outcome) {
            case Outcome.Done<ScoreSheet>(ScoreSheet next) -> next.state().name();
            case Outcome.Refused<ScoreSheet> _ -> "-";
        };
    }

    private static List<ReasonCode> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }

    private static ScoreSheet sheet(SheetState state) {
        ScoreSheet.Header header = header(Instant.MIN);
        return switch (state) {
            case DRAFT -> new ScoreSheet.Draft(header);
            case SUBMITTED -> new ScoreSheet.Submitted(header, DEADLINE.minusSeconds(60));
            case RETURNED -> new ScoreSheet.Returned(header, ReviewLevel.CITY, DEADLINE);
            case CITY_REVIEWED -> new ScoreSheet.CityReviewed(header);
            case PROVINCE_REVIEWED -> new ScoreSheet.ProvinceReviewed(header);
            case OPEN_TO_OBJECTION -> new ScoreSheet.OpenToObjection(header);
            case FINAL -> new ScoreSheet.Final(header);
            case UNRATED -> new ScoreSheet.Unrated(header, "未提交");
        };
    }

    private static ScoreSheet.Header header(Instant extendedUntil) {
        return new ScoreSheet.Header(
                new SheetId(new UUID(0, 1)),
                0,
                CYCLE,
                new OrganizationId(new UUID(0, 2)),
                1,
                extendedUntil,
                false);
    }

    private static Cycle cycle(CycleStage stage) {
        return new Cycle(
                CYCLE,
                0,
                2026,
                "2026年度评估",
                new RubricId(new UUID(0, 3)),
                SCHEDULE,
                ScoringSettings.DEFAULT,
                RankingSettings.DEFAULT,
                stage,
                false);
    }
}
