package org.xianxing.app.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.task.TaskService;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskUnit;

/** What a task asks for, and of whom. */
final class TaskContent {

    private final TaskServices services;
    private final TaskService.View view;
    private final TaskTexts texts;
    private final Runnable changed;

    TaskContent(TaskServices services, TaskService.View view, TaskTexts texts, Runnable changed) {
        this.services = services;
        this.view = view;
        this.texts = texts;
        this.changed = changed;
    }

    SheetCard card() {
        Task task = view.task();
        SheetCard card = new SheetCard(texts.word("content"));
        if (!task.text().isEmpty()) {
            Paragraph text = new Paragraph(task.text());
            text.addClassName("xx-task-text");
            card.pad(text);
        }
        FactTable units =
                new FactTable(texts.word("part"), texts.word("unit"), texts.word("written"));
        for (int i = 0; i < task.units().size(); i++) {
            units.row(unit(i).toArray(Component[]::new));
        }
        units.in(card);
        Div facts = new Div();
        facts.addClassName("xx-task-facts");
        fact(facts, "measure", task.schedule().measure());
        fact(facts, "project", task.schedule().project());
        fact(facts, "start", task.schedule().start().map(texts::date).orElse(""));
        if (facts.getComponentCount() > 0) {
            card.pad(facts);
        }
        return card;
    }

    private void fact(Div facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(texts.labelled(label, value));
        }
    }

    private List<Component> unit(int position) {
        TaskUnit unit = view.task().units().get(position);
        Div named = new Div();
        named.addClassName("xx-units");
        unit.organizations().stream()
                .flatMap(id -> view.bodies().find(id).stream())
                .forEach(body ->
                        named.add(new Anchor("organization/" + body.id().value(), body.name())));
        if (unit.isOpen()) {
            named.add(
                    unit.collective()
                            ? Badge.tag(texts.word("collective"))
                            : new Badge(Badge.State.RETURNED, texts.word("unit-unknown")));
        }
        boolean mayName = view.mayManage() && (unit.collective() || unit.isOpen());
        if (mayName) {
            named.add(
                    new Button(
                            texts.word("name-bodies"),
                            _ ->
                                    new UnitDialog(
                                                    services.changes(),
                                                    services.currentActor(),
                                                    view,
                                                    position,
                                                    texts,
                                                    changed)
                                            .open()));
        }
        return List.of(
                new Span(texts.word("part-" + unit.part().name())),
                named,
                new Span(unit.written()));
    }
}
