package org.xianxing.app.task.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.task.TaskChangeService;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.task.Task;

/** How a task is measured, which project it is, and when work begins. */
final class DescribeDialog extends TaskDialog {

    private static final long serialVersionUID = 1L;

    private final transient TaskChangeService changes;
    private final transient CurrentActor currentActor;
    private final transient Task task;
    private final TextField measure;
    private final TextField project;
    private final DatePicker start;

    DescribeDialog(
            TaskChangeService changes,
            CurrentActor currentActor,
            Task task,
            TaskTexts texts,
            Runnable done) {
        super(texts, "describe", done);
        this.changes = changes;
        this.currentActor = currentActor;
        this.task = task;
        measure = line("measure", Task.Schedule.LONGEST_MEASURE, task.schedule().measure());
        measure.setHelperText(texts.word("measure-help"));
        project = line("project", Task.Schedule.LONGEST_PROJECT, task.schedule().project());
        start = day("start", task.schedule().start());
        fields(measure, project, start);
    }

    @Override
    protected Outcome<?> change() {
        return changes.describe(
                currentActor.get(),
                task.id(),
                task.version(),
                new TaskChangeService.Description(
                        measure.getValue(), project.getValue(), start.getOptionalValue()));
    }
}
