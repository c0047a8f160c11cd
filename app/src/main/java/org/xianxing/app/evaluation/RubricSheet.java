package org.xianxing.app.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xianxing.domain.evaluation.Criterion;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.Indicator;
import org.xianxing.domain.evaluation.IndicatorGroup;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.evaluation.RubricRow;
import org.xianxing.domain.evaluation.ScoringRule;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/**
 * A rubric as a table: reads rows of cells into {@link RubricRow}s and writes a rubric, or a
 * template, as a workbook that can be read again.
 */
final class RubricSheet {

    private static final String SHEET = "评估细则";
    private static final List<String> NOTES =
            List.of(
                    "每项三级指标填一行。一级、二级相同的，只在第一行填写，下面可以留空或合并。",
                    "三级编号：一个大写字母加数字，如 B4，全表不重复。",
                    "规则只有四种：里程碑、按项计分、按金额计分、按位次计分。各项得分以“分值”为上限。",
                    "里程碑的参数：代码 名称 分值 市或区，多个用分号隔开。例：CITY 市级已建立 3 市; COUNTY 县级已建立 2 区",
                    "里程碑末尾的“市”由市级申报一次、所属各区计分；“区”由开发区自行申报。",
                    "按项计分的参数：每项分值 量词 事项性质（可不填；或跨部门事项、专项事项）。例：2 项 跨部门事项；1 个",
                    "按金额计分的参数：分值 / 元。例：1 / 1000000，即每 100 万元 1 分",
                    "按位次计分的参数：前几名=分值，进步几位=分值，多个用分号隔开。例：前10=3; 进步5=4; 进步10=7",
                    "当年：填“是”则只计评估年度内的事项，填“否”则不限年度。",
                    "一级分值须等于所属各项分值之和，全表合计 100 分。");

    private RubricSheet() {}

    /** The columns, in the order of the template. */
    enum Column {
        GROUP("一级指标", 60, 16),
        GROUP_MAX("一级分值", 10, 10),
        CRITERION_CODE("二级编号", 10, 10),
        CRITERION("二级指标", 200, 28),
        CODE("三级编号", 4, 10),
        WORDING("三级指标", 500, 60),
        RULE_TEXT("计分说明", 500, 40),
        MAX("分值", 10, 8),
        RULE("规则", 10, 12),
        PARAMETERS("参数", 1000, 48),
        CURRENT_YEAR("当年", 2, 8);

        private final String header;
        private final int longest;
        private final int width;

        Column(String header, int longest, int width) {
            this.header = header;
            this.longest = longest;
            this.width = width;
        }

        int longest() {
            return longest;
        }
    }

    /**
     * Reads the rows below the header. Title lines above it, other columns and blank rows are
     * passed over.
     *
     * @return the rows with their numbers in the file, or every reason why there are none
     */
    static Outcome<List<RubricRow>> read(List<List<String>> table) {
        int header = headerRow(table);
        if (header < 0) {
            return Outcome.refused(EvaluationReason.RUBRIC_COLUMN_MISSING, Column.CODE.header);
        }
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<Reason> reasons = new ArrayList<>();
        for (Column column : Column.values()) {
            int place = table.get(header).indexOf(column.header);
            if (place < 0) {
                reasons.add(Reason.of(EvaluationReason.RUBRIC_COLUMN_MISSING, column.header));
            } else {
                places.put(column, place);
            }
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        List<RubricRow> rows = new ArrayList<>();
        for (int i = header + 1; i < table.size(); i++) {
            List<String> cells = table.get(i);
            if (places.values().stream().anyMatch(place -> !cells.get(place).isEmpty())) {
                rows.add(row(i + 1, cells, places, reasons));
            }
        }
        return Outcome.unless(reasons, () -> List.copyOf(rows));
    }

    private static int headerRow(List<List<String>> table) {
        for (int i = 0; i < table.size(); i++) {
            if (table.get(i).contains(Column.CODE.header)
                    && table.get(i).contains(Column.MAX.header)) {
                return i;
            }
        }
        return -1;
    }

    private static RubricRow row(
            int number, List<String> cells, Map<Column, Integer> places, List<Reason> reasons) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        places.forEach((column, place) -> {
            String text = cells.get(place);
            if (text.length() > column.longest) {
                reasons.add(
                        Reason.of(
                                EvaluationReason.RUBRIC_ROW_TEXT_TOO_LONG,
                                number,
                                column.header,
                                column.longest));
            }
            texts.put(column, text);
        });
        return new RubricRow(
                number,
                texts.getOrDefault(Column.GROUP, ""),
                texts.getOrDefault(Column.GROUP_MAX, ""),
                texts.getOrDefault(Column.CRITERION_CODE, ""),
                texts.getOrDefault(Column.CRITERION, ""),
                texts.getOrDefault(Column.CODE, ""),
                texts.getOrDefault(Column.WORDING, ""),
                texts.getOrDefault(Column.RULE_TEXT, ""),
                texts.getOrDefault(Column.MAX, ""),
                texts.getOrDefault(Column.RULE, ""),
                texts.getOrDefault(Column.PARAMETERS, ""),
                texts.getOrDefault(Column.CURRENT_YEAR, ""));
    }

