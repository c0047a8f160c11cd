package org.xianxing.app.evaluation;

import org.xianxing.domain.evaluation.ScoringRule;

/** The four kinds of scoring rules by the words that stand in an office's table. */
public enum RuleKind {
    MILESTONES("里程碑"),
    ITEMS("按项计分"),
    AMOUNT("按金额计分"),
    RANKS("按位次计分");

    private final String word;

    RuleKind(String word) {
        this.word = word;
    }

    /** What stands in the column 规则. */
    public String word() {
        return word;
    }

    static RuleKind of(ScoringRule rule) {
        return switch (rule) {
            case ScoringRule.Milestones _ -> MILESTONES;
            case ScoringRule.PointsPerItem _ -> ITEMS;
            case ScoringRule.PointsPerAmount _ -> AMOUNT;
            case ScoringRule.RankTiers _ -> RANKS;
        };
    }
}
