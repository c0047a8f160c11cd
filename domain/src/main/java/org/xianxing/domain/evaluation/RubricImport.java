package org.xianxing.domain.evaluation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.Yuan;

/**
 * Reads a rubric from workbook rows, so that another office's rubric needs no code. The parameters
 * of the four rule kinds:
 *
 * <ul>
 *   <li>里程碑: {@code CITY 市级已建立 3 市; COUNTY 县级已建立 2 区} (code, name, points, 市 or 区)
 *   <li>按项计分: {@code 2 项 跨部门事项}, {@code 0.5 项 专项事项}, {@code 1 个} (points, measure word, catalog
 *       nature if any)
 *   <li>按金额计分: {@code 1 / 1000000} (points per yuan)
 *   <li>按位次计分: {@code 前10=3; 进步5=4; 进步10=7}
 * </ul>
 *
 * Full-width and half-width marks are the same.
 */
public final class RubricImport {

    private static final Pattern MILESTONE =
            Pattern.compile("(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+([市区])");
    private static final Pattern ITEM = Pattern.compile("(\\S+)\\s+(\\S+?)(?:\\s+(跨部门事项|专项事项))?");
    private static final Pattern AMOUNT = Pattern.compile("(\\S+)\\s*/\\s*(\\S+)");
    private static final Pattern TIER = Pattern.compile("(前|进步)(\\d{1,4})\\s*=\\s*(\\S+)");

    private RubricImport() {}

    /**
     * Reads and checks a rubric.
     *
     * @param title official title
     * @param label short version label
     * @param source document it is taken from
     * @param rows indicators in the order of the form
     * @return the rubric, or every reason why it cannot be used, each with its row
     */
    public static Outcome<Rubric> read(
            String title, String label, String source, List<RubricRow> rows) {
        List<Reason> reasons = new ArrayList<>();
        List<GroupBuilder> groups = new ArrayList<>();
        for (RubricRow row : rows) {
            readRow(row, groups, reasons);
        }
        if (groups.isEmpty() && reasons.isEmpty()) {
            reasons.add(Reason.of(EvaluationReason.RUBRIC_IS_EMPTY));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        List<IndicatorGroup> built = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            built.add(groups.get(i).build(i + 1));
        }
        Rubric rubric = new Rubric(id(title, label), title, label, source, built);
        return Outcome.unless(RubricCheck.violations(rubric), () -> rubric);
    }

    /** The rule of one row; none while its kind or its parameters cannot be read. */
    public static Optional<ScoringRule> rule(RubricRow row) {
        return rule(row, new ArrayList<>());
    }

    /** The same title and version label are the same rubric in every installation. */
    private static RubricId id(String title, String label) {
        return new RubricId(
                UUID.nameUUIDFromBytes((title + "|" + label).getBytes(StandardCharsets.UTF_8)));
    }

    private static void readRow(RubricRow row, List<GroupBuilder> groups, List<Reason> reasons) {
        if (!row.group().isBlank()) {
            points(row, "一级分值", row.groupMax(), reasons)
                    .ifPresent(max -> groups.add(new GroupBuilder(row.group(), max)));
        }
        if (groups.isEmpty()) {
            reasons.add(Reason.of(EvaluationReason.RUBRIC_ROW_BLANK, row.number(), "一级指标"));
            return;
        }
        GroupBuilder group = groups.getLast();
        if (!row.criterionCode().isBlank()) {
            group.criteria.add(new CriterionBuilder(row.criterionCode(), row.criterion()));
        }
        if (group.criteria.isEmpty()) {
            reasons.add(Reason.of(EvaluationReason.RUBRIC_ROW_BLANK, row.number(), "二级指标"));
            return;
        }
        if (!row.code().matches("[A-Z][0-9]{1,3}") || row.wording().isBlank()) {
            reasons.add(Reason.of(EvaluationReason.RUBRIC_ROW_BLANK, row.number(), "三级指标"));
            return;
        }
        Optional<Points> max = points(row, "分值", row.max(), reasons);
        Optional<ScoringRule> rule = rule(row, reasons);
        if (max.isPresent() && rule.isPresent()) {
            group.criteria
                    .getLast()
                    .indicators
                    .add(
                            new Indicator(
                                    row.code(),
                                    row.wording(),
                                    row.ruleText(),
                                    max.get(),
                                    rule.get(),
                                    row.currentYear().equals("是")));
        }
    }

