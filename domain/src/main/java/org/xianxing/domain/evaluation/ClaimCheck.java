package org.xianxing.domain.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.catalog.CatalogNature;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.Yuan;

/** What makes a claim wrong at once, and what keeps a draft from being submitted. */
public final class ClaimCheck {

    private ClaimCheck() {}

    /** Looks up the nature of a catalog item. */
    @FunctionalInterface
    public interface NatureLookup {
        CatalogNature natureOf(CatalogItemId item);
    }

    /**
     * What may never be stored, not even as a draft: text too long, a fact that does not fit the
     * indicator, an item or milestone claimed twice (also under another indicator), a city's
     * milestone claimed by a zone.
     *
     * @param claimant whose claim it is
     * @param others all other claims of the same owner in the same cycle
     */
    public static List<Reason> refusals(
            Indicator indicator,
            ClaimContent content,
            ScoringRule.Claimant claimant,
            Collection<Claim> others,
            NatureLookup natures) {
        List<Reason> reasons = new ArrayList<>();
        if (!fits(indicator, content.fact(), claimant)) {
            reasons.add(
                    Reason.of(
                            EvaluationReason.CLAIM_FACT_DOES_NOT_FIT_INDICATOR, indicator.code()));
        }
        switch (content.fact()) {
            case ClaimedFact.MilestoneReached fact ->
                    others.stream()
                            .filter(o -> o.indicator().equals(indicator.code()))
                            .filter(o -> o.content().fact().equals(fact))
                            .findFirst()
                            .ifPresent(o ->
                                    reasons.add(
                                            Reason.of(
                                                    EvaluationReason.CLAIM_MILESTONE_CLAIMED_TWICE,
                                                    indicator.code())));
            case ClaimedFact.ItemReplicated fact -> {
                others.stream()
                        .filter(o -> o.content().fact().equals(fact))
                        .findFirst()
                        .ifPresent(o ->
                                reasons.add(
                                        Reason.of(
                                                EvaluationReason.CLAIM_ITEM_CLAIMED_TWICE,
                                                o.indicator())));
                if (isOfOtherNature(indicator, natures.natureOf(fact.item()))) {
                    reasons.add(
                            Reason.of(
                                    EvaluationReason.CLAIM_ITEM_OF_OTHER_NATURE, indicator.code()));
                }
            }
            case ClaimedFact.NamedThing(String name) ->
                    tooLong(reasons, name, ClaimContent.LONGEST_NAME);
            case ClaimedFact.AmountReceived(String name, _) ->
                    tooLong(reasons, name, ClaimContent.LONGEST_NAME);
        }
        tooLong(reasons, content.responsiblePerson(), ClaimContent.LONGEST_PERSON);
        tooLong(reasons, content.project(), ClaimContent.LONGEST_PROJECT);
        tooLong(reasons, content.measures(), ClaimContent.LONGEST_TEXT);
        tooLong(reasons, content.effect(), ClaimContent.LONGEST_TEXT);
        return List.copyOf(reasons);
    }

    /**
     * What a claim still lacks before it can be submitted.
     *
     * @param cycle the cycle; its year bounds the date where the rubric says 当年
     * @param today the date of today in the office's zone
     */
    public static List<Reason> gaps(
            Indicator indicator, ClaimContent content, Cycle cycle, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        switch (content.fact()) {
            case ClaimedFact.NamedThing(String name) -> nameMissing(reasons, name);
            case ClaimedFact.AmountReceived(String name, Optional<Yuan> amount) -> {
                nameMissing(reasons, name);
                if (amount.isEmpty() || amount.get().fen() == 0) {
                    reasons.add(Reason.of(EvaluationReason.CLAIM_AMOUNT_MISSING));
                }
            }
            case ClaimedFact.MilestoneReached _, ClaimedFact.ItemReplicated _ -> {}
        }
        if (content.responsiblePerson().isBlank()) {
            reasons.add(Reason.of(EvaluationReason.CLAIM_PERSON_MISSING));
        }
        reasons.addAll(dateProblems(indicator, content.date(), cycle, today));
        return List.copyOf(reasons);
    }

    /**
     * What is wrong with a date: missing, in the future, or outside the year where the rubric says
     * 当年.
     */
    public static List<Reason> dateProblems(
            Indicator indicator, Optional<LocalDate> date, Cycle cycle, LocalDate today) {
        if (date.isEmpty()) {
            return List.of(Reason.of(EvaluationReason.CLAIM_DATE_MISSING));
        }
        List<Reason> reasons = new ArrayList<>();
        if (indicator.currentYearOnly() && !cycle.covers(date.get())) {
            reasons.add(
                    Reason.of(EvaluationReason.CLAIM_DATE_OUTSIDE_YEAR, date.get(), cycle.year()));
        }
        if (date.get().isAfter(today)) {
            reasons.add(Reason.of(EvaluationReason.CLAIM_DATE_IN_FUTURE, date.get()));
        }
        return List.copyOf(reasons);
    }

    private static boolean fits(
            Indicator indicator, ClaimedFact fact, ScoringRule.Claimant claimant) {
        return switch (indicator.rule()) {
            case ScoringRule.Milestones(List<ScoringRule.Milestone> milestones) ->
                    fact instanceof ClaimedFact.MilestoneReached(String code)
                            && milestones.stream()
                                    .anyMatch(
                                            m -> m.code().equals(code) && m.claimant() == claimant);
            case ScoringRule.PointsPerItem rule ->
                    claimant == ScoringRule.Claimant.ZONE
                            && (rule.kind().isFromCatalog()
                                    ? fact instanceof ClaimedFact.ItemReplicated
                                    : fact instanceof ClaimedFact.NamedThing);
            case ScoringRule.PointsPerAmount _ ->
                    claimant == ScoringRule.Claimant.ZONE
                            && fact instanceof ClaimedFact.AmountReceived;
            case ScoringRule.RankTiers _ -> false;
        };
    }

    private static boolean isOfOtherNature(Indicator indicator, CatalogNature nature) {
        return indicator.rule() instanceof ScoringRule.PointsPerItem rule
                && switch (rule.kind()) {
                    case CROSS_CUTTING_CATALOG_ITEM -> nature == CatalogNature.SPECIFIC;
                    case SPECIFIC_CATALOG_ITEM -> nature == CatalogNature.CROSS_CUTTING;
                    case NAMED_THING -> false;
                };
    }

    private static void nameMissing(List<Reason> reasons, String name) {
        if (name.isBlank()) {
            reasons.add(Reason.of(EvaluationReason.CLAIM_NAME_MISSING));
        }
    }

    private static void tooLong(List<Reason> reasons, String text, int longest) {
        if (text.length() > longest) {
            reasons.add(Reason.of(EvaluationReason.CLAIM_TEXT_TOO_LONG, longest, text.length()));
        }
    }
}
