package org.xianxing.app.task.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.task.BreakdownService;
import org.xianxing.app.task.TaskService;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskPerson;

/** A part of a task for one body: by list, by responsible person, by project. */
final class PartDialog extends TaskDialog {

    private static final long serialVersionUID = 1L;

    private final transient BreakdownService breakdown;
    private final transient CurrentActor currentActor;
    private final transient Task task;
    private final TextField title;
    private final ComboBox<Organization> lead = new ComboBox<>();
    private final TextField person;
    private final TextField project;
    private final DatePicker due;

    PartDialog(
            BreakdownService breakdown,
            CurrentActor currentActor,
            TaskService.View view,
            TaskTexts texts,
            Runnable done) {
        super(texts, "break-down", done);
        this.breakdown = breakdown;
        this.currentActor = currentActor;
        this.task = view.task();
        title = line("part-title", Task.LONGEST_TITLE, "");
        lead.setLabel(texts.word("part-unit"));
        lead.setItems(view.bodies().all());
        lead.setItemLabelGenerator(Organization::name);
        lead.setWidthFull();
        person = line("person", TaskPerson.LONGEST_NAME, "");
        project = line("project", Task.Schedule.LONGEST_PROJECT, "");
        due = day("due", task.due());
        fields(title, lead, person, project, due);
    }

    @Override
    protected Outcome<?> change() {
        return breakdown.breakDown(
                currentActor.get(),
                task.id(),
                new BreakdownService.Part(
                        title.getValue(),
                        lead.getOptionalValue()
                                .map(Organization::id)
                                .orElseGet(OrganizationId::random),
                        person.getValue(),
                        project.getValue(),
                        due.getOptionalValue()));
    }
}
