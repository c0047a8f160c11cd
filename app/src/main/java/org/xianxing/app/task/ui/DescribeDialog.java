package org.xianxing.app.task.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.task.TaskService;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.task.Task;

/** How a task is measured, who is responsible by name, and when work begins. */
final class DescribeDialog extends TaskDialog {

    private static final long serialVersionUID = 1L;

    private final transient TaskService tasks;
    private final transient CurrentActor currentActor;
    private final transient Task task;
    private final TextField measure;
    private final TextField person;
    private final TextField project;
    private final DatePicker start;

    DescribeDialog(
            TaskService tasks,
            CurrentActor currentActor,
            Task task,
            TaskTexts texts,
            Runnable done) {
        super(texts, "describe", done);
        this.tasks = tasks;
        this.currentActor = currentActor;
        this.task = task;
        measure = line("measure", Task.Schedule.LONGEST_MEASURE, task.schedule().measure());
        measure.setHelperText(texts.word("measure-help"));
        person = line("person", Task.Schedule.LONGEST_PERSON, task.schedule().person());
        project = line("project", Task.Schedule.LONGEST_PROJECT, task.schedule().project());
        start = day("start", task.schedule().start());
        fields(measure, person, project, start);
    }

    @Override
    protected Outcome<?> change() {
        return tasks.describe(
                currentActor.get(),
                task.id(),
                task.version(),
                new TaskService.Description(
                        measure.getValue(),
                        person.getValue(),
                        project.getValue(),
                        start.getOptionalValue()));
    }
}
