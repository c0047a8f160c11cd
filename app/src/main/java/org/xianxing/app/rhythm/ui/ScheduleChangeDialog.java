package org.xianxing.app.rhythm.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.xianxing.app.rhythm.ScheduleService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.task.Bodies;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.rhythm.ReportSchedule;
import org.xianxing.domain.shared.Outcome;

/** What may change of a schedule while it runs. */
final class ScheduleChangeDialog extends RhythmDialog {

    private static final long serialVersionUID = 1L;

    private final transient ScheduleService schedules;
    private final transient CurrentActor currentActor;
    private final transient ReportSchedule schedule;
    private final transient Bodies all;
    private final TextField name;
    private final TextField basis;
    private final DatePicker ends;
    private final MultiSelectComboBox<Organization> units;
    private final MultiSelectComboBox<Organization> copies;

    ScheduleChangeDialog(
            ScheduleService schedules,
            CurrentActor currentActor,
            ReportSchedule schedule,
            Bodies all,
            RhythmTexts texts,
            Runnable done) {
        super(texts, "change-schedule", done);
        this.schedules = schedules;
        this.currentActor = currentActor;
        this.schedule = schedule;
        this.all = all;
        name = line("name", ReportSchedule.LONGEST_NAME, schedule.name());
        basis = line("basis", ReportSchedule.LONGEST_BASIS, schedule.basis());
        ends = day("ends", schedule.ends());
        ends.setHelperText(texts.word("ends-help"));
        units = bodies("units-who", all, schedule.units());
        copies = bodies("copies", all, schedule.copies());
        fields(
                new Paragraph(texts.word("change-explained", texts.periods().timing(schedule))),
                name,
                basis,
                ends,
                units,
                copies);
    }

    @Override
    Outcome<?> change() {
        return schedules.change(
                currentActor.get(),
                schedule.id(),
                schedule.version(),
                new ScheduleService.Change(
                        name.getValue(),
                        basis.getValue(),
                        ends.getOptionalValue(),
                        chosen(units, all),
                        chosen(copies, all)));
    }
}
