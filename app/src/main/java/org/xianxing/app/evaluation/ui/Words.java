package org.xianxing.app.evaluation.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xianxing.app.evaluation.SheetView;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.domain.evaluation.Calculation;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimStatus;
import org.xianxing.domain.evaluation.ClaimedFact;
import org.xianxing.domain.evaluation.Indicator;
import org.xianxing.domain.evaluation.Score;
import org.xianxing.domain.evaluation.ScoringRule;
import org.xianxing.domain.evaluation.SheetScore;
import org.xianxing.domain.evaluation.SheetState;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.Yuan;

/** Puts results, states and reasons of the evaluation into words. */
@Component
class Words {

    private final Messages messages;

    Words(Messages messages) {
        this.messages = messages;
    }

    Messages messages() {
        return messages;
    }

    String of(String key, Locale locale, Object... arguments) {
        return messages.getTranslation("evaluation." + key, locale, arguments);
    }

    String reason(Reason reason, Locale locale) {
        return messages.reason(reason, locale);
    }

    /** All reasons, each a sentence. */
    String reasons(List<Reason> reasons, Locale locale) {
        return reasons.stream().map(r -> reason(r, locale)).collect(Collectors.joining(" "));
    }

    /** 未评, or the points. */
    String score(Score score, Locale locale) {
        return switch (score) {
            case Score.NotScored() -> of("not-scored", locale);
            case Score.Scored(Points points) -> points.toString();
        };
    }

    /** How a line came to its points: 9 项 × 0.50 = 4.50. */
    String calculation(SheetScore.Line line, Locale locale) {
        String sum =
                switch (line.calculation()) {
                    case Calculation.ByItems(
                                    int count,
                                    Points each,
                                    String word,
                                    Points uncapped) ->
                            count == 0
                                    ? of("calc.none", locale)
                                    : of("calc.items", locale, count, word, each, uncapped);
                    case Calculation.ByMilestones(var reached, var open, Points uncapped) ->
                            milestones(reached, open, uncapped, locale);
                    case Calculation.ByAmount amount -> amount(amount, locale);
                    case Calculation.ByRank rank -> rank(rank, locale);
                    case Calculation.RankUnknown() -> of("calc.rank-unknown", locale);
                };
        return line.isOverCap() ? of("calc.capped", locale, sum, line.cap()) : sum;
    }

    private String milestones(
            List<ScoringRule.Milestone> reached,
            List<ScoringRule.Milestone> open,
            Points total,
            Locale locale) {
        if (reached.isEmpty()) {
            return of("calc.none", locale);
        }
        String sum =
                reached.stream()
                        .map(m -> m.name() + " " + m.points())
                        .collect(Collectors.joining(" + "));
        String missing =
                open.isEmpty()
                        ? ""
                        : of(
                                "calc.milestones-open",
                                locale,
                                open.stream()
                                        .map(ScoringRule.Milestone::name)
                                        .collect(Collectors.joining(of("list-comma", locale))));
        return of("calc.milestones", locale, sum, total) + missing;
    }

    private String amount(Calculation.ByAmount amount, Locale locale) {
        if (amount.amount().fen() == 0) {
            return of("calc.none", locale);
        }
        return amount.wholeUnitsOnly()
                ? of(
                        "calc.amount-whole",
                        locale,
                        tenThousands(amount.amount()),
                        amount.wholeUnits(),
                        tenThousands(amount.unit()),
                        amount.each(),
                        amount.uncapped())
                : of(
                        "calc.amount-pro-rata",
                        locale,
                        tenThousands(amount.amount()),
                        tenThousands(amount.unit()),
                        amount.each(),
                        amount.uncapped());
    }

    private String rank(Calculation.ByRank rank, Locale locale) {
        String moved;
        if (rank.lastYear().isEmpty() || rank.gain().isEmpty()) {
            moved = of("calc.rank-new", locale, rank.thisYear());
        } else {
            int gain = rank.gain().getAsInt();
            String key = gain > 0 ? "calc.rank-up" : gain < 0 ? "calc.rank-down" : "calc.rank-same";
            moved = of(key, locale, rank.lastYear().getAsInt(), rank.thisYear(), Math.abs(gain));
        }
        return of("calc.rank", locale, moved, rank.forPlace(), rank.forProgress(), rank.uncapped());
    }

    /** An amount in units of 10,000 yuan (万元), without needless zeros. */
    String tenThousands(Yuan yuan) {
        BigDecimal tenThousands = yuan.toDecimal().movePointLeft(4).stripTrailingZeros();
        return (tenThousands.scale() < 0 ? tenThousands.setScale(0) : tenThousands).toPlainString();
    }

    /** What a claim is called on screen. */
    String title(Claim claim, SheetView view, Locale locale) {
        return switch (claim.content().fact()) {
            case ClaimedFact.MilestoneReached(String code) ->
                    milestone(claim.indicator(), code, view)
                            .map(ScoringRule.Milestone::name)
                            .orElse(code);
            case ClaimedFact.ItemReplicated(var item) ->
                    Optional.ofNullable(view.itemTitles().get(item))
                            .map(SheetView.ItemLabel::title)
                            .orElseGet(() -> of("claim.item-unknown", locale));
            case ClaimedFact.NamedThing(String name) ->
                    name.isBlank() ? of("claim.unnamed", locale) : name;
            case ClaimedFact.AmountReceived(String name, var yuan) ->
                    (name.isBlank() ? of("claim.unnamed", locale) : name)
                            + yuan.map(y ->
                                            " · "
                                                    + of(
                                                            "ten-thousand-yuan",
                                                            locale,
                                                            tenThousands(y)))
                                    .orElse("");
        };
    }

    private static Optional<ScoringRule.Milestone> milestone(
            String indicator, String code, SheetView view) {
        return view.rubric()
                .indicator(indicator)
                .map(Indicator::rule)
                .filter(ScoringRule.Milestones.class::isInstance)
                .map(ScoringRule.Milestones.class::cast)
                .flatMap(rule ->
                        rule.milestones().stream().filter(m -> m.code().equals(code)).findFirst());
    }

    String status(ClaimStatus status, Locale locale) {
        return of("status." + status.name(), locale);
    }

    String sheetState(SheetState state, Locale locale) {
        return of("sheet-state." + state.name(), locale);
    }

    Badge badge(ClaimStatus status, Locale locale) {
        return new Badge(look(status), status(status, locale));
    }

    /** The badge of a claim; a city's own claim never waits for the city, but for the province. */
    Badge badge(Claim claim, SheetView view, Locale locale) {
        boolean waitsForProvince =
                claim.status() == ClaimStatus.WAITING && !claim.owner().equals(view.zone().id());
        return waitsForProvince
                ? new Badge(Badge.State.WAITING, of("status.waits-for-province", locale))
                : badge(claim.status(), locale);
    }

    static Badge.State look(ClaimStatus status) {
        return switch (status) {
            case DRAFT -> Badge.State.DRAFT;
            case WAITING -> Badge.State.WAITING;
            case CITY_ACCEPTED, PROVINCE_ACCEPTED -> Badge.State.ACCEPTED;
            case RETURNED -> Badge.State.RETURNED;
            case REJECTED -> Badge.State.REJECTED;
        };
    }
}
