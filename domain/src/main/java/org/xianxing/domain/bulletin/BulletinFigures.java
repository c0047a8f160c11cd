package org.xianxing.domain.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xianxing.domain.evaluation.FrozenRanking;
import org.xianxing.domain.evaluation.Ranking;
import org.xianxing.domain.evaluation.Score;
import org.xianxing.domain.shared.Points;

/** The figures of a bulletin, taken from frozen rankings and from nowhere else. */
public final class BulletinFigures {

    private BulletinFigures() {}

    /**
     * All figures by placeholder name.
     *
     * @param year evaluated year
     * @param ranking this year's frozen ranking
     * @param lastYear last year's, if there is one
     */
    public static Map<String, String> of(
            int year, FrozenRanking ranking, Optional<FrozenRanking> lastYear) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("年度", Integer.toString(year));
        figures.put("参评数", Integer.toString(ranking.entries().size()));
        figures.put("排名数", Long.toString(placed(ranking)));
        figures.put("不排数", Long.toString(count(ranking, Ranking.Standing.NotPlaced.class)));
        figures.put("未评数", Long.toString(count(ranking, Ranking.Standing.Unrated.class)));
        figures.put("平均分", average(ranking).toPlainString());
        figures.put("平均分变化", change(ranking, lastYear));
        figures.put("前列数", Integer.toString(ranking.marked(Ranking.Mark.REWARD).size()));
        figures.put("前列名单", names(ranking.marked(Ranking.Mark.REWARD)));
        figures.put("后列数", Integer.toString(ranking.marked(Ranking.Mark.RECTIFICATION).size()));
        figures.put("后列名单", names(ranking.marked(Ranking.Mark.RECTIFICATION)));
        figures.put("奖励总额", rewardTotal(ranking));
        return figures;
    }

    /**
     * The average of all zones that have a place, rounded half up to the hundredth as published.
     */
    static BigDecimal average(FrozenRanking ranking) {
        List<Points> totals =
                ranking.entries().stream()
                        .filter(line -> line.standing() instanceof Ranking.Standing.Placed)
                        .map(FrozenRanking.Line::total)
                        .map(Score::counted)
                        .toList();
        return totals.isEmpty()
                ? BigDecimal.ZERO.setScale(2)
                : Points.sum(totals)
                        .toDecimal()
                        .divide(BigDecimal.valueOf(totals.size()), 2, RoundingMode.HALF_UP);
    }

    private static String change(FrozenRanking ranking, Optional<FrozenRanking> lastYear) {
        if (lastYear.isEmpty()) {
            return "为首次评估";
        }
        BigDecimal difference = average(ranking).subtract(average(lastYear.get()));
        return switch (difference.signum()) {
            case 1 -> "比上年提高" + difference.toPlainString() + "分";
            case -1 -> "比上年降低" + difference.negate().toPlainString() + "分";
            default -> "与上年持平";
        };
    }

    private static long placed(FrozenRanking ranking) {
        return count(ranking, Ranking.Standing.Placed.class);
    }

    private static long count(FrozenRanking ranking, Class<? extends Ranking.Standing> kind) {
        return ranking.entries().stream().filter(line -> kind.isInstance(line.standing())).count();
    }

    private static String names(List<FrozenRanking.Line> lines) {
        return lines.isEmpty()
                ? "无"
                : lines.stream().map(FrozenRanking.Line::zoneName).collect(Collectors.joining("、"));
    }

    /** In units of 10,000 yuan (万元), exact. */
    private static String rewardTotal(FrozenRanking ranking) {
        return ranking.entries().stream()
                .map(line -> line.reward().toDecimal())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointLeft(4)
                .stripTrailingZeros()
                .toPlainString();
    }
}
