package org.xianxing.app.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.task.Bodies;
import org.xianxing.app.task.TaskLine;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskUnit;
import org.xianxing.domain.task.UnitPart;

/** Tasks in the order of their plan, group by group. */
final class TaskTable {

    private static final int MOST_NAMED = 3;

    private final TaskTexts texts;
    private final Bodies bodies;

    TaskTable(TaskTexts texts, Bodies bodies) {
        this.texts = texts;
        this.bodies = bodies;
    }

    Component of(Plan plan, List<TaskLine> lines) {
        FactTable table =
                new FactTable(
                        texts.word("number"),
                        texts.word("task"),
                        texts.word("part-LEAD"),
                        texts.word("others"),
                        texts.word("due"),
                        texts.word("light-unit"),
                        texts.word("light-evidence"),
                        texts.word("light-calendar"));
        table.addClassName("xx-task-table");
        Map<Integer, Plan.Group> groups =
                plan.groups().stream()
                        .collect(Collectors.toMap(Plan.Group::position, Function.identity()));
        PlanView.byGroup(lines)
                .forEach((position, ofGroup) -> {
                    Plan.Group group = groups.get(position);
                    if (group != null) {
                        table.heading(group.number() + group.title());
                    }
                    ofGroup.forEach(line -> row(table, line));
                });
        return table.in(new SheetCard(texts.word("tasks")));
    }

    private void row(FactTable table, TaskLine line) {
        Task task = line.task();
        Div title = new Div(TaskTexts.link(task));
        if (task.parent().isPresent()) {
            title.addClassName("xx-part");
        }
        if (!task.schedule().project().isEmpty()) {
            title.add(TaskTexts.quiet(task.schedule().project()));
        }
        if (line.waits()) {
            title.add(new Badge(Badge.State.WAITING, texts.word("waits")));
        }
        table.row(
                new Span(task.number()),
                title,
                units(task, true),
                units(task, false),
                texts.due(task),
                texts.unitLight(line.lights(), line.last()),
                texts.evidenceLight(line.lights()),
                texts.calendarLight(line.lights()));
    }

    private Component units(Task task, boolean lead) {
        List<TaskUnit> entries =
                task.units().stream().filter(u -> (u.part() == UnitPart.LEAD) == lead).toList();
        Div cell = new Div();
        cell.addClassName("xx-units");
        entries.stream().limit(MOST_NAMED).forEach(entry -> cell.add(new Span(name(entry))));
        if (entries.size() > MOST_NAMED) {
            Span more = TaskTexts.quiet(texts.word("and-more", entries.size() - MOST_NAMED));
            more.setTitle(
                    entries.stream()
                            .map(this::name)
                            .collect(Collectors.joining(texts.word("list-comma"))));
            cell.add(more);
        }
        entries.stream()
                .filter(entry -> entry.isOpen() && !entry.collective())
                .findFirst()
                .ifPresent(
                        _ -> cell.add(new Badge(Badge.State.RETURNED, texts.word("unit-unknown"))));
        return cell;
    }

    private String name(TaskUnit entry) {
        return entry.organizations().size() == 1
                ? bodies.shortName(entry.organizations().getFirst())
                : entry.name();
    }
}
