package org.xianxing.app.evaluation.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.xianxing.app.evaluation.RankingService;
import org.xianxing.domain.evaluation.FrozenRanking;
import org.xianxing.domain.evaluation.FrozenRanking.Line;
import org.xianxing.domain.evaluation.Movement;
import org.xianxing.domain.evaluation.Ranking;
import org.xianxing.domain.evaluation.Score;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.shared.Points;

/** What a leader wants to know of a ranking in one minute. */
final class RankingDigest {

    private final RankingService.RankingView view;

    RankingDigest(RankingService.RankingView view) {
        this.view = view;
    }

    /** How many places a zone gained or lost. */
    record Move(Line line, int gain) {}

    /**
     * A city's part.
     *
     * @param code its division; none when the organization is not known
     * @param name its name as the ranking prints it
     * @param average mean of the placed zones, in hundredths; none without a placed zone
     * @param rewarded zones before the reward line
     * @param rectifying zones behind the rectification line
     * @param withoutPlace zones that are listed without a place
     */
    record City(
            Optional<DivisionCode> code,
            String name,
            Optional<Points> average,
            long rewarded,
            long rectifying,
            long withoutPlace) {}

    long placed() {
        return count(Ranking.Standing.Placed.class);
    }

    long notPlaced() {
        return count(Ranking.Standing.NotPlaced.class);
    }

    long unrated() {
        return count(Ranking.Standing.Unrated.class);
    }

    private long count(Class<? extends Ranking.Standing> kind) {
        return view.table().entries().stream().filter(l -> kind.isInstance(l.standing())).count();
    }

    /** The mean of all zones with a place. */
    Optional<Points> average() {
        return average(placedOf(view.table()));
    }

    /** What the mean gained since last year, in hundredths, signed. */
    Optional<Long> averageGain() {
        return view.lastYear()
                .flatMap(last -> average(placedOf(last)))
                .flatMap(before -> average().map(now -> now.hundredthsAbove(before)));
    }

    /** The score of the last rewarded zone. */
    Optional<Points> rewardLine() {
        return view.table().marked(Ranking.Mark.REWARD).stream()
                .map(l -> l.total().counted())
                .min(Comparator.naturalOrder());
    }

    /** The score of the first zone that must rectify. */
    Optional<Points> rectificationLine() {
        return view.table().marked(Ranking.Mark.RECTIFICATION).stream()
                .map(l -> l.total().counted())
                .max(Comparator.naturalOrder());
    }

    /** The zones that gained most places; several when equal, none when nobody gained. */
    List<Move> mostRisen() {
        return extreme(m -> m.gain() > 0, Comparator.comparingInt(Move::gain));
    }

    /** The zones that lost most places; several when equal, none when nobody lost. */
    List<Move> mostFallen() {
        return extreme(m -> m.gain() < 0, Comparator.comparingInt(Move::gain).reversed());
    }

    private List<Move> extreme(Predicate<Move> wanted, Comparator<Move> order) {
        List<Move> moves =
                view.table().entries().stream()
                        .flatMap(l -> gain(l).map(g -> new Move(l, g)).stream())
                        .filter(wanted)
                        .toList();
        return moves.stream()
                .max(order)
                .map(most -> moves.stream().filter(m -> m.gain() == most.gain()).toList())
                .orElse(List.of());
    }

    /** Places gained since last year; none when one of the two places is missing. */
    static Optional<Integer> gain(Line line) {
        return line.standing() instanceof Ranking.Standing.Placed(int place, _, _)
                        && line.placeLastYear().isPresent()
                ? Optional.of(line.placeLastYear().getAsInt() - place)
                : Optional.empty();
    }

    /** Zones that have the mark now and had not last year. */
    List<Line> entered(Ranking.Mark mark) {
        return view.lastYear()
                .map(last ->
                        view.table().marked(mark).stream()
                                .filter(l -> !isMarked(last, l.zone(), mark))
                                .toList())
                .orElse(List.of());
    }

    /** Zones that had the mark last year, have a place now, and no longer the mark. */
    List<Line> left(Ranking.Mark mark) {
        return view.lastYear()
                .map(last ->
                        last.marked(mark).stream()
                                .flatMap(l -> view.table().lineOf(l.zone()).stream())
                                .filter(l -> l.standing() instanceof Ranking.Standing.Placed)
                                .filter(l -> !l.isMarked(mark))
                                .toList())
                .orElse(List.of());
    }

    private static boolean isMarked(FrozenRanking table, OrganizationId zone, Ranking.Mark mark) {
        return table.lineOf(zone).filter(l -> l.isMarked(mark)).isPresent();
    }

    /** How many zones have more points than last year. */
    long withMorePoints() {
        return moved(points -> points > 0);
    }

    /** How many zones have fewer points than last year. */
    long withFewerPoints() {
        return moved(points -> points < 0);
    }

    private long moved(Predicate<Long> wanted) {
        return view.movements().values().stream()
                .filter(m ->
                        switch (m) {
                            case Movement.Explained e -> wanted.test(e.ownPoints());
                            case Movement.NotComparable() -> false;
                        })
                .count();
    }

    /** The cities in the order of their division codes. */
    List<City> cities() {
        Map<String, List<Line>> byCity = new LinkedHashMap<>();
        view.table().entries().stream()
                .sorted(
                        Comparator.comparing(
                                (Line l) -> code(l).map(DivisionCode::value).orElse(l.cityName())))
                .forEach(l -> byCity.computeIfAbsent(l.cityName(), _ -> new ArrayList<>()).add(l));
        return byCity.entrySet().stream().map(e -> city(e.getKey(), e.getValue())).toList();
    }

    private City city(String name, List<Line> lines) {
        List<Points> placed =
                lines.stream()
                        .filter(l -> l.standing() instanceof Ranking.Standing.Placed)
                        .map(l -> l.total().counted())
                        .toList();
        return new City(
                code(lines.getFirst()),
                name,
                average(placed),
                lines.stream().filter(l -> l.isMarked(Ranking.Mark.REWARD)).count(),
                lines.stream().filter(l -> l.isMarked(Ranking.Mark.RECTIFICATION)).count(),
                lines.size() - placed.size());
    }

    Optional<DivisionCode> code(Line line) {
        return Optional.ofNullable(view.zones().get(line.zone())).map(Organization::city);
    }

    Optional<OrganizationKind> kind(Line line) {
        return Optional.ofNullable(view.zones().get(line.zone())).map(Organization::kind);
    }

    /** The name for narrow places. */
    String shortName(Line line) {
        Organization zone = view.zones().get(line.zone());
        return zone == null ? line.zoneName() : zone.shortName();
    }

    String shortNames(Collection<Line> lines, String comma) {
        return lines.stream().map(this::shortName).collect(Collectors.joining(comma));
    }

    private static List<Points> placedOf(FrozenRanking table) {
        return table.entries().stream()
                .filter(l ->
                        l.standing() instanceof Ranking.Standing.Placed
                                && l.total() instanceof Score.Scored)
                .map(l -> l.total().counted())
                .toList();
    }

    /** The mean, rounded half up to the hundredth; shown, never ranked by. */
    private static Optional<Points> average(List<Points> points) {
        if (points.isEmpty()) {
            return Optional.empty();
        }
        long sum = Points.sum(points).hundredths();
        int count = points.size();
        return Optional.of(new Points((2 * sum + count) / (2L * count)));
    }
}
