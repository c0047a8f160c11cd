package org.xianxing.app.evaluation.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xianxing.domain.evaluation.FrozenRanking.Line;
import org.xianxing.domain.evaluation.Ranking;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.OrganizationKind;

/**
 * Which lines of a ranking are shown.
 *
 * @param part all of them, the two ends, or all by city
 * @param city only this city's
 * @param kind only zones of this kind
 */
record RankingFilter(Part part, Optional<String> city, Optional<OrganizationKind> kind) {

    static final RankingFilter ALL =
            new RankingFilter(Part.ALL, Optional.empty(), Optional.empty());

    /** The ways to look at a ranking. */
    enum Part {
        ALL,
        /** Those before the reward line and those behind the rectification line. */
        ENDS,
        BY_CITY
    }

    RankingFilter with(Part other) {
        return new RankingFilter(other, city, kind);
    }

    RankingFilter withCity(Optional<String> other) {
        return new RankingFilter(part, other, kind);
    }

    RankingFilter withKind(Optional<OrganizationKind> other) {
        return new RankingFilter(part, city, other);
    }

    /** Whether lines stand in the order of their places, so that cut lines make sense. */
    boolean isInOrder() {
        return part != Part.BY_CITY;
    }

    List<Line> apply(List<Line> lines, RankingDigest digest) {
        List<Line> shown =
                lines.stream()
                        .filter(l -> city.isEmpty() || city.get().equals(l.cityName()))
                        .filter(l -> kind.isEmpty() || kind.equals(digest.kind(l)))
                        .filter(this::isInPart)
                        .toList();
        return part == Part.BY_CITY
                ? shown.stream()
                        .sorted(
                                Comparator.comparing((Line l) ->
                                        digest.code(l)
                                                .map(DivisionCode::value)
                                                .orElse(l.cityName())))
                        .toList()
                : shown;
    }

    private boolean isInPart(Line line) {
        return switch (part) {
            case ALL, BY_CITY -> true;
            case ENDS ->
                    line.isMarked(Ranking.Mark.REWARD) || line.isMarked(Ranking.Mark.RECTIFICATION);
        };
    }
}
