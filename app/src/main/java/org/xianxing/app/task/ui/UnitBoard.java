package org.xianxing.app.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.task.Bodies;
import org.xianxing.app.task.TaskLine;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.task.Light;
import org.xianxing.domain.task.Lights;

/** Tasks unit by unit: how many each leads or takes part in, and how those it leads stand. */
final class UnitBoard {

    private final TaskTexts texts;
    private final Bodies bodies;

    UnitBoard(TaskTexts texts, Bodies bodies) {
        this.texts = texts;
        this.bodies = bodies;
    }

    Component of(List<TaskLine> lines) {
        FactTable table =
                new FactTable(
                        texts.word("unit"),
                        texts.word("leads"),
                        texts.word("takes-part"),
                        texts.word("done"),
                        texts.word("filter-RED"),
                        texts.word("filter-YELLOW"),
                        texts.word("timing-LATE"),
                        texts.word("unsaid"));
        table.addClassName("xx-unit-board");
        Map<Organization, List<TaskLine>> led =
                new TreeMap<>(Comparator.comparing(Organization::name));
        lines.forEach(line ->
                line.task()
                        .lead()
                        .flatMap(bodies::find)
                        .ifPresent(lead ->
                                led.computeIfAbsent(lead, _ -> new java.util.ArrayList<>())
                                        .add(line)));
        lines.stream()
                .flatMap(line -> line.task().bodies())
                .distinct()
                .flatMap(id -> bodies.find(id).stream())
                .forEach(body -> led.computeIfAbsent(body, _ -> new java.util.ArrayList<>()));
        Comparator<Map.Entry<Organization, List<TaskLine>>> worstFirst =
                Comparator.comparing(entry -> -worst(entry.getValue(), Light.RED));
        led.entrySet().stream()
                .sorted(
                        worstFirst.thenComparing(
                                Comparator.comparing(entry -> -entry.getValue().size())))
                .forEach(entry -> row(table, entry.getKey(), entry.getValue(), lines));
        return table.in(new SheetCard(texts.word("look-UNITS")).withSub(texts.word("units-sub")));
    }

    private void row(FactTable table, Organization body, List<TaskLine> led, List<TaskLine> all) {
        long part =
                all.stream()
                        .filter(line -> line.task().bodies().anyMatch(body.id()::equals))
                        .count();
        table.row(
                new Anchor("organization/" + body.id().value(), body.shortName()),
                new Span(String.valueOf(led.size())),
                new Span(String.valueOf(part - led.size())),
                new Span(String.valueOf(led.stream().filter(l -> l.task().isDone()).count())),
                figure(Light.RED, worst(led, Light.RED)),
                figure(Light.YELLOW, worst(led, Light.YELLOW)),
                new Span(String.valueOf(PlansView.timed(led, Lights.Timing.LATE))),
                new Span(
                        String.valueOf(
                                led.stream()
                                        .filter(l -> l.lights().unit() == Light.NONE)
                                        .collect(Collectors.counting()))));
    }

    private static Span figure(Light light, long count) {
        return count == 0 ? new Span("0") : TaskTexts.light(light, String.valueOf(count));
    }

    private static long worst(List<TaskLine> lines, Light light) {
        return lines.stream().filter(line -> line.lights().worst() == light).count();
    }
}
