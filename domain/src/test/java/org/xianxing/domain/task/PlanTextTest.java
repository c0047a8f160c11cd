package org.xianxing.domain.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.ReasonCode;
import org.xianxing.domain.task.PlanDraft.DraftGroup;
import org.xianxing.domain.task.PlanDraft.DraftTask;

/** The importer against the plans among the sources, and against other ways of writing. */
class PlanTextTest {

    private static final String GUANGXI = "guangxi-2020.txt";
    private static final String FUJIAN = "fujian-2021.txt";

    @Test
    void all_45_tasks_of_guangxis_plan_come_out_as_they_were_read_by_hand() {
        PlanDraft plan = read(GUANGXI).plan();

        assertThat(plan.tasks().map(PlanTextTest::line).toList())
                .containsExactlyElementsOf(
                        resource("guangxi-2020-tasks.txt")
                                .lines()
                                .filter(line -> !line.startsWith("#"))
                                .toList());
    }

    @Test
    void guangxis_plan_has_seven_groups_a_title_and_a_day() {
        PlanText.Reading reading = read(GUANGXI);
        PlanDraft plan = reading.plan();

        assertThat(plan.title()).isEqualTo("中国(广西)自由贸易试验区建设实施方案");
        assertThat(plan.issuedOn()).contains(LocalDate.of(2020, 1, 22));
        assertThat(plan.documentNumber()).isEmpty();
        assertThat(plan.groups().stream().map(g -> g.tasks().size()))
                .containsExactly(9, 7, 5, 6, 5, 8, 5);
        assertThat(plan.groups().getFirst().title()).isEqualTo("加快构建对接国际一流标准的规则体系");
        assertThat(plan.groups().getFirst().text()).startsWith("主动对接国际高标准规则体系");
        assertThat(plan.tasks().map(DraftTask::clause))
                .startsWith("三(一)1", "三(一)2")
                .endsWith("三(七)45");
        assertThat(plan.tasks().findFirst().orElseThrow().units().getFirst().part())
                .isEqualTo(UnitPart.LEAD);
        assertThat(codes(reading)).containsOnly(PlanReason.PLAN_UNITS_REMARK);
    }

    @Test
    void a_name_keeps_how_it_is_written_beside_the_whole_name() {
        NamedUnit second = read(GUANGXI).plan().tasks().findFirst().orElseThrow().units().get(1);

        assertThat(second)
                .isEqualTo(new NamedUnit("发展改革委", "自治区发展改革委", UnitPart.RESPONSIBLE, false));
    }