    /** An empty template: header, a rubric as example on a second sheet, and how to fill it in. */
    static byte[] template(Optional<Rubric> example) {
        return workbook(workbook -> {
            header(workbook.newWorksheet(SHEET));
            example.ifPresent(rubric -> fill(workbook.newWorksheet("示例"), rubric));
            Worksheet notes = workbook.newWorksheet("填写说明");
            notes.width(0, 110);
            for (int i = 0; i < NOTES.size(); i++) {
                notes.value(i, 0, NOTES.get(i));
                notes.style(i, 0).wrapText(true).set();
            }
        });
    }

    /** A rubric as a workbook that can be changed and imported as a new version. */
    static byte[] write(Rubric rubric) {
        return workbook(workbook -> fill(workbook.newWorksheet(SHEET), rubric));
    }

    private static void header(Worksheet sheet) {
        for (Column column : Column.values()) {
            sheet.value(0, column.ordinal(), column.header);
            sheet.width(column.ordinal(), column.width);
        }
        sheet.range(0, 0, 0, Column.values().length - 1)
                .style()
                .bold()
                .fillColor("EAE8E0")
                .borderStyle("thin")
                .set();
        sheet.freezePane(0, 1);
    }

    private static void fill(Worksheet sheet, Rubric rubric) {
        header(sheet);
        RubricRow above = null;
        for (RubricRow row : rows(rubric)) {
            int at = row.number() - 1;
            if (above == null || !above.group().equals(row.group())) {
                cell(sheet, at, Column.GROUP, row.group());
                cell(sheet, at, Column.GROUP_MAX, row.groupMax());
            }
            if (above == null || !above.criterionCode().equals(row.criterionCode())) {
                cell(sheet, at, Column.CRITERION_CODE, row.criterionCode());
                cell(sheet, at, Column.CRITERION, row.criterion());
            }
            cell(sheet, at, Column.CODE, row.code());
            cell(sheet, at, Column.WORDING, row.wording());
            cell(sheet, at, Column.RULE_TEXT, row.ruleText());
            cell(sheet, at, Column.MAX, row.max());
            cell(sheet, at, Column.RULE, row.rule());
            cell(sheet, at, Column.PARAMETERS, row.parameters());
            cell(sheet, at, Column.CURRENT_YEAR, row.currentYear());
            above = row;
        }
    }

    /** A rubric as rows below a header, the levels above repeated in each. */
    static List<RubricRow> rows(Rubric rubric) {
        List<RubricRow> rows = new ArrayList<>();
        for (IndicatorGroup group : rubric.groups()) {
            for (Criterion criterion : group.criteria()) {
                for (Indicator indicator : criterion.indicators()) {
                    rows.add(
                            new RubricRow(
                                    rows.size() + 2,
                                    group.name(),
                                    plain(group.max().toString()),
                                    criterion.code(),
                                    criterion.name(),
                                    indicator.code(),
                                    indicator.wording(),
                                    indicator.ruleText(),
                                    plain(indicator.max().toString()),
                                    RuleKind.of(indicator.rule()).word(),
                                    parameters(indicator.rule()),
                                    yesOrNo(indicator.currentYearOnly())));
                }
            }
        }
        return List.copyOf(rows);
    }

    private static void cell(Worksheet sheet, int row, Column column, String text) {
        sheet.value(row, column.ordinal(), text);
        sheet.style(row, column.ordinal()).wrapText(true).verticalAlignment("top").set();
    }

    /** What stands in the column 当年. */
    static String yesOrNo(boolean currentYearOnly) {
        return currentYearOnly ? "是" : "否";
    }

    private static String parameters(ScoringRule rule) {
        return switch (rule) {
            case ScoringRule.Milestones(List<ScoringRule.Milestone> milestones) ->
                    milestones.stream()
                            .map(m ->
                                    "%s %s %s %s"
                                            .formatted(
                                                    m.code(),
                                                    m.name().replaceAll("[\\s;；]+", "，"),
                                                    plain(m.points().toString()),
                                                    claimant(m.claimant())))
                            .collect(Collectors.joining("; "));
            case ScoringRule.PointsPerItem item ->
                    (plain(item.each().toString())
                                    + " "
                                    + item.measureWord()
                                    + " "
                                    + nature(item.kind()))
                            .strip();
            case ScoringRule.PointsPerAmount amount ->
                    plain(amount.each().toString()) + " / " + plain(amount.unit().toString());
            case ScoringRule.RankTiers(var places, var progress) -> {
                List<String> tiers = new ArrayList<>();
                places.forEach(
                        t -> tiers.add("前" + t.within() + "=" + plain(t.points().toString())));
                progress.forEach(
                        t -> tiers.add("进步" + t.places() + "=" + plain(t.points().toString())));
                yield String.join("; ", tiers);
            }
        };
    }

    private static String claimant(ScoringRule.Claimant claimant) {
        return switch (claimant) {
            case CITY -> "市";
            case ZONE -> "区";
        };
    }

    private static String nature(ScoringRule.ItemKind kind) {
        return switch (kind) {
            case CROSS_CUTTING_CATALOG_ITEM -> "跨部门事项";
            case SPECIFIC_CATALOG_ITEM -> "专项事项";
            case NAMED_THING -> "";
        };
    }

    /** Without needless zeros, as a person would type it. */
    private static String plain(String decimal) {
        return decimal.contains(".")
                ? decimal.replaceAll("0+$", "").replaceAll("\\.$", "")
                : decimal;
    }

    private static byte[] workbook(java.util.function.Consumer<Workbook> fill) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Xianxing", "1.0")) {
            fill.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
