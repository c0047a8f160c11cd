package org.xianxing.domain.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A plan written down in any known notation and imported again is the same plan. */
class PlanNotationPropertyTest {

    /** How documents write who does what. */
    enum Style {
        /** （责任单位：甲、乙，丙）: the first one leads. */
        FIRST_LEADS,
        /** （牵头单位：甲；责任单位：乙、丙） */
        LEAD_AND_RESPONSIBLE,
        /** （责任单位：甲；配合单位：乙、丙） */
        RESPONSIBLE_AND_SUPPORTING,
        /** The same as the first with half-width marks. */
        HALF_WIDTH,
        /** 责任单位：… in a line of its own. */
        LINE_BELOW,
        /** In brackets, a line for each unit. */
        MANY_LINES,
        /** A table with one column for each part. */
        TABLE
    }

    /** A task to be written down: departments of the region, other bodies, areas. */
    record Written(
            String title, String text, List<String> departments, List<String> others, int areas) {

        List<String> units() {
            List<String> units = new ArrayList<>();
            departments.forEach(name -> units.add("自治区" + name));
            units.addAll(others);
            AREAS.stream().limit(areas).forEach(area -> units.add(area + "片区管理机构"));
            return units;
        }

        /** As offices write it, leaving out what goes without saying. */
        List<String> elided() {
            List<String> segments = new ArrayList<>();
            segments.add("自治区" + String.join("、", departments));
            segments.addAll(others);
            if (areas > 0) {
                segments.add(
                        AREAS.stream().limit(areas).collect(Collectors.joining("、")) + "片区管理机构");
            }
            return segments;
        }
    }

    private static final List<String> AREAS = List.of("南宁", "钦州港", "崇左");

    @Property(tries = 300)
    void what_is_written_is_read_again(
            @ForAll("groups") List<List<Written>> groups, @ForAll Style style) {
        List<Written> all = groups.stream().flatMap(List::stream).toList();

        PlanText.Reading reading =
                style == Style.TABLE
                        ? PlanTable.read(table(groups)).orThrow()
                        : PlanText.read(text(groups, style)).orThrow();

        PlanDraft plan = reading.plan();
        assertThat(plan.groups().stream().map(g -> g.tasks().size()))
                .containsExactlyElementsOf(groups.stream().map(List::size).toList());
        assertThat(plan.tasks().map(task -> task.units().stream().map(NamedUnit::name).toList()))
                .containsExactlyElementsOf(all.stream().map(Written::units).toList());
        assertThat(plan.tasks().map(PlanDraft.DraftTask::title))
                .containsExactlyElementsOf(all.stream().map(Written::title).toList());
        assertThat(plan.tasks().map(task -> task.units().getFirst().part()))
                .allMatch(part -> part == UnitPart.LEAD);
        assertThat(plan.tasks().flatMap(task -> task.units().stream().skip(1)))
                .allMatch(unit -> unit.part() == others(style));
        if (style != Style.TABLE) {
            assertThat(PlanTextTest.letters(PlanTextTest.everything(reading)))
                    .isEqualTo(PlanTextTest.letters(text(groups, style)));
        }
    }

    private static UnitPart others(Style style) {
        return style == Style.RESPONSIBLE_AND_SUPPORTING
                ? UnitPart.SUPPORTING
                : UnitPart.RESPONSIBLE;
    }

    private static String text(List<List<Written>> groups, Style style) {
        StringBuilder text = new StringBuilder("试验区建设实施方案\n一、主要任务\n");
        int number = 1;
        for (int g = 0; g < groups.size(); g++) {
            text.append("（").append("一二三四五六".charAt(g)).append("）规则体系。主动对接。\n");
            for (Written task : groups.get(g)) {
                text.append(number++)
                        .append(". ")
                        .append(task.title())
                        .append("。")
                        .append(task.text())
                        .append("。")
                        .append(notation(task, style))
                        .append("\n");
            }
        }
        return text.toString();
    }

    private static String notation(Written task, Style style) {
        String first = task.elided().getFirst();
        String lead = first.split("、", -1)[0];
        List<String> rest = new ArrayList<>(task.elided());
        rest.removeFirst();
        if (first.contains("、")) {
            rest.addFirst("自治区" + first.substring(first.indexOf('、') + 1));
        }
        return switch (style) {
            case FIRST_LEADS -> "（责任单位：" + String.join("，", task.elided()) + "）";
            case LEAD_AND_RESPONSIBLE -> two("（牵头单位：", lead, "；责任单位：", rest);
            case RESPONSIBLE_AND_SUPPORTING -> two("（责任单位：", lead, "；配合单位：", rest);
            case HALF_WIDTH -> "(责任单位:" + String.join(",", task.elided()) + ")";
            case LINE_BELOW -> "\n责任单位：" + String.join("，", task.elided());
            case MANY_LINES -> "\n（责任单位：" + String.join("，\n", task.elided()) + "）";
            case TABLE -> throw new IllegalArgumentException("a table is no text");
        };
    }

    private static String two(String first, String lead, String second, List<String> rest) {
        return rest.isEmpty()
                ? first + lead + "）"
                : first + lead + second + String.join("，", rest) + "）";
    }

    private static List<List<String>> table(List<List<Written>> groups) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("试验区任务分工表", "", "", "", ""));
        rows.add(List.of("序号", "工作任务", "工作要求", "牵头单位", "责任单位"));
        int number = 1;
        for (int g = 0; g < groups.size(); g++) {
            String heading = "一二三四五六".charAt(g) + "、规则体系";
            rows.add(List.of(heading, heading, heading, heading, heading));
            for (Written task : groups.get(g)) {
                List<String> rest = new ArrayList<>(task.units());
                String lead = rest.removeFirst();
                rows.add(
                        List.of(
                                String.valueOf(number++),
                                task.title(),
                                task.text(),
                                lead,
                                String.join("、", rest)));
            }
        }
        return rows;
    }

    @Provide
    Arbitrary<List<List<Written>>> groups() {
        return task().list().ofMinSize(1).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(6);
    }

    private static Arbitrary<Written> task() {
        Arbitrary<List<String>> departments =
                Arbitraries.of("商务厅", "发展改革委", "市场监管局", "大数据发展局", "北部湾办", "地方金融监管局")
                        .list()
                        .uniqueElements()
                        .ofMinSize(1)
                        .ofMaxSize(4);
        Arbitrary<List<String>> others =
                Arbitraries.of("南宁海关", "广西税务局", "人民银行南宁中心支行", "国家外汇管理局广西区分局", "中国铁路南宁局集团有限公司")
                        .list()
                        .uniqueElements()
                        .ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.of("推进审批服务改革", "推行“证照分离”改革", "发展高端装备制造产业"),
                        Arbitraries.of("主动对接国际规则", "支持（含试点）企业，推广“一单制”", "到2030年建成3个中心"),
                        departments,
                        others,
                        Arbitraries.integers().between(0, 3))
                .as(Written::new);
    }
}
