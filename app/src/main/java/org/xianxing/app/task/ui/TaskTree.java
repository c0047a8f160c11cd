package org.xianxing.app.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.task.Bodies;
import org.xianxing.app.task.TaskLine;
import org.xianxing.domain.task.Light;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.TaskId;

/** A plan as it is built: groups that open, their tasks, and the parts that work on them. */
final class TaskTree {

    private final TaskTexts texts;
    private final Bodies bodies;

    TaskTree(TaskTexts texts, Bodies bodies) {
        this.texts = texts;
        this.bodies = bodies;
    }

    Component of(Plan plan, List<TaskLine> lines) {
        SheetCard card = new SheetCard(texts.word("look-TREE"));
        Map<Integer, Plan.Group> groups =
                plan.groups().stream()
                        .collect(Collectors.toMap(Plan.Group::position, Function.identity()));
        PlanView.byGroup(lines)
                .forEach((position, ofGroup) -> {
                    Plan.Group group = groups.get(position);
                    if (group == null) {
                        card.pad(branch(ofGroup));
                    } else {
                        card.pad(opening(group, ofGroup));
                    }
                });
        return card;
    }

    /** A group that opens; one with a red light is open from the start. */
    private Component opening(Plan.Group group, List<TaskLine> lines) {
        Span title = new Span(group.number() + group.title());
        title.addClassName("xx-tree-group");
        Div summary = new Div(title, TaskTexts.quiet(texts.word("tasks-count", lines.size())));
        summary.addClassName("xx-tree-head");
        for (Light light : List.of(Light.RED, Light.YELLOW)) {
            long count = lines.stream().filter(l -> l.lights().worst() == light).count();
            if (count > 0) {
                summary.add(TaskTexts.light(light, String.valueOf(count)));
            }
        }
        Details details = new Details(summary, branch(lines));
        details.setOpened(lines.stream().anyMatch(l -> l.lights().worst() == Light.RED));
        return details;
    }

    /** Tasks with their parts below them; a part whose task is not shown stands by itself. */
    private UnorderedList branch(List<TaskLine> lines) {
        List<TaskId> shown = lines.stream().map(line -> line.task().id()).toList();
        Map<TaskId, List<TaskLine>> parts =
                lines.stream()
                        .filter(line -> line.task().parent().filter(shown::contains).isPresent())
                        .collect(Collectors.groupingBy(line -> line.task().parent().orElseThrow()));
        UnorderedList list = new UnorderedList();
        list.addClassName("xx-tree");
        lines.stream()
                .filter(line -> line.task().parent().filter(shown::contains).isEmpty())
                .forEach(line -> list.add(leaf(line, parts)));
        return list;
    }

    private ListItem leaf(TaskLine line, Map<TaskId, List<TaskLine>> parts) {
        Span number = new Span(line.task().number());
        number.addClassName("xx-tree-number");
        Div row =
                new Div(
                        TaskTexts.light(
                                line.lights().worst(),
                                texts.word("board-" + line.lights().worst().name())),
                        number,
                        TaskTexts.link(line.task()),
                        TaskTexts.quiet(line.task().lead().map(bodies::shortName).orElse("")),
                        texts.due(line.task()));
        row.addClassName("xx-tree-row");
        ListItem leaf = new ListItem(row);
        List<TaskLine> below = Objects.requireNonNullElse(parts.get(line.task().id()), List.of());
        if (!below.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("xx-tree");
            below.forEach(part -> list.add(leaf(part, parts)));
            leaf.add(list);
        }
        return leaf;
    }
}
