package org.xianxing.domain.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** The legal transitions of a score sheet, in one table and one function each. */
public final class SheetTransitions {

    private static final Map<SheetState, Set<SheetState>> TABLE = new EnumMap<>(SheetState.class);

    static {
        TABLE.put(SheetState.DRAFT, EnumSet.of(SheetState.SUBMITTED, SheetState.UNRATED));
        TABLE.put(
                SheetState.SUBMITTED,
                EnumSet.of(SheetState.DRAFT, SheetState.RETURNED, SheetState.CITY_REVIEWED));
        TABLE.put(SheetState.RETURNED, EnumSet.of(SheetState.SUBMITTED, SheetState.UNRATED));
        TABLE.put(
                SheetState.CITY_REVIEWED,
                EnumSet.of(SheetState.RETURNED, SheetState.PROVINCE_REVIEWED));
        TABLE.put(SheetState.PROVINCE_REVIEWED, EnumSet.of(SheetState.OPEN_TO_OBJECTION));
        TABLE.put(SheetState.OPEN_TO_OBJECTION, EnumSet.of(SheetState.FINAL));
        TABLE.put(SheetState.FINAL, EnumSet.noneOf(SheetState.class));
        TABLE.put(SheetState.UNRATED, EnumSet.noneOf(SheetState.class));
    }

    private SheetTransitions() {}

    /** The states that may follow a state. */
    public static Set<SheetState> following(SheetState state) {
        return TABLE.getOrDefault(state, Set.of());
    }

    /**
     * Until when the zone may change a sheet: the cycle's deadline or its own extension while it
     * drafts, the mending deadline or the extension while it mends.
     *
     * @return the deadline; {@link Instant#MIN} when the sheet is not with the zone
     */
    public static Instant editableUntil(ScoreSheet sheet, Schedule schedule) {
        return switch (sheet) {
            case ScoreSheet.Draft(ScoreSheet.Header header) ->
                    later(schedule.selfScoreUntil(), header.extendedUntil());
            case ScoreSheet.Returned(ScoreSheet.Header header, _, Instant mendUntil) ->
                    later(mendUntil, header.extendedUntil());
            case ScoreSheet.Submitted _,
                    ScoreSheet.CityReviewed _,
                    ScoreSheet.ProvinceReviewed _,
                    ScoreSheet.OpenToObjection _,
                    ScoreSheet.Final _,
                    ScoreSheet.Unrated _ ->
                    Instant.MIN;
        };
    }

    /** Everything that keeps a zone from changing its claims now. */
    public static List<Reason> editRefusals(ScoreSheet sheet, Cycle cycle, Instant now) {
        if (cycle.stage() != CycleStage.OPEN) {
            return List.of(Reason.of(EvaluationReason.CYCLE_NOT_IN_STAGE));
        }
        Instant until = editableUntil(sheet, cycle.schedule());
        if (until.equals(Instant.MIN)) {
            return List.of(
                    Reason.of(
                            isWithReviewers(sheet)
                                    ? EvaluationReason.SHEET_HANDED_IN
                                    : EvaluationReason.SHEET_NOT_IN_STATE));
        }
        List<Reason> reasons = new ArrayList<>();
        if (now.isBefore(cycle.schedule().selfScoreFrom())) {
            reasons.add(
                    Reason.of(
                            EvaluationReason.SHEET_NOT_OPEN_YET, cycle.schedule().selfScoreFrom()));
        }
        if (!now.isBefore(until)) {
            reasons.add(Reason.of(EvaluationReason.SHEET_DEADLINE_PASSED, until));
        }
        return reasons;
    }

    private static boolean isWithReviewers(ScoreSheet sheet) {
        return switch (sheet.state()) {
            case SUBMITTED, CITY_REVIEWED, PROVINCE_REVIEWED -> true;
            case DRAFT, RETURNED, OPEN_TO_OBJECTION, FINAL, UNRATED -> false;
        };
    }

