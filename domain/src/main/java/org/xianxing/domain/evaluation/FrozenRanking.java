package org.xianxing.domain.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Yuan;

/**
 * A cycle's ranking as it was fixed. Nothing in it is ever computed again; the bulletin takes its
 * figures from here.
 *
 * @param cycle the cycle
 * @param frozenAt when it was fixed
 * @param frozenBy name of who fixed it
 * @param groupNames names of the level-1 groups, in the order of the subtotals
 * @param entries the printed lines, in order
 */
public record FrozenRanking(
        CycleId cycle,
        Instant frozenAt,
        String frozenBy,
        List<String> groupNames,
        List<Line> entries) {

    public FrozenRanking {
        groupNames = List.copyOf(groupNames);
        entries = List.copyOf(entries);
    }

    /**
     * One printed line.
     *
     * @param zone the zone
     * @param zoneName its name then
     * @param cityName its city then
     * @param standing where it stands
     * @param total review score; not scored for an unrated zone
     * @param groups subtotals; empty for an unrated zone
     * @param placeLastYear its place last year, if it had one
     * @param remark why it has no place or no score; empty when it has both
     * @param reward reward set by the office; zero when none
     */
    public record Line(
            OrganizationId zone,
            String zoneName,
            String cityName,
            Ranking.Standing standing,
            Score total,
            List<Points> groups,
            OptionalInt placeLastYear,
            String remark,
            Yuan reward) {
        public Line {
            groups = List.copyOf(groups);
        }

        public boolean isMarked(Ranking.Mark mark) {
            return standing instanceof Ranking.Standing.Placed(_, _, Ranking.Mark own)
                    && own == mark;
        }
    }

    public Optional<Line> lineOf(OrganizationId zone) {
        return entries.stream().filter(line -> line.zone().equals(zone)).findFirst();
    }

    /** The zones with a mark, in printed order. */
    public List<Line> marked(Ranking.Mark mark) {
        return entries.stream().filter(line -> line.isMarked(mark)).toList();
    }

    /**
     * SHA-256 of the lines in a fixed notation, in lower-case hex: the same lines give the same
     * digest. Rewards are not part of it, the office sets them later.
     */
    public String digest() {
        String canonical =
                entries.stream()
                        .map(line ->
                                String.join(
                                        "|",
                                        line.zone().value().toString(),
                                        line.zoneName(),
                                        notation(line.standing()),
                                        line.total() instanceof Score.Scored(Points points)
                                                ? points.toString()
                                                : "-",
                                        line.groups().stream()
                                                .map(Points::toString)
                                                .collect(Collectors.joining(","))))
                        .collect(Collectors.joining("\n"));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String notation(Ranking.Standing standing) {
        return switch (standing) {
            case Ranking.Standing.Placed(int place, _, Ranking.Mark mark) -> place + " " + mark;
            case Ranking.Standing.NotPlaced() -> "not placed";
            case Ranking.Standing.Unrated() -> "unrated";
        };
    }
}
