package org.xianxing.domain.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xianxing.domain.shared.Yuan;

/**
 * Chooses the facts that count, for each of the three who look. Zone claims count when submitted
 * (and not lying returned at the zone), when the city accepted them, and when the province accepted
 * them. City claims have no city reviewer: they count for the city score as soon as the city
 * submitted them.
 */
public final class Counting {

    private Counting() {}

    /** Whose score it is. */
    public enum Viewpoint {
        /** 自评分: everything submitted and not returned. */
        SELF,
        /** 市初审: what the city accepted. */
        CITY,
        /** 考评分: what the province accepted. */
        PROVINCE
    }

    /**
     * Facts of a zone from a viewpoint.
     *
     * @param zoneClaims the zone's own claims
     * @param cityClaims the claims of its city
     * @param rank the external rank when the province entered it; it counts from every viewpoint
     */
    public static List<Fact> facts(
            Viewpoint viewpoint,
            Collection<Claim> zoneClaims,
            Collection<Claim> cityClaims,
            Optional<Fact.ExternalRank> rank) {
        List<Fact> facts = new ArrayList<>(zoneClaims.size() + cityClaims.size() + 1);
        for (Claim claim : zoneClaims) {
            boolean counts =
                    switch (viewpoint) {
                        case SELF -> claim.isSubmitted() && !claim.isReturned();
                        case CITY -> claim.isSubmitted() && claim.city().isAccepted();
                        case PROVINCE -> claim.isSubmitted() && claim.province().isAccepted();
                    };
            if (counts) {
                facts.add(fact(claim));
            }
        }
        for (Claim claim : cityClaims) {
            boolean counts =
                    switch (viewpoint) {
                        case SELF, CITY -> claim.isSubmitted() && !claim.isReturned();
                        case PROVINCE -> claim.isSubmitted() && claim.province().isAccepted();
                    };
            if (counts) {
                facts.add(fact(claim));
            }
        }
        rank.ifPresent(facts::add);
        return facts;
    }

    /** The fact of one claim, whether or not it counts. */
    public static Fact fact(Claim claim) {
        return switch (claim.content().fact()) {
            case ClaimedFact.MilestoneReached(String milestone) ->
                    new Fact.MilestoneReached(claim.indicator(), milestone);
            case ClaimedFact.ItemReplicated _, ClaimedFact.NamedThing _ ->
                    new Fact.ItemCounted(claim.indicator());
            case ClaimedFact.AmountReceived(_, Optional<Yuan> amount) ->
                    new Fact.AmountReceived(claim.indicator(), amount.orElse(Yuan.ZERO));
        };
    }
}
