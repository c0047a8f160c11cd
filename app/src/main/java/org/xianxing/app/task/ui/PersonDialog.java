package org.xianxing.app.task.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.xianxing.app.task.TaskPersonService;
import org.xianxing.app.task.TaskService;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.task.PersonDuty;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskPerson;

/** Names a person who stands for a unit. */
final class PersonDialog extends TaskDialog {

    private static final long serialVersionUID = 1L;

    private final transient TaskServices services;
    private final transient Task task;
    private final Select<OrganizationId> unit = new Select<>();
    private final Select<PersonDuty> duty = new Select<>();
    private final TextField name;
    private final TextField phone;

    /**
     * @param units for which the actor names persons, at least one
     */
    PersonDialog(
            TaskServices services,
            TaskService.View view,
            List<OrganizationId> units,
            TaskTexts texts,
            Runnable done) {
        super(texts, "name-person", done);
        this.services = services;
        this.task = view.task();
        unit.setLabel(texts.word("unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(view.bodies()::shortName);
        unit.setValue(own(units));
        unit.setWidthFull();
        duty.setLabel(texts.word("duty"));
        duty.setItems(PersonDuty.values());
        duty.setItemLabelGenerator(each -> texts.word("duty-" + each.name()));
        duty.setValue(PersonDuty.RESPONSIBLE);
        name = line("name", TaskPerson.LONGEST_NAME, "");
        phone = line("phone", TaskPerson.LONGEST_PHONE, "");
        phone.setHelperText(texts.word("phone-help"));
        fields(new Paragraph(texts.word("persons-explained")), unit, duty, name, phone);
    }

    private OrganizationId own(List<OrganizationId> units) {
        OrganizationId mine = services.currentActor().get().organization();
        return units.contains(mine) ? mine : units.getFirst();
    }

    @Override
    protected Outcome<?> change() {
        return services.persons()
                .name(
                        services.currentActor().get(),
                        task.id(),
                        task.version(),
                        new TaskPersonService.Naming(
                                unit.getValue(),
                                name.getValue(),
                                duty.getValue(),
                                phone.getValue()));
    }
}
