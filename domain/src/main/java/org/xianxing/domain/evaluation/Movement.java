package org.xianxing.domain.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Points;

/**
 * Explains why a zone's place moved since last year: its own points, the others' points, the
 * rubric.
 */
public sealed interface Movement {

    /** It had no place last year, or has none now; there is nothing to compare. */
    record NotComparable() implements Movement {}

    /**
     * The place moved in up to three steps, each a count of places gained (negative: lost). The
     * steps add up to the difference between the two places.
     *
     * @param lastYear place last year
     * @param afterRubric place last year would have given under this year's rubric; the same place
     *     when the rubric is the same or last year's facts cannot be scored by it
     * @param afterOwn place if only this zone's points had changed
     * @param now place this year
     * @param ownPoints points gained, in hundredths, signed
     * @param overtaken zones that stood before it last year and stand behind it now
     * @param overtakenBy zones that stood behind it last year and stand before it now
     */
    record Explained(
            int lastYear,
            int afterRubric,
            int afterOwn,
            int now,
            long ownPoints,
            List<OrganizationId> overtaken,
            List<OrganizationId> overtakenBy)
            implements Movement {
        public Explained {
            overtaken = List.copyOf(overtaken);
            overtakenBy = List.copyOf(overtakenBy);
        }

        public int byRubric() {
            return lastYear - afterRubric;
        }

        public int byOwnPoints() {
            return afterRubric - afterOwn;
        }

        public int byOthers() {
            return afterOwn - now;
        }

        public int inAll() {
            return lastYear - now;
        }
    }

    /**
     * Explains the movement of every zone of this year's ranking.
     *
     * @param lastYear last year's ranking as it was published
     * @param rescored last year's candidates scored by this year's rubric; empty when the rubric is
     *     the same or cannot score last year's facts
     * @param thisYear this year's ranking
     * @param settings this year's settings
     */
    static Map<OrganizationId, Movement> explain(
            Ranking lastYear,
            Collection<Candidate> rescored,
            Ranking thisYear,
            RankingSettings settings) {
        Ranking before = rescored.isEmpty() ? lastYear : Ranking.of(rescored, settings);
        Map<OrganizationId, Integer> then = lastYear.places();
        Map<OrganizationId, Integer> rubric = before.places();
        Map<OrganizationId, Integer> now = thisYear.places();
        Map<OrganizationId, Points> points = new HashMap<>();
        lastYear.entries().forEach(e -> points.put(e.candidate().zone(), total(e.candidate())));
        Map<OrganizationId, Movement> movements = new LinkedHashMap<>();
        for (Ranking.Entry entry : thisYear.entries()) {
            OrganizationId zone = entry.candidate().zone();
            boolean comparable =
                    then.containsKey(zone) && rubric.containsKey(zone) && now.containsKey(zone);
            movements.put(
                    zone,
                    comparable
                            ? new Explained(
                                    known(then, zone),
                                    known(rubric, zone),
                                    before.placeIf(entry.candidate(), settings),
                                    known(now, zone),
                                    total(entry.candidate()).hundredthsAbove(known(points, zone)),
                                    crossed(zone, then, now),
                                    crossed(zone, now, then))
                            : new NotComparable());
        }
        return movements;
    }

    /**
     * Zones that stand before this one in the first ranking and behind it in the second, by place
     * in the second.
     */
    private static List<OrganizationId> crossed(
            OrganizationId zone,
            Map<OrganizationId, Integer> first,
            Map<OrganizationId, Integer> second) {
        int firstPlace = known(first, zone);
        int secondPlace = known(second, zone);
        return first.entrySet().stream()
                .filter(other -> other.getValue() < firstPlace)
                .map(Map.Entry::getKey)
                .filter(other -> second.getOrDefault(other, 0) > secondPlace)
                .sorted(
                        Comparator.<OrganizationId>comparingInt(o -> known(second, o))
                                .thenComparing(OrganizationId::value))
                .toList();
    }

    private static <T> T known(Map<OrganizationId, T> byZone, OrganizationId zone) {
        return Objects.requireNonNull(byZone.get(zone));
    }

    private static Points total(Candidate candidate) {
        return switch (candidate.result()) {
            case Candidate.Result.Rated(Points total, _) -> total;
            case Candidate.Result.Unrated _ -> Points.ZERO;
        };
    }
}
