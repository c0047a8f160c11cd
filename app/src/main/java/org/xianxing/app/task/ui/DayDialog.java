package org.xianxing.app.task.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.task.TaskChangeService;
import org.xianxing.app.task.TaskService;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Task;

/** Another due day for a task, with the reason once its plan is released. */
final class DayDialog extends TaskDialog {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_REASON = 300;

    private final transient TaskChangeService changes;
    private final transient CurrentActor currentActor;
    private final transient Task task;
    private final DatePicker due;
    private final TextField why;

    DayDialog(
            TaskChangeService changes,
            CurrentActor currentActor,
            TaskService.View view,
            TaskTexts texts,
            Runnable done) {
        super(texts, "move-day", done);
        this.changes = changes;
        this.currentActor = currentActor;
        this.task = view.task();
        due = day("due", task.due());
        why = line("why-day", LONGEST_REASON, "");
        boolean draft = view.plan().state() == PlanState.DRAFT;
        why.setVisible(!draft);
        fields(
                new Paragraph(texts.word(draft ? "move-day-draft" : "move-day-explained")),
                due,
                why);
    }

    @Override
    protected Outcome<?> change() {
        return changes.moveDay(
                currentActor.get(),
                task.id(),
                task.version(),
                due.getOptionalValue(),
                why.getValue());
    }
}