    /**
     * Submits or resubmits a sheet.
     *
     * @param sheet a draft or returned sheet; other states are refused
     * @param claims the zone's claims
     * @param incomplete how many of them cannot be submitted as they are
     */
    public static Outcome<ScoreSheet.Submitted> submit(
            ScoreSheet sheet, Cycle cycle, Collection<Claim> claims, int incomplete, Instant now) {
        List<Reason> reasons = new ArrayList<>(editRefusals(sheet, cycle, now));
        long notMended = claims.stream().filter(c -> c.isReturned() && !c.isMended()).count();
        if (notMended > 0) {
            reasons.add(Reason.of(EvaluationReason.SHEET_RETURNED_CLAIMS_NOT_MENDED, notMended));
        }
        if (incomplete > 0) {
            reasons.add(Reason.of(EvaluationReason.SHEET_CLAIM_INCOMPLETE, incomplete));
        }
        if (claims.isEmpty()) {
            reasons.add(Reason.of(EvaluationReason.SHEET_HAS_NO_CLAIMS));
        }
        ScoreSheet.Header h = sheet.header();
        return Outcome.unless(
                reasons,
                () ->
                        new ScoreSheet.Submitted(
                                new ScoreSheet.Header(
                                        h.id(),
                                        h.version(),
                                        h.cycle(),
                                        h.zone(),
                                        h.submissions() + 1,
                                        h.extendedUntil(),
                                        h.withdrawn()),
                                now));
    }

    /**
     * Takes a submission back, once, before the deadline, while nobody has decided a claim.
     *
     * @param decisions how many claims of this submission are decided
     */
    public static Outcome<ScoreSheet.Draft> withdraw(
            ScoreSheet sheet, Cycle cycle, long decisions, Instant now) {
        if (!(sheet instanceof ScoreSheet.Submitted(ScoreSheet.Header h, _))) {
            return Outcome.refused(EvaluationReason.SHEET_NOT_IN_STATE);
        }
        List<Reason> reasons = new ArrayList<>();
        if (h.withdrawn()) {
            reasons.add(Reason.of(EvaluationReason.SHEET_WITHDRAWN_ALREADY));
        }
        Instant until = later(cycle.schedule().selfScoreUntil(), h.extendedUntil());
        if (!now.isBefore(until)) {
            reasons.add(Reason.of(EvaluationReason.SHEET_DEADLINE_PASSED, until));
        }
        if (decisions > 0) {
            reasons.add(Reason.of(EvaluationReason.SHEET_REVIEW_HAS_BEGUN, decisions));
        }
        return Outcome.unless(
                reasons,
                () ->
                        new ScoreSheet.Draft(
                                new ScoreSheet.Header(
                                        h.id(),
                                        h.version(),
                                        h.cycle(),
                                        h.zone(),
                                        h.submissions(),
                                        h.extendedUntil(),
                                        true)));
    }

    /**
     * Whether a level may decide claims of a sheet now: the city while submitted, the province
     * while city-reviewed.
     */
    public static List<Reason> reviewRefusals(ScoreSheet sheet, Cycle cycle, ReviewLevel level) {
        boolean open =
                cycle.stage() == CycleStage.OPEN
                        && switch (level) {
                            case CITY -> sheet instanceof ScoreSheet.Submitted;
                            case PROVINCE -> sheet instanceof ScoreSheet.CityReviewed;
                        };
        return open ? List.of() : List.of(Reason.of(EvaluationReason.SHEET_NOT_IN_STATE));
    }

    /**
     * The claims a level decides: the city every submitted claim, the province those the city
     * accepted.
     */
    public static List<Claim> forReview(Collection<Claim> claims, ReviewLevel level) {
        return claims.stream()
                .filter(Claim::isSubmitted)
                .filter(claim -> level == ReviewLevel.CITY || claim.city().isAccepted())
                .toList();
    }

    /**
     * Sends a sheet back to the zone, when every claim is decided and at least one was returned.
     */
    public static Outcome<ScoreSheet.Returned> returnToZone(
            ScoreSheet sheet,
            Cycle cycle,
            Collection<Claim> claims,
            ReviewLevel level,
            Instant mendUntil) {
        List<Reason> reasons = new ArrayList<>(reviewRefusals(sheet, cycle, level));
        reasons.addAll(undecided(claims, level));
        if (forReview(claims, level).stream().noneMatch(c -> c.decision(level).isReturned())) {
            reasons.add(Reason.of(EvaluationReason.REVIEW_NOTHING_RETURNED));
        }
        return Outcome.unless(
                reasons, () -> new ScoreSheet.Returned(sheet.header(), level, mendUntil));
    }

