package org.xianxing.app.task.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.task.TaskChangeService;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.task.Milestone;
import org.xianxing.domain.task.Task;

/** A new milestone of a task. */
final class MilestoneDialog extends TaskDialog {

    private static final long serialVersionUID = 1L;

    private final transient TaskChangeService changes;
    private final transient CurrentActor currentActor;
    private final transient Task task;
    private final TextField name;
    private final DatePicker due;

    MilestoneDialog(
            TaskChangeService changes,
            CurrentActor currentActor,
            Task task,
            TaskTexts texts,
            Runnable done) {
        super(texts, "add-milestone", done);
        this.changes = changes;
        this.currentActor = currentActor;
        this.task = task;
        name = line("milestone", Milestone.LONGEST_NAME, "");
        due = day("due", Optional.empty());
        fields(name, due);
    }

    @Override
    protected Outcome<?> change() {
        return changes.addMilestone(
                currentActor.get(),
                task.id(),
                task.version(),
                name.getValue(),
                due.getOptionalValue());
    }
}
