package org.xianxing.app.evaluation.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xianxing.app.evaluation.RankingService;
import org.xianxing.app.shell.Messages;
import org.xianxing.domain.evaluation.FrozenRanking;
import org.xianxing.domain.evaluation.IndicatorGroup;
import org.xianxing.domain.evaluation.Movement;
import org.xianxing.domain.evaluation.Ranking;
import org.xianxing.domain.evaluation.RankingSettings;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.Yuan;

/** Puts places, movements and the settings of a ranking into words. */
@Component
class RankingWords {

    private static final String PREFIX = "evaluation.ranking.";

    private final Messages messages;

    RankingWords(Messages messages) {
        this.messages = messages;
    }

    String of(String key, Locale locale, Object... arguments) {
        return messages.getTranslation(PREFIX + key, locale, arguments);
    }

    /** All reasons, each a sentence. */
    String reasons(List<Reason> reasons, Locale locale) {
        return reasons.stream()
                .map(r -> messages.reason(r, locale))
                .collect(Collectors.joining(gap(locale)));
    }

    /** Between sentences: nothing in Chinese. */
    private static String gap(Locale locale) {
        return Times.isChinese(locale) ? "" : " ";
    }

    String kind(OrganizationKind kind, Locale locale) {
        return switch (kind) {
            case ECONOMIC_ZONE -> of("kind-economic-zone", locale);
            case HIGH_TECH_ZONE -> of("kind-high-tech-zone", locale);
            case CUSTOMS_ZONE -> of("kind-customs-zone", locale);
            case INDUSTRIAL_PARK -> of("kind-industrial-park", locale);
            case GOVERNMENT,
                    LEADING_GROUP,
                    PROVINCE_OFFICE,
                    DEPARTMENT,
                    TOPIC_GROUP,
                    FTZ_AREA,
                    CENTRAL_BODY,
                    ENTERPRISE,
                    CITY_BUREAU,
                    BLOCK ->
                    of("kind-other", locale);
        };
    }

    /** The place, or the word that stands for it. */
    String place(Ranking.Standing standing, Locale locale) {
        return switch (standing) {
            case Ranking.Standing.Placed(int place, _, _) -> String.valueOf(place);
            case Ranking.Standing.NotPlaced() -> of("not-placed", locale);
            case Ranking.Standing.Unrated() -> of("unrated", locale);
        };
    }

    /** Points with their sign: +2.00, −0.50, 0.00. */
    static String signed(long hundredths) {
        Points amount = new Points(Math.abs(hundredths));
        if (hundredths == 0) {
            return amount.toString();
        }
        return (hundredths > 0 ? "+" : "\u2212") + amount;
    }

    /** An amount in units of 10,000 yuan, without needless zeros. */
    static String tenThousands(Yuan yuan) {
        BigDecimal amount = yuan.toDecimal().movePointLeft(4).stripTrailingZeros();
        return (amount.scale() < 0 ? amount.setScale(0) : amount).toPlainString();
    }

    /** Why a place moved, in one sentence for each cause. */
    String movement(Movement.Explained moved, Locale locale) {
        List<String> parts = new ArrayList<>();
        if (moved.byRubric() != 0) {
            parts.add(
                    of(
                            "why-rubric-" + direction(moved.byRubric()),
                            locale,
                            Math.abs(moved.byRubric())));
        }
        parts.add(
                of(
                        "why-own",
                        locale,
                        of(
                                "why-points-" + direction(moved.ownPoints()),
                                locale,
                                new Points(Math.abs(moved.ownPoints()))),
                        of(
                                "why-own-" + direction(moved.byOwnPoints()),
                                locale,
                                Math.abs(moved.byOwnPoints()))));
        parts.add(
                of(
                        "why-others-" + direction(moved.byOthers()),
                        locale,
                        Math.abs(moved.byOthers())));
        parts.add(of("why-all-" + direction(moved.inAll()), locale, Math.abs(moved.inAll())));
        return String.join(gap(locale), parts);
    }

    static String direction(long difference) {
        if (difference == 0) {
            return "same";
        }
        return difference > 0 ? "up" : "down";
    }

    /** The published settings, as a sentence. */
    String settings(RankingSettings settings, Rubric rubric, Locale locale) {
        List<String> parts = new ArrayList<>();
        parts.add(
                settings.tieBreakers().isEmpty()
                        ? of("settings-ties-shared", locale)
                        : of(
                                "settings-ties-broken",
                                locale,
                                settings.tieBreakers().stream()
                                        .map(number -> groupName(rubric, number))
                                        .collect(Collectors.joining(of("comma", locale)))));
        parts.add(
                settings.ineligibleOccupyPlace()
                        ? of("settings-ineligible-placed", locale)
                        : of("settings-ineligible-listed", locale));
        parts.add(
                of(
                        "settings-reward",
                        locale,
                        settings.rewardPlaces(),
                        of("settings-tie-" + settings.rewardTie().name(), locale),
                        tenThousands(settings.rewardCeiling())));
        parts.add(
                of(
                        "settings-rectification",
                        locale,
                        settings.rectificationPlaces(),
                        of("settings-tie-" + settings.rectificationTie().name(), locale)));
        return of("settings", locale, String.join(of("settings-gap", locale), parts));
    }

    private static String groupName(Rubric rubric, int number) {
        return rubric.groups().stream()
                .filter(g -> g.number() == number)
                .map(IndicatorGroup::name)
                .findFirst()
                .orElse(String.valueOf(number));
    }

    /** What the table is about, beside its title. */
    String sub(RankingService.RankingView view, Locale locale) {
        if (view.frozen()) {
            return of(
                    "sub-frozen",
                    locale,
                    Times.day(view.table().frozenAt(), locale),
                    view.table().digest().substring(0, 12));
        }
        return of(
                "sub-" + view.cycle().stage().name(),
                locale,
                Times.dayAndHour(view.cycle().schedule().objectionUntil(), locale));
    }

    /** The movement in words, for those who hear the table. */
    String spokenMovement(FrozenRanking.Line line, Locale locale) {
        return RankingDigest.gain(line)
                .map(gain -> of("moved-" + direction(gain), locale, Math.abs(gain)))
                .orElseGet(() -> of("moved-unknown", locale));
    }
}
