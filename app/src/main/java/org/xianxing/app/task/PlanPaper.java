package org.xianxing.app.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PlainText;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskPerson;
import org.xianxing.domain.task.UnitPart;
import org.xianxing.reports.shared.CellText.Alignment;
import org.xianxing.reports.shared.PlainWorkbook;
import org.xianxing.reports.shared.TablePaper;
import org.xianxing.reports.shared.TablePaper.Column;
import org.xianxing.reports.shared.TablePaper.Section;
import org.xianxing.reports.shared.Watermark;

/** The table of who does what in a plan (任务分工表). Like every document it is in Chinese. */
final class PlanPaper {

    private static final Locale CHINESE = Messages.CHINESE;

    private final PlanService.Overview overview;
    private final Messages messages;

    PlanPaper(PlanService.Overview overview, Messages messages) {
        this.overview = overview;
        this.messages = messages;
    }

    /** The paper as of a day. */
    TablePaper paper(LocalDate day) {
        Plan plan = overview.plan();
        List<String> facts = new ArrayList<>();
        facts.add(plan.title());
        if (!plan.documentNumber().isEmpty()) {
            facts.add(word("paper-number", plan.documentNumber()));
        }
        facts.add(word("paper-as-of", PlainText.date(day, CHINESE)));
        List<Section> sections = new ArrayList<>();
        byGroup().forEach((heading, lines) -> sections.add(section(heading, lines)));
        return new TablePaper(
                word("paper-title"),
                facts,
                sections,
                plan.demonstration() ? word("demonstration-note") : word("paper-lead-first"),
                "",
                day,
                plan.demonstration()
                        ? new Watermark.Word(word("demonstration"))
                        : new Watermark.None());
    }

    private Map<String, List<TaskLine>> byGroup() {
        Map<Integer, String> headings =
                overview.plan().groups().stream()
                        .collect(
                                Collectors.toMap(
                                        Plan.Group::position, g -> g.number() + g.title()));
        Map<String, List<TaskLine>> grouped = new LinkedHashMap<>();
        overview.lines()
                .forEach(line ->
                        grouped.computeIfAbsent(
                                        headings.getOrDefault(line.task().group(), word("tasks")),
                                        _ -> new ArrayList<>())
                                .add(line));
        return grouped;
    }

    private Section section(String heading, List<TaskLine> lines) {
        return new Section(
                heading,
                List.of(
                        new Column(word("number"), 8, Alignment.CENTER),
                        new Column(word("task"), 28, Alignment.LEFT),
                        new Column(word("part-LEAD"), 16, Alignment.LEFT),
                        new Column(word("others"), 28, Alignment.LEFT),
                        new Column(word("persons"), 28, Alignment.LEFT),
                        new Column(word("due"), 16, Alignment.CENTER)),
                lines.stream().map(this::row).toList());
    }

    private List<String> row(TaskLine line) {
        Task task = line.task();
        return List.of(
                task.number(),
                task.title(),
                units(task, true),
                units(task, false),
                persons(task),
                due(task));
    }

    private String units(Task task, boolean lead) {
        return task.units().stream()
                .filter(unit -> (unit.part() == UnitPart.LEAD) == lead)
                .map(unit -> unit.name())
                .collect(Collectors.joining(word("list-comma")));
    }

    /** Unit by unit in the order of the task: 市发展改革委：张三（责任领导）、李四（责任人）. */
    private String persons(Task task) {
        List<Optional<OrganizationId>> units =
                Stream.concat(
                                Stream.of(Optional.<OrganizationId>empty()),
                                task.bodies().map(Optional::of))
                        .toList();
        return task.persons().stream()
                .collect(Collectors.groupingBy(TaskPerson::unit))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(entry -> units.indexOf(entry.getKey())))
                .map(entry -> persons(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(word("list-semicolon")));
    }

    private String persons(Optional<OrganizationId> unit, List<TaskPerson> named) {
        String names =
                named.stream()
                        .sorted(Comparator.comparing(TaskPerson::duty))
                        .map(p -> word("aside", p.name(), word("duty-" + p.duty().name())))
                        .collect(Collectors.joining(word("list-comma")));
        return unit.map(body -> word("label", overview.bodies().shortName(body)) + names)
                .orElse(names);
    }

    private String due(Task task) {
        return task.due().map(day -> PlainText.date(day, CHINESE)).orElse("");
    }

    byte[] workbook() {
        List<String> headings =
                List.of(
                        word("group"),
                        word("number"),
                        word("task"),
                        word("requirement"),
                        word("part-LEAD"),
                        word("others"),
                        word("measure"),
                        word("persons"),
                        word("due"),
                        word("original-due"),
                        word("light-unit"),
                        word("light-evidence"),
                        word("light-calendar"));
        List<List<String>> rows = new ArrayList<>();
        byGroup()
                .forEach((heading, lines) -> lines.forEach(line -> rows.add(cells(heading, line))));
        return PlainWorkbook.of(
                List.of(new PlainWorkbook.Sheet(word("paper-title"), headings, rows)));
    }

    private List<String> cells(String heading, TaskLine line) {
        Task task = line.task();
        return List.of(
                heading,
                task.number(),
                task.title(),
                task.text(),
                units(task, true),
                units(task, false),
                task.schedule().measure(),
                persons(task),
                due(task),
                task.schedule().originalDue().map(day -> PlainText.date(day, CHINESE)).orElse(""),
                line.last()
                        .map(report -> word("says-" + report.says().name()))
                        .orElseGet(() -> word("unsaid")),
                word("evidence-" + line.lights().evidence().name()),
                word("timing-" + line.lights().timing().name()));
    }

    private String word(String key, Object... arguments) {
        return messages.getTranslation("task." + key, CHINESE, arguments);
    }
}
