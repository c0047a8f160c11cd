package org.xianxing.app.task.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.task.TaskChangeService;
import org.xianxing.app.task.TaskService;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskUnit;

/** Which bodies an entry of the list of units means. */
final class UnitDialog extends TaskDialog {

    private static final long serialVersionUID = 1L;

    private final transient TaskChangeService changes;
    private final transient CurrentActor currentActor;
    private final transient Task task;
    private final int position;
    private final MultiSelectComboBox<Organization> bodies = new MultiSelectComboBox<>();

    UnitDialog(
            TaskChangeService changes,
            CurrentActor currentActor,
            TaskService.View view,
            int position,
            TaskTexts texts,
            Runnable done) {
        super(texts, "name-bodies", done);
        this.changes = changes;
        this.currentActor = currentActor;
        this.task = view.task();
        this.position = position;
        TaskUnit unit = task.units().get(position);
        bodies.setLabel(texts.word("unit"));
        bodies.setItems(view.bodies().all());
        bodies.setItemLabelGenerator(Organization::name);
        bodies.setValue(
                unit.organizations().stream()
                        .flatMap(id -> view.bodies().find(id).stream())
                        .toList());
        bodies.setWidthFull();
        fields(
                new Paragraph(
                        texts.word(
                                unit.collective() ? "collective-explained" : "unknown-explained",
                                unit.name())),
                bodies);
    }

    @Override
    protected Outcome<?> change() {
        return changes.nameBodies(
                currentActor.get(),
                task.id(),
                task.version(),
                position,
                bodies.getValue().stream().map(Organization::id).toList());
    }
}
