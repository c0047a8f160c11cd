package org.xianxing.app.task.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.task.TaskLine;
import org.xianxing.app.task.TaskService;

/** Tasks of one body with their three lights. */
@StyleSheet("themes/xianxing/task.css")
final class WorkTable extends FactTable {

    private static final long serialVersionUID = 1L;

    WorkTable(TaskTexts texts, Collection<TaskService.Work> work) {
        super(
                texts.word("task"),
                texts.word("my-part"),
                texts.word("due"),
                texts.word("light-unit"),
                texts.word("light-evidence"),
                texts.word("light-calendar"));
        addClassName("xx-task-table");
        work.forEach(one -> row(texts, one));
    }

    private void row(TaskTexts texts, TaskService.Work work) {
        TaskLine line = work.line();
        Div title =
                new Div(
                        TaskTexts.link(line.task()),
                        TaskTexts.quiet(work.plan().title() + " " + line.task().number()));
        row(
                title,
                work.leads()
                        ? Badge.tag(texts.word("part-LEAD"))
                        : new Span(texts.word("takes-part")),
                texts.due(line.task()),
                texts.unitLight(line.lights(), line.last()),
                texts.evidenceLight(line.lights()),
                texts.calendarLight(line.lights()));
    }
}
