package org.xianxing.app.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PlainText;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.Task;
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
                        new Column(word("task"), 34, Alignment.LEFT),
                        new Column(word("part-LEAD"), 18, Alignment.LEFT),
                        new Column(word("others"), 34, Alignment.LEFT),
                        new Column(word("due"), 16, Alignment.CENTER)),
                lines.stream().map(this::row).toList());
    }

    private List<String> row(TaskLine line) {
        Task task = line.task();
        return List.of(
                task.number(), task.title(), units(task, true), units(task, false), due(task));
    }

    private String units(Task task, boolean lead) {
        return task.units().stream()
                .filter(unit -> (unit.part() == UnitPart.LEAD) == lead)
                .map(unit -> unit.name())
                .collect(Collectors.joining(word("list-comma")));
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
                        word("person"),
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
                task.schedule().person(),
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
