package org.xianxing.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianxing.domain.evaluation.EvaluationFixture.TODAY;
import static org.xianxing.domain.evaluation.EvaluationFixture.aCycle;
import static org.xianxing.domain.evaluation.EvaluationFixture.aDraftClaim;
import static org.xianxing.domain.evaluation.EvaluationFixture.aNamedClaim;
import static org.xianxing.domain.evaluation.EvaluationFixture.aRubric;
import static org.xianxing.domain.evaluation.EvaluationFixture.accepted;
import static org.xianxing.domain.evaluation.EvaluationFixture.codes;
import static org.xianxing.domain.evaluation.EvaluationFixture.content;
import static org.xianxing.domain.evaluation.EvaluationFixture.indicator;
import static org.xianxing.domain.evaluation.EvaluationFixture.on;
import static org.xianxing.domain.evaluation.EvaluationFixture.rejected;
import static org.xianxing.domain.evaluation.EvaluationFixture.returned;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.catalog.CatalogNature;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Yuan;

/** What may be claimed, what can be submitted, what is doubtful, what counts. */
class ClaimRulesTest {

    private static final Cycle CYCLE = aCycle(CycleStage.OPEN);
    private static final CatalogItemId ITEM = new CatalogItemId(new UUID(5, 5));
    private static final ClaimedFact NAMED = new ClaimedFact.NamedThing("承接权限");
    private static final ClaimedFact REPLICATED = new ClaimedFact.ItemReplicated(ITEM);
    private static final ClaimCheck.NatureLookup CROSS_CUTTING = _ -> CatalogNature.CROSS_CUTTING;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    B2 | 2026-01-01 |
                    B2 | 2026-12-31 |
                    B2 | 2025-12-31 | CLAIM_DATE_OUTSIDE_YEAR
                    B2 | 2027-01-01 | CLAIM_DATE_OUTSIDE_YEAR
                    B2 | 2027-01-16 | CLAIM_DATE_OUTSIDE_YEAR CLAIM_DATE_IN_FUTURE
                    B1 | 2025-12-31 |
                    B1 | 2027-01-15 |
                    B1 | 2027-01-16 | CLAIM_DATE_IN_FUTURE
                    """)
    void only_an_indicator_of_the_current_year_binds_the_date_and_none_reaches_the_future(
            String code, LocalDate date, @org.jspecify.annotations.Nullable String reasons) {
        assertThat(codes(ClaimCheck.dateProblems(indicator(code), Optional.of(date), CYCLE, TODAY)))
                .extracting(Object::toString)
                .containsExactly(reasons == null ? new String[0] : reasons.split(" "));
    }

    @Test
    void a_draft_tells_everything_it_lacks() {
        assertThat(
                        codes(
                                ClaimCheck.gaps(
                                        indicator("B4"),
                                        ClaimContent.of(
                                                new ClaimedFact.AmountReceived(
                                                        " ", Optional.of(Yuan.ZERO))),
                                        CYCLE,
                                        TODAY)))
                .containsExactly(
                        EvaluationReason.CLAIM_NAME_MISSING,
                        EvaluationReason.CLAIM_AMOUNT_MISSING,
                        EvaluationReason.CLAIM_PERSON_MISSING,
                        EvaluationReason.CLAIM_DATE_MISSING);
        assertThat(ClaimCheck.gaps(indicator("B2"), content(NAMED), CYCLE, TODAY)).isEmpty();
    }

    @Test
    void an_item_is_claimed_once_even_under_another_indicator() {
        Claim other = aDraftClaim("B9", content(REPLICATED));

        assertThat(
                        codes(
                                ClaimCheck.refusals(
                                        indicator("B3"),
                                        content(REPLICATED),
                                        ScoringRule.Claimant.ZONE,
                                        List.of(other),
                                        CROSS_CUTTING)))
                .containsExactly(EvaluationReason.CLAIM_ITEM_CLAIMED_TWICE);
    }

    @ParameterizedTest
    @CsvSource({"CROSS_CUTTING, true", "UNDETERMINED, true", "SPECIFIC, false"})
    void an_item_of_the_other_nature_is_refused(CatalogNature nature, boolean allowed) {
        assertThat(
                        ClaimCheck.refusals(
                                        indicator("B3"),
                                        content(REPLICATED),
                                        ScoringRule.Claimant.ZONE,
                                        List.of(),
                                        _ -> nature)
                                .isEmpty())
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "CITY, CITY, true",
        "CITY, ZONE, false",
        "COUNTY, ZONE, true",
        "COUNTY, CITY, false",
        "NONE, ZONE, false"
    })
    void a_milestone_belongs_to_the_city_or_to_the_zone(
            String milestone, ScoringRule.Claimant claimant, boolean allowed) {
        assertThat(
                        ClaimCheck.refusals(
                                        indicator("B1"),
                                        content(new ClaimedFact.MilestoneReached(milestone)),
                                        claimant,
                                        List.of(),
                                        CROSS_CUTTING)
                                .isEmpty())
                .isEqualTo(allowed);
    }

    @Test
    void nobody_claims_an_external_rank_and_a_fact_must_fit_its_rule() {
        for (String code : List.of("B1", "B3", "B4", "B5")) {
            assertThat(
                            codes(
                                    ClaimCheck.refusals(
                                            indicator(code),
                                            content(NAMED),
                                            ScoringRule.Claimant.ZONE,
                                            List.of(),
                                            CROSS_CUTTING)))
                    .containsExactly(EvaluationReason.CLAIM_FACT_DOES_NOT_FIT_INDICATOR);
        }
    }

    @Test
    void a_text_over_its_length_is_refused_and_one_at_its_length_is_not() {
        for (int over = 0; over <= 1; over++) {
            String name = "权".repeat(ClaimContent.LONGEST_NAME + over);

            assertThat(
                            ClaimCheck.refusals(
                                    indicator("B2"),
                                    content(new ClaimedFact.NamedThing(name)),
                                    ScoringRule.Claimant.ZONE,
                                    List.of(),
                                    CROSS_CUTTING))
                    .hasSize(over);
        }
    }

    @Test
    void a_claim_counts_by_what_each_level_decided() {
        List<Claim> claims =
                List.of(
                        aDraftClaim("B2", content(NAMED)),
                        aNamedClaim(Decision.PENDING, Decision.PENDING),
                        aNamedClaim(accepted(), Decision.PENDING),
                        aNamedClaim(accepted(), accepted()),
                        aNamedClaim(accepted(), rejected()),
                        aNamedClaim(rejected(), Decision.PENDING),
                        aNamedClaim(returned(), Decision.PENDING));

        assertThat(counted(Counting.Viewpoint.SELF, claims, List.of())).isEqualTo(5);
        assertThat(counted(Counting.Viewpoint.CITY, claims, List.of())).isEqualTo(3);
        assertThat(counted(Counting.Viewpoint.PROVINCE, claims, List.of())).isEqualTo(1);
    }

    @Test
    void a_citys_own_claim_needs_the_province_only() {
        List<Claim> city = List.of(aNamedClaim(Decision.PENDING, Decision.PENDING));

        assertThat(counted(Counting.Viewpoint.CITY, List.of(), city)).isEqualTo(1);
        assertThat(counted(Counting.Viewpoint.PROVINCE, List.of(), city)).isZero();
        assertThat(
                        counted(
                                Counting.Viewpoint.PROVINCE,
                                List.of(),
                                List.of(aNamedClaim(Decision.PENDING, accepted()))))
                .isEqualTo(1);
    }

    @Test
    void every_doubt_is_told_and_those_that_block_come_first() {
        Claim item = aDraftClaim("B3", content(REPLICATED));
        Claim late = aDraftClaim("B2", on(content(NAMED), LocalDate.of(2025, 6, 1)));
        SheetScore score =
                Scoring.score(
                        aRubric(),
                        ScoringSettings.DEFAULT,
                        java.util.Collections.nCopies(76, new Fact.ItemCounted("B2")));
        SubmissionCheck check =
                new SubmissionCheck(
                        aRubric(),
                        CYCLE,
                        List.of(item, late),
                        score,
                        Map.of("B3", Score.of(Points.of("2"))),
                        Map.of(),
                        Map.of(ITEM, 2024),
                        _ -> CatalogNature.UNDETERMINED,
                        TODAY);

        assertThat(check.doubts())
                .extracting(doubt -> doubt.reason().code().toString())
                .containsExactly(
                        "CLAIM_DATE_OUTSIDE_YEAR",
                        "DOUBT_NO_EVIDENCE",
                        "DOUBT_OVER_CAP",
                        "DOUBT_NO_EVIDENCE",
                        "DOUBT_ITEM_SCORED_EARLIER",
                        "DOUBT_NATURE_UNDETERMINED",
                        "DOUBT_LESS_THAN_LAST_YEAR");
        assertThat(check.doubts()).extracting(Doubt::blocking).startsWith(true, false);
        assertThat(check.incomplete()).containsExactly(late.id());
    }

    private static int counted(Counting.Viewpoint viewpoint, List<Claim> zone, List<Claim> city) {
        return Counting.facts(viewpoint, zone, city, Optional.empty()).size();
    }
}
