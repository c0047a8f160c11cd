package org.xianxing.domain.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Points;

/**
 * The ranking of a cycle: every participant once, in printed order. The same candidates give the
 * same ranking whatever their order was.
 *
 * @param entries rated zones by place with the ineligible among them where their score puts them,
 *     then the unrated
 */
public record Ranking(List<Entry> entries) {

    public Ranking {
        entries = List.copyOf(entries);
    }

    /**
     * One line of the ranking.
     *
     * @param candidate who
     * @param standing where
     */
    public record Entry(Candidate candidate, Standing standing) {}

    /** Where a zone stands. */
    public sealed interface Standing {
        /**
         * It has a place.
         *
         * @param place 1 is best; equals share a place and the next place counts all before it (1,
         *     2, 2, 4)
         * @param shared whether others have the same place
         * @param mark what follows from the place
         */
        record Placed(int place, boolean shared, Mark mark) implements Standing {}

        /** Scored and shown, but takes no place (不排). */
        record NotPlaced() implements Standing {}

        /** Not scored (未评). */
        record Unrated() implements Standing {}
    }

    /** What follows from a place. */
    public enum Mark {
        REWARD,
        NONE,
        RECTIFICATION
    }

    /**
     * Ranks candidates.
     *
     * @param candidates each zone once, in any order
     * @throws IllegalArgumentException when a zone is there twice, or a tie-breaker names a group
     *     without subtotal
     */
    public static Ranking of(Collection<Candidate> candidates, RankingSettings settings) {
        if (candidates.stream().map(Candidate::zone).distinct().count() != candidates.size()) {
            throw new IllegalArgumentException("a zone is a candidate twice");
        }
        Comparator<Rated> order = order(settings);
        List<Rated> rated = new ArrayList<>();
        List<Candidate> unrated = new ArrayList<>();
        for (Candidate candidate : candidates) {
            switch (candidate.result()) {
                case Candidate.Result.Rated(Points total, List<Points> groups) ->
                        rated.add(new Rated(candidate, total, groups));
                case Candidate.Result.Unrated _ -> unrated.add(candidate);
            }
        }
        Comparator<Candidate> byName =
                Comparator.comparing(Candidate::name).thenComparing(c -> c.zone().value());
        rated.sort(order.thenComparing(Rated::candidate, byName));
        unrated.sort(byName);

        List<Entry> entries = new ArrayList<>();
        List<Rated> placed =
                rated.stream().filter(r -> takesPlace(r.candidate(), settings)).toList();
        int[] places = places(placed, order);
        Marks marks = new Marks(placed, places, settings);
        int next = 0;
        for (Rated one : rated) {
            if (takesPlace(one.candidate(), settings)) {
                entries.add(new Entry(one.candidate(), marks.standing(next)));
                next++;
            } else {
                entries.add(new Entry(one.candidate(), new Standing.NotPlaced()));
            }
        }
        unrated.forEach(c -> entries.add(new Entry(c, new Standing.Unrated())));
        return new Ranking(entries);
    }

    /** The line of a zone, when it takes part. */
    public Optional<Entry> entryOf(OrganizationId zone) {
        return entries.stream().filter(entry -> entry.candidate().zone().equals(zone)).findFirst();
    }

    /** The places of all zones that have one. */
    public Map<OrganizationId, Integer> places() {
        Map<OrganizationId, Integer> places = HashMap.newHashMap(entries.size());
        for (Entry entry : entries) {
            if (entry.standing() instanceof Standing.Placed(int place, _, _)) {
                places.put(entry.candidate().zone(), place);
            }
        }
        return places;
    }

    /**
     * The place a zone would have if its result were another one and all others stayed.
     *
     * @param changed the zone with the other result, rated
     */
    int placeIf(Candidate changed, RankingSettings settings) {
        Comparator<Rated> order = order(settings);
        Rated own = rated(changed).orElseThrow();
        int better = 0;
        for (Entry entry : entries) {
            if (entry.standing() instanceof Standing.Placed
                    && !entry.candidate().zone().equals(changed.zone())
                    && rated(entry.candidate())
                            .filter(r -> order.compare(r, own) < 0)
                            .isPresent()) {
                better++;
            }
        }
        return better + 1;
    }

    private static Optional<Rated> rated(Candidate candidate) {
        return switch (candidate.result()) {
            case Candidate.Result.Rated(Points total, List<Points> groups) ->
                    Optional.of(new Rated(candidate, total, groups));
            case Candidate.Result.Unrated _ -> Optional.empty();
        };
    }

    private static boolean takesPlace(Candidate candidate, RankingSettings settings) {
        return switch (candidate.eligibility()) {
            case Eligibility.Eligible() -> true;
            case Eligibility.Ineligible _ -> settings.ineligibleOccupyPlace();
        };
    }

    /** Best first; equal when the published tie-breakers do not separate them. */
    private static Comparator<Rated> order(RankingSettings settings) {
        Comparator<Rated> order = Comparator.comparing(Rated::total).reversed();
        for (int group : settings.tieBreakers()) {
            order =
                    order.thenComparing(
                            Comparator.<Rated, Points>comparing(r -> r.group(group)).reversed());
        }
        return order;
    }

    private static int[] places(List<Rated> sorted, Comparator<Rated> order) {
        int[] places = new int[sorted.size()];
        for (int i = 0; i < places.length; i++) {
            boolean equal = i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) == 0;
            places[i] = equal ? places[i - 1] : i + 1;
        }
        return places;
    }

    private record Rated(Candidate candidate, Points total, List<Points> groups) {
        Points group(int number) {
            if (number < 1 || number > groups.size()) {
                throw new IllegalArgumentException("no subtotal for group " + number);
            }
            return groups.get(number - 1);
        }
    }

    /**
     * Draws the two lines. Only eligible zones can be rewarded; the count of a line looks at
     * places.
     */
    private static final class Marks {
        private final List<Rated> placed;
        private final int[] places;
        private final int rewarded;
        private final int rectifying;

        Marks(List<Rated> placed, int[] places, RankingSettings settings) {
            this.placed = placed;
            this.places = places;
            int rewardLine = Math.min(settings.rewardPlaces(), placed.size());
            this.rewarded =
                    shift(
                            rewardLine,
                            settings.rewardTie() == RankingSettings.TieAtLine.INCLUDE_ALL);
            int rectificationLine =
                    Math.max(placed.size() - settings.rectificationPlaces(), rewarded);
            int shifted =
                    shift(
                            rectificationLine,
                            settings.rectificationTie() == RankingSettings.TieAtLine.EXCLUDE_ALL);
            this.rectifying = Math.max(shifted, rewarded);
        }

        /** Moves a line between two equals to below them, or to above them. */
        private int shift(int line, boolean down) {
            int moved = line;
            while (moved > 0 && moved < places.length && places[moved] == places[moved - 1]) {
                moved += down ? 1 : -1;
            }
            return moved;
        }

        Standing standing(int index) {
            boolean shared =
                    index > 0 && places[index - 1] == places[index]
                            || index + 1 < places.length && places[index + 1] == places[index];
            boolean eligible =
                    placed.get(index).candidate().eligibility() instanceof Eligibility.Eligible;
            Mark mark = Mark.NONE;
            if (index < rewarded) {
                mark = eligible ? Mark.REWARD : Mark.NONE;
            } else if (index >= rectifying) {
                mark = Mark.RECTIFICATION;
            }
            return new Standing.Placed(places[index], shared, mark);
        }
    }
}