    private static Optional<Points> points(
            RubricRow row, String column, String text, List<Reason> reasons) {
        try {
            Points points = Points.of(text.replace("分", ""));
            if (!points.isZero()) {
                return Optional.of(points);
            }
        } catch (IllegalArgumentException e) {
            // told below, together with zero
        }
        reasons.add(
                Reason.of(EvaluationReason.RUBRIC_ROW_NUMBER_EXPECTED, row.number(), column, text));
        return Optional.empty();
    }

    private static Optional<ScoringRule> rule(RubricRow row, List<Reason> reasons) {
        String parameters =
                row.parameters()
                        .replace('；', ';')
                        .replace('／', '/')
                        .replace('＝', '=')
                        .replace('　', ' ')
                        .strip();
        try {
            return switch (row.rule()) {
                case "里程碑" -> Optional.of(milestones(parameters));
                case "按项计分" -> Optional.of(perItem(parameters));
                case "按金额计分" -> Optional.of(perAmount(parameters));
                case "按位次计分" -> Optional.of(tiers(parameters));
                default -> {
                    reasons.add(
                            Reason.of(
                                    EvaluationReason.RUBRIC_ROW_RULE_UNKNOWN,
                                    row.number(),
                                    row.rule()));
                    yield Optional.empty();
                }
            };
        } catch (IllegalArgumentException e) {
            reasons.add(
                    Reason.of(
                            EvaluationReason.RUBRIC_ROW_PARAMETERS_UNREADABLE,
                            row.number(),
                            row.rule(),
                            row.parameters()));
            return Optional.empty();
        }
    }

    private static ScoringRule milestones(String parameters) {
        List<ScoringRule.Milestone> milestones = new ArrayList<>();
        for (String part : parameters.split(";", -1)) {
            Matcher m = match(MILESTONE, part);
            milestones.add(
                    new ScoringRule.Milestone(
                            m.group(1),
                            m.group(2),
                            Points.of(m.group(3)),
                            m.group(4).equals("市")
                                    ? ScoringRule.Claimant.CITY
                                    : ScoringRule.Claimant.ZONE));
        }
        return new ScoringRule.Milestones(milestones);
    }

    private static ScoringRule perItem(String parameters) {
        Matcher m = match(ITEM, parameters);
        String nature = m.group(3) == null ? "" : m.group(3);
        ScoringRule.ItemKind kind =
                switch (nature) {
                    case "跨部门事项" -> ScoringRule.ItemKind.CROSS_CUTTING_CATALOG_ITEM;
                    case "专项事项" -> ScoringRule.ItemKind.SPECIFIC_CATALOG_ITEM;
                    default -> ScoringRule.ItemKind.NAMED_THING;
                };
        return new ScoringRule.PointsPerItem(Points.of(m.group(1)), kind, m.group(2));
    }

    private static ScoringRule perAmount(String parameters) {
        Matcher m = match(AMOUNT, parameters);
        return new ScoringRule.PointsPerAmount(
                Points.of(m.group(1)), Yuan.of(new BigDecimal(m.group(2))));
    }

    private static ScoringRule tiers(String parameters) {
        List<ScoringRule.PlaceTier> places = new ArrayList<>();
        List<ScoringRule.ProgressTier> progress = new ArrayList<>();
        for (String part : parameters.split(";", -1)) {
            Matcher m = match(TIER, part);
            int bound = Integer.parseInt(m.group(2));
            Points points = Points.of(m.group(3));
            if (m.group(1).equals("前")) {
                places.add(new ScoringRule.PlaceTier(bound, points));
            } else {
                progress.add(new ScoringRule.ProgressTier(bound, points));
            }
        }
        return new ScoringRule.RankTiers(places, progress);
    }

    private static Matcher match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("unreadable: " + text);
        }
        return matcher;
    }

    private static final class GroupBuilder {
        private final String name;
        private final Points max;
        private final List<CriterionBuilder> criteria = new ArrayList<>();

        GroupBuilder(String name, Points max) {
            this.name = name;
            this.max = max;
        }

        IndicatorGroup build(int number) {
            return new IndicatorGroup(
                    number, name, max, criteria.stream().map(CriterionBuilder::build).toList());
        }
    }

    private static final class CriterionBuilder {
        private final String code;
        private final String name;
        private final List<Indicator> indicators = new ArrayList<>();

        CriterionBuilder(String code, String name) {
            this.code = code;
            this.name = name;
        }

        Criterion build() {
            return new Criterion(code, name, indicators);
        }
    }
}
