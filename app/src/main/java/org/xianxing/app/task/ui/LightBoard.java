package org.xianxing.app.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.task.Bodies;
import org.xianxing.app.task.TaskLine;
import org.xianxing.domain.task.Light;

/** Tasks by the worst of their lights, side by side; in each, what is due first stands first. */
final class LightBoard {

    private final TaskTexts texts;
    private final Bodies bodies;

    LightBoard(TaskTexts texts, Bodies bodies) {
        this.texts = texts;
        this.bodies = bodies;
    }

    Component of(List<TaskLine> lines) {
        Div board = new Div();
        board.addClassName("xx-light-board");
        for (Light light : Light.values()) {
            List<TaskLine> ofLight =
                    lines.stream()
                            .filter(line -> line.lights().worst() == light)
                            .sorted(
                                    Comparator.comparing(
                                            line -> line.task().due().orElse(LocalDate.MAX)))
                            .toList();
            SheetCard column =
                    new SheetCard(texts.word("board-" + light.name()))
                            .withSub(texts.word("tasks-count", ofLight.size()));
            column.addClassName("xx-light-column");
            ofLight.forEach(line -> column.pad(card(line)));
            if (ofLight.isEmpty()) {
                column.pad(TaskTexts.quiet(texts.word("board-none")));
            }
            board.add(column);
        }
        return board;
    }

    private Component card(TaskLine line) {
        Span number = new Span(line.task().number());
        number.addClassName("xx-tree-number");
        Div foot =
                new Div(
                        TaskTexts.quiet(line.task().lead().map(bodies::shortName).orElse("")),
                        texts.due(line.task()));
        foot.addClassName("xx-row");
        Div card = new Div(new Div(number, TaskTexts.link(line.task())), foot);
        card.addClassName("xx-light-card");
        return card;
    }
}