    @Test
    void the_five_key_tasks_of_fujians_opinions_come_out_with_what_the_copy_lost() {
        PlanText.Reading reading = read(FUJIAN);
        DraftGroup key =
                reading.plan().groups().stream()
                        .filter(group -> group.title().equals("重点任务"))
                        .findFirst()
                        .orElseThrow();

        assertThat(reading.plan().title()).isEqualTo("全省开发区建设自贸创新成果复制推广先行区的实施意见");
        assertThat(reading.plan().documentNumber()).isEqualTo("闽自贸办〔2021〕1号");
        assertThat(key.tasks().stream().map(DraftTask::number))
                .containsExactly("(一)", "(二)", "（三）", "（四）", "（五）");
        assertThat(key.tasks().stream().map(PlanTextTest::units).toList())
                .containsExactly(
                        "",
                        "【各市、县（区）人民政府】、【自贸试验区工作领导小组各成员单位】",
                        "【各市、县（区）人民政府】、省发改委、省科技厅、省工信厅、省财政厅、省人社厅、省商务厅、省国资委",
                        "【各市、县（区）人民政府】、【自贸试验区工作领导小组各成员单位】",
                        "【各市、县（区）人民政府】、【自贸试验区工作领导小组各成员单位】、【各自贸片区管委会】");
        assertThat(reading.findings())
                .contains(
                        Reason.of(PlanReason.PLAN_NUMBER_RESTORED, "(二)", "案例，率先复制推广我省自"),
                        Reason.of(PlanReason.PLAN_TASK_WITHOUT_UNITS, "二(一)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {GUANGXI, FUJIAN})
    void nothing_of_the_text_is_lost(String file) {
        PlanText.Reading reading = read(file);
        String restored =
                reading.findings().stream()
                        .filter(reason -> reason.code() == PlanReason.PLAN_NUMBER_RESTORED)
                        .map(reason -> reason.arguments().getFirst().toString())
                        .collect(Collectors.joining());

        assertThat(letters(everything(reading))).isEqualTo(letters(resource(file) + restored));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    （责任单位：省商务厅、省财政厅；配合单位：省税务局）                       | LEAD 省商务厅,RESPONSIBLE 省财政厅,SUPPORTING 省税务局
                    （牵头单位：省商务厅，责任单位：财政厅、税务局）                           | LEAD 省商务厅,RESPONSIBLE 省财政厅,RESPONSIBLE 省税务局
                    (牵头部门:省发展改革委;配合部门:省科技厅、工信厅，厦门海关)                 | LEAD 省发展改革委,SUPPORTING 省科技厅,SUPPORTING 省工信厅,SUPPORTING 厦门海关
                    [责任单位：市商务局、市场监管局]                                         | LEAD 市商务局,RESPONSIBLE 市市场监管局
                    【责任单位：省委宣传部、网信办，福州、厦门、平潭片区管委会】                 | LEAD 省委宣传部,RESPONSIBLE 省委网信办,RESPONSIBLE 福州片区管委会,RESPONSIBLE 厦门片区管委会,RESPONSIBLE 平潭片区管委会
                    （责任单位：省发改委（省能源局）、商务厅等有关部门）                        | LEAD 省发改委（省能源局）,RESPONSIBLE 商务厅等有关部门
                    （责任单位：福州市、厦门市人民政府，省直有关单位按职责分工负责）              | LEAD 福州市人民政府,RESPONSIBLE 厦门市人民政府,RESPONSIBLE 省直有关单位
                    """)
    void other_provinces_notations_are_read(String notation, String expected) {
        PlanDraft plan = plan("一、任务\n1. 推进改革。做好工作。" + notation + "\n2. 再推进。做好。（责任单位：省商务厅）");

        assertThat(
                        plan.tasks().findFirst().orElseThrow().units().stream()
                                .map(unit -> unit.part() + " " + unit.name())
                                .collect(Collectors.joining(",")))
                .isEqualTo(expected);
        assertThat(plan.tasks().findFirst().orElseThrow().text()).isEqualTo("推进改革。做好工作。");
    }

    @Test
    void a_list_may_go_on_over_several_lines() {
        PlanDraft plan =
                plan(
                        """
                        （一）推进改革。做好工作。
                        （责任单位：省商务厅、
                        财政厅，
                        厦门海关）
                        （二）再推进。
                        牵头单位：省科技厅
                        责任单位：省教育厅、
                        省公安厅
                        """);

        assertThat(plan.tasks().map(PlanTextTest::units))
                .containsExactly("省商务厅、省财政厅、厦门海关", "省科技厅、省教育厅、省公安厅");
    }

    @Test
    void items_below_a_task_stay_in_its_text() {
        PlanDraft plan =
                plan(
                        """
                        （一）推进改革。
                        1. 一是放权。
                        2. 二是服务。（责任单位：省商务厅）
                        （二）再推进。（责任单位：省科技厅）
                        （1）第一步。
                        （2）第二步。
                        """);

        assertThat(plan.tasks().map(DraftTask::text))
                .containsExactly("推进改革。\n1. 一是放权。\n2. 二是服务。", "再推进。\n（1）第一步。\n（2）第二步。");
    }

    @Test
    void a_number_that_is_missing_or_stands_twice_is_told() {
        PlanText.Reading reading =
                PlanText.read("1. 甲事。（责任单位：省商务厅）\n3. 乙事。（责任单位：省商务厅）\n3. 丙事。（责任单位：省商务厅）").orThrow();

        assertThat(reading.findings())
                .contains(
                        Reason.of(PlanReason.PLAN_NUMBER_MISSING, "1", "2"),
                        Reason.of(PlanReason.PLAN_NUMBER_TWICE, "3"));
        assertThat(reading.plan().taskCount()).isEqualTo(3);
    }

    @Test
    void a_day_that_the_text_names_is_proposed() {
        PlanDraft plan = plan("1. 甲事。2026年6月底前出台，2026年底前完成。（责任单位：省商务厅）\n2. 乙事。（责任单位：省商务厅）");

        assertThat(plan.tasks().findFirst().orElseThrow().due())
                .contains(new PlanDraft.ProposedDue(LocalDate.of(2026, 12, 31), "2026年底前"));
        assertThat(plan.tasks().skip(1).findFirst().orElseThrow().due()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "没有任务的文字。", "1. 有编号而没有单位。"})
    void a_text_without_tasks_is_refused(String text) {
        assertThat(PlanText.read(text).reasons())
                .containsExactly(Reason.of(PlanReason.PLAN_TEXT_UNREADABLE));
    }

    static PlanDraft plan(String text) {
        return PlanText.read(text).orThrow().plan();
    }

    private static PlanText.Reading read(String file) {
        return PlanText.read(resource(file)).orThrow();
    }

    private static String line(DraftTask task) {
        return task.number() + "|" + task.title() + "|" + units(task);
    }

    static String units(DraftTask task) {
        return task.units().stream()
                .map(unit -> unit.collective() ? "【" + unit.name() + "】" : unit.name())
                .collect(Collectors.joining("、"));
    }

    static String everything(PlanText.Reading reading) {
        PlanDraft plan = reading.plan();
        StringBuilder all = new StringBuilder(plan.title() + plan.documentNumber());
        plan.issuedOn()
                .ifPresent(day ->
                        all.append(day.getYear())
                                .append("年")
                                .append(day.getMonthValue())
                                .append("月")
                                .append(day.getDayOfMonth())
                                .append("日"));
        for (DraftGroup group : plan.groups()) {
            all.append(group.number()).append(group.title()).append(group.text());
            group.tasks()
                    .forEach(task ->
                            all.append(task.number()).append(task.text()).append(task.notation()));
        }
        reading.unread().forEach(all::append);
        return all.toString();
    }

    /** How often each letter and digit stands in a text. */
    static Map<Integer, Integer> letters(String text) {
        Map<Integer, Integer> counts = new HashMap<>();
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> counts.merge(c, 1, Integer::sum));
        return counts;
    }

    private static List<ReasonCode> codes(PlanText.Reading reading) {
        return reading.findings().stream().map(Reason::code).toList();
    }

    static String resource(String file) {
        try (InputStream in = PlanTextTest.class.getResourceAsStream(file)) {
            return new String(
                    java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
