package org.xianxing.app.evaluation.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.Messages;
import org.xianxing.domain.evaluation.ScoringRule;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Yuan;

/** Puts scoring rules into words, one line for each part. */
@Component
class RubricWords {

    private final Messages messages;

    RubricWords(Messages messages) {
        this.messages = messages;
    }

    /** Name of the kind of rule. */
    String kind(ScoringRule rule, Locale locale) {
        return switch (rule) {
            case ScoringRule.Milestones _ -> of("kind-milestones", locale);
            case ScoringRule.PointsPerItem _ -> of("kind-items", locale);
            case ScoringRule.PointsPerAmount _ -> of("kind-amount", locale);
            case ScoringRule.RankTiers _ -> of("kind-ranks", locale);
        };
    }

    /** The rule's parts. */
    List<String> parts(ScoringRule rule, Locale locale) {
        return switch (rule) {
            case ScoringRule.Milestones(List<ScoringRule.Milestone> milestones) ->
                    milestones.stream().map(m -> milestone(m, locale)).toList();
            case ScoringRule.PointsPerItem item ->
                    List.of(
                            of(
                                    itemKey(item.kind()),
                                    locale,
                                    plain(item.each()),
                                    item.measureWord()));
            case ScoringRule.PointsPerAmount amount ->
                    List.of(
                            of(
                                    "amount",
                                    locale,
                                    plain(amount.each()),
                                    tenThousands(amount.unit())));
            case ScoringRule.RankTiers(var places, var progress) -> {
                List<String> tiers = new ArrayList<>();
                places.forEach(t -> tiers.add(of("place", locale, t.within(), plain(t.points()))));
                progress.forEach(
                        t -> tiers.add(of("progress", locale, t.places(), plain(t.points()))));
                yield List.copyOf(tiers);
            }
        };
    }

    /** Kind and parts in one line. */
    String line(ScoringRule rule, Locale locale) {
        return of(
                "rule-line",
                locale,
                kind(rule, locale),
                parts(rule, locale).stream()
                        .collect(Collectors.joining(of("rule-separator", locale))));
    }

    String of(String key, Locale locale, Object... arguments) {
        return messages.getTranslation("evaluation.rubric." + key, locale, arguments);
    }

    /** Points without needless zeros, as the official form prints them. */
    static String plain(Points points) {
        return points.toDecimal().stripTrailingZeros().toPlainString();
    }

    private String milestone(ScoringRule.Milestone milestone, Locale locale) {
        String key =
                switch (milestone.claimant()) {
                    case CITY -> "milestone-city";
                    case ZONE -> "milestone-zone";
                };
        return of(key, locale, milestone.name(), plain(milestone.points()));
    }

    private static String itemKey(ScoringRule.ItemKind kind) {
        return switch (kind) {
            case CROSS_CUTTING_CATALOG_ITEM -> "item-cross-cutting";
            case SPECIFIC_CATALOG_ITEM -> "item-specific";
            case NAMED_THING -> "item-named";
        };
    }

    private static String tenThousands(Yuan yuan) {
        return yuan.toDecimal().movePointLeft(4).stripTrailingZeros().toPlainString();
    }
}
