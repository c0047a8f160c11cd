package org.xianxing.domain.evaluation;

import java.time.Instant;
import org.xianxing.domain.organization.OrganizationId;

/**
 * One zone's score sheet in one cycle. Each state is its own type, so that a function for submitted
 * sheets cannot be given a draft. Which state may follow which stands in {@link SheetTransitions}.
 */
public sealed interface ScoreSheet {

    Header header();

    /**
     * What every state has.
     *
     * @param id identity
     * @param version counts changes
     * @param cycle the cycle
     * @param zone the zone
     * @param submissions how often it was submitted
     * @param extendedUntil deadline granted to this zone alone; {@link Instant#MIN} when none was
     *     granted
     * @param withdrawn whether a submission was withdrawn; this is possible once
     */
    record Header(
            SheetId id,
            int version,
            CycleId cycle,
            OrganizationId zone,
            int submissions,
            Instant extendedUntil,
            boolean withdrawn) {}

    /** The zone records claims. */
    record Draft(Header header) implements ScoreSheet {}

    /** Handed in; the city reviews. */
    record Submitted(Header header, Instant submittedAt) implements ScoreSheet {}

    /**
     * Came back to the zone.
     *
     * @param by who sent it back
     * @param mendUntil deadline for mending
     */
    record Returned(Header header, ReviewLevel by, Instant mendUntil) implements ScoreSheet {}

    /** The city is done; the province reviews. */
    record CityReviewed(Header header) implements ScoreSheet {}

    /** The province is done. */
    record ProvinceReviewed(Header header) implements ScoreSheet {}

    /** Results are shown; the zone may object. */
    record OpenToObjection(Header header) implements ScoreSheet {}

    /** Settled; the ranking counts it. */
    record Final(Header header) implements ScoreSheet {}

    /**
     * Never handed in when the objection period began, or not reviewed to the end.
     *
     * @param reason why there is no score, as published
     */
    record Unrated(Header header, String reason) implements ScoreSheet {}

    default SheetState state() {
        return switch (this) {
            case Draft _ -> SheetState.DRAFT;
            case Submitted _ -> SheetState.SUBMITTED;
            case Returned _ -> SheetState.RETURNED;
            case CityReviewed _ -> SheetState.CITY_REVIEWED;
            case ProvinceReviewed _ -> SheetState.PROVINCE_REVIEWED;
            case OpenToObjection _ -> SheetState.OPEN_TO_OBJECTION;
            case Final _ -> SheetState.FINAL;
            case Unrated _ -> SheetState.UNRATED;
        };
    }
}
