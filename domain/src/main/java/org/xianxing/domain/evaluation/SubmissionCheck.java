package org.xianxing.domain.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.catalog.CatalogNature;
import org.xianxing.domain.shared.Reason;

/**
 * Lists everything doubtful about a sheet before it is submitted.
 *
 * @param rubric the rubric
 * @param cycle the cycle
 * @param claims the zone's claims
 * @param score their score when all of them are submitted
 * @param lastYear last year's score by indicator, where there is one
 * @param filesElsewhere digests of this zone's files that other zones of the province use too, or
 *     other claims of this one, each with the place it is used in
 * @param scoredEarlier catalog items that scored for this zone in an earlier year, with that year
 * @param natures natures of the catalog items
 * @param today today in the office's zone
 */
public record SubmissionCheck(
        Rubric rubric,
        Cycle cycle,
        List<Claim> claims,
        SheetScore score,
        Map<String, Score> lastYear,
        Map<String, String> filesElsewhere,
        Map<CatalogItemId, Integer> scoredEarlier,
        ClaimCheck.NatureLookup natures,
        LocalDate today) {

    /** The indicators whose facts nobody claims: they come from an external ranking. */
    private static boolean isClaimed(Indicator indicator) {
        return !(indicator.rule() instanceof ScoringRule.RankTiers);
    }

    /** All doubts, blocking ones first, then in the order of the form. */
    public List<Doubt> doubts() {
        List<Doubt> blocking = new ArrayList<>();
        List<Doubt> others = new ArrayList<>();
        rubric.indicators()
                .filter(SubmissionCheck::isClaimed)
                .forEach(indicator -> {
                    for (Claim claim : claims) {
                        if (claim.indicator().equals(indicator.code())) {
                            blocking.addAll(blocking(indicator, claim));
                            others.addAll(doubtful(indicator, claim));
                        }
                    }
                    others.addAll(ofIndicator(indicator));
                });
        blocking.addAll(others);
        return List.copyOf(blocking);
    }

    private List<Doubt> blocking(Indicator indicator, Claim claim) {
        List<Doubt> doubts = new ArrayList<>();
        if (claim.isReturned() && !claim.isMended()) {
            doubts.add(
                    doubt(
                            claim,
                            true,
                            Reason.of(EvaluationReason.SHEET_RETURNED_CLAIMS_NOT_MENDED, 1L)));
        }
        ClaimCheck.gaps(indicator, claim.content(), cycle, today)
                .forEach(reason -> doubts.add(doubt(claim, true, reason)));
        return doubts;
    }

    private List<Doubt> doubtful(Indicator indicator, Claim claim) {
        List<Doubt> doubts = new ArrayList<>();
        if (claim.evidence().isEmpty()) {
            doubts.add(doubt(claim, false, Reason.of(EvaluationReason.DOUBT_NO_EVIDENCE)));
        }
        for (EvidenceFile file : claim.evidence()) {
            Optional.ofNullable(filesElsewhere.get(file.digest()))
                    .ifPresent(place ->
                            doubts.add(
                                    doubt(
                                            claim,
                                            false,
                                            Reason.of(
                                                    EvaluationReason.DOUBT_SAME_FILE_ELSEWHERE,
                                                    file.name(),
                                                    place))));
        }
        if (claim.content().fact() instanceof ClaimedFact.ItemReplicated(CatalogItemId item)) {
            Optional.ofNullable(scoredEarlier.get(item))
                    .ifPresent(year ->
                            doubts.add(
                                    doubt(
                                            claim,
                                            false,
                                            Reason.of(
                                                    EvaluationReason.DOUBT_ITEM_SCORED_EARLIER,
                                                    year))));
            if (natures.natureOf(item) == CatalogNature.UNDETERMINED) {
                doubts.add(
                        doubt(
                                claim,
                                false,
                                Reason.of(
                                        EvaluationReason.DOUBT_NATURE_UNDETERMINED,
                                        indicator.code())));
            }
        }
        return doubts;
    }

    private List<Doubt> ofIndicator(Indicator indicator) {
        SheetScore.Line line = score.line(indicator.code());
        List<Doubt> doubts = new ArrayList<>();
        if (line.isOverCap()) {
            doubts.add(
                    new Doubt(
                            indicator.code(),
                            Optional.empty(),
                            false,
                            Reason.of(
                                    EvaluationReason.DOUBT_OVER_CAP,
                                    line.calculation().uncapped(),
                                    line.cap())));
        }
        if (lastYear.get(indicator.code()) instanceof Score.Scored(var before)
                && line.score().counted().compareTo(before) < 0) {
            doubts.add(
                    new Doubt(
                            indicator.code(),
                            Optional.empty(),
                            false,
                            Reason.of(
                                    EvaluationReason.DOUBT_LESS_THAN_LAST_YEAR,
                                    line.score().counted(),
                                    before)));
        }
        return doubts;
    }

    private static Doubt doubt(Claim claim, boolean blocking, Reason reason) {
        return new Doubt(claim.indicator(), Optional.of(claim.id()), blocking, reason);
    }

    /**
     * The claims that keep the sheet from being submitted, apart from returned ones that were not
     * mended.
     */
    public Set<ClaimId> incomplete() {
        return doubts().stream()
                .filter(Doubt::blocking)
                .filter(d -> d.reason().code() != EvaluationReason.SHEET_RETURNED_CLAIMS_NOT_MENDED)
                .flatMap(d -> d.claim().stream())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
