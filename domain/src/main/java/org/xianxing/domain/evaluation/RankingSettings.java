package org.xianxing.domain.evaluation;

import java.util.List;
import org.xianxing.domain.shared.Yuan;

/**
 * What 三（二）实行动态管理 leaves open about the ranking; published with the cycle and printed with the
 * ranking.
 *
 * @param tieBreakers numbers of the groups whose subtotals separate equal totals, first to last;
 *     none shares the place
 * @param ineligibleOccupyPlace whether zones that are no object of reward take a place from those
 *     behind them
 * @param rewardPlaces how many places are rewarded (排名全省前10位)
 * @param rectificationPlaces how many last places must rectify (后10位)
 * @param rewardTie what happens when a tie straddles the reward line
 * @param rectificationTie what happens when a tie straddles the rectification line
 * @param rewardCeiling the most one zone may get (每家不超过100万元)
 */
public record RankingSettings(
        List<Integer> tieBreakers,
        boolean ineligibleOccupyPlace,
        int rewardPlaces,
        int rectificationPlaces,
        TieAtLine rewardTie,
        TieAtLine rectificationTie,
        Yuan rewardCeiling) {

    public static final RankingSettings DEFAULT =
            new RankingSettings(
                    List.of(),
                    false,
                    10,
                    10,
                    TieAtLine.INCLUDE_ALL,
                    TieAtLine.EXCLUDE_ALL,
                    Yuan.of(1_000_000));

    public RankingSettings {
        tieBreakers = List.copyOf(tieBreakers);
        if (rewardPlaces < 0 || rectificationPlaces < 0) {
            throw new IllegalArgumentException("places at a line must be 0 or more");
        }
    }

    /** Equal zones on both sides of a line. */
    public enum TieAtLine {
        /** All of them are in: in favour of the zones for rewards. */
        INCLUDE_ALL,
        /** None of them is in: in favour of the zones for rectification. */
        EXCLUDE_ALL
    }
}