    /** Hands the city's result to the province, when every claim is accepted or rejected. */
    public static Outcome<ScoreSheet.CityReviewed> passCityReview(
            ScoreSheet sheet, Cycle cycle, Collection<Claim> claims) {
        return Outcome.unless(
                passRefusals(sheet, cycle, claims, ReviewLevel.CITY),
                () -> new ScoreSheet.CityReviewed(sheet.header()));
    }

    /** Ends the province review, when every claim the city accepted is accepted or rejected. */
    public static Outcome<ScoreSheet.ProvinceReviewed> passProvinceReview(
            ScoreSheet sheet, Cycle cycle, Collection<Claim> claims) {
        return Outcome.unless(
                passRefusals(sheet, cycle, claims, ReviewLevel.PROVINCE),
                () -> new ScoreSheet.ProvinceReviewed(sheet.header()));
    }

    /**
     * Begins the objection period for a sheet: a reviewed one is opened, one that is with the zone
     * gets no score.
     *
     * @param unratedReason why, as published
     * @return the next state; refused while a reviewer still has it
     */
    public static Outcome<ScoreSheet> openToObjection(ScoreSheet sheet, String unratedReason) {
        return switch (sheet) {
            case ScoreSheet.ProvinceReviewed(ScoreSheet.Header header) ->
                    Outcome.done(new ScoreSheet.OpenToObjection(header));
            case ScoreSheet.Draft(ScoreSheet.Header header) ->
                    Outcome.done(new ScoreSheet.Unrated(header, unratedReason));
            case ScoreSheet.Returned(ScoreSheet.Header header, _, _) ->
                    Outcome.done(new ScoreSheet.Unrated(header, unratedReason));
            case ScoreSheet.Submitted _,
                    ScoreSheet.CityReviewed _,
                    ScoreSheet.OpenToObjection _,
                    ScoreSheet.Final _,
                    ScoreSheet.Unrated _ ->
                    Outcome.refused(EvaluationReason.SHEET_NOT_IN_STATE);
        };
    }

    /** Settles a sheet when the ranking is fixed; unrated sheets stay as they are. */
    public static Outcome<ScoreSheet> settle(ScoreSheet sheet) {
        return switch (sheet) {
            case ScoreSheet.OpenToObjection(ScoreSheet.Header header) ->
                    Outcome.done(new ScoreSheet.Final(header));
            case ScoreSheet.Unrated unrated -> Outcome.done(unrated);
            case ScoreSheet.Draft _,
                    ScoreSheet.Submitted _,
                    ScoreSheet.Returned _,
                    ScoreSheet.CityReviewed _,
                    ScoreSheet.ProvinceReviewed _,
                    ScoreSheet.Final _ ->
                    Outcome.refused(EvaluationReason.SHEET_NOT_IN_STATE);
        };
    }

    private static List<Reason> passRefusals(
            ScoreSheet sheet, Cycle cycle, Collection<Claim> claims, ReviewLevel level) {
        List<Reason> reasons = new ArrayList<>(reviewRefusals(sheet, cycle, level));
        reasons.addAll(undecided(claims, level));
        long returned =
                forReview(claims, level).stream()
                        .filter(c -> c.decision(level).isReturned())
                        .count();
        if (returned > 0) {
            reasons.add(Reason.of(EvaluationReason.REVIEW_CLAIMS_RETURNED, returned));
        }
        return reasons;
    }

    private static List<Reason> undecided(Collection<Claim> claims, ReviewLevel level) {
        long pending =
                forReview(claims, level).stream()
                        .filter(c -> c.decision(level).isPending())
                        .count();
        return pending == 0
                ? List.of()
                : List.of(Reason.of(EvaluationReason.REVIEW_CLAIMS_UNDECIDED, pending));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
