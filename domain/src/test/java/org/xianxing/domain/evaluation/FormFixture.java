package org.xianxing.domain.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Yuan;

/** A small rubric with each of the four kinds of rules, and facts for it. */
final class FormFixture {

    static final Rubric RUBRIC =
            new Rubric(
                    new RubricId(new UUID(0, 1)),
                    "form",
                    "test",
                    "",
                    List.of(
                            group(
                                    1,
                                    "9",
                                    indicator(
                                            "B1",
                                            "5",
                                            new ScoringRule.Milestones(
                                                    List.of(
                                                            milestone("A", "3"),
                                                            milestone("B", "2")))),
                                    indicator("B2", "4", items("0.5"))),
                            group(
                                    2,
                                    "16",
                                    indicator("B3", "2", items("0.2")),
                                    indicator(
                                            "B4",
                                            "4",
                                            new ScoringRule.PointsPerAmount(
                                                    Points.of("1"), Yuan.of(1_000_000))),
                                    indicator(
                                            "B5",
                                            "10",
                                            new ScoringRule.RankTiers(
                                                    List.of(
                                                            new ScoringRule.PlaceTier(
                                                                    10, Points.of("3"))),
                                                    List.of(
                                                            new ScoringRule.ProgressTier(
                                                                    5, Points.of("4")),
                                                            new ScoringRule.ProgressTier(
                                                                    10, Points.of("7"))))))));

    private FormFixture() {}

    /** Facts as whole numbers choose them, so that a property can be tried on any. */
    static List<Fact> facts(int milestones, int some, int others, long yuan, int place) {
        List<Fact> facts = new ArrayList<>();
        if (milestones % 2 == 1) {
            facts.add(new Fact.MilestoneReached("B1", "A"));
        }
        if (milestones > 1) {
            facts.add(new Fact.MilestoneReached("B1", "B"));
        }
        for (int i = 0; i < some; i++) {
            facts.add(new Fact.ItemCounted("B2"));
        }
        for (int i = 0; i < others; i++) {
            facts.add(new Fact.ItemCounted("B3"));
        }
        facts.add(new Fact.AmountReceived("B4", Yuan.of(yuan)));
        facts.add(new Fact.ExternalRank("B5", place, OptionalInt.of(20)));
        return facts;
    }

    private static IndicatorGroup group(int number, String max, Indicator... indicators) {
        return new IndicatorGroup(
                number,
                "group " + number,
                Points.of(max),
                List.of(new Criterion("A" + number, "criterion", List.of(indicators))));
    }

    private static Indicator indicator(String code, String max, ScoringRule rule) {
        return new Indicator(code, "indicator " + code, "", Points.of(max), rule, true);
    }

    private static ScoringRule items(String each) {
        return new ScoringRule.PointsPerItem(
                Points.of(each), ScoringRule.ItemKind.NAMED_THING, "项");
    }

    private static ScoringRule.Milestone milestone(String code, String points) {
        return new ScoringRule.Milestone(code, code, Points.of(points), ScoringRule.Claimant.ZONE);
    }
}
