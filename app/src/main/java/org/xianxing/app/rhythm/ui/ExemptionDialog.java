package org.xianxing.app.rhythm.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import org.xianxing.app.rhythm.ScheduleService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.rhythm.Exemption;
import org.xianxing.domain.rhythm.ReportSchedule;
import org.xianxing.domain.shared.Outcome;

/** Exempts a unit from reports for some days, in the name of whoever does it. */
final class ExemptionDialog extends RhythmDialog {

    private static final long serialVersionUID = 1L;

    private final transient ScheduleService schedules;
    private final transient CurrentActor currentActor;
    private final ComboBox<Organization> unit = new ComboBox<>();
    private final ComboBox<ReportSchedule> schedule = new ComboBox<>();
    private final DatePicker first;
    private final DatePicker last;
    private final TextField why;

    ExemptionDialog(
            ScheduleService schedules,
            CurrentActor currentActor,
            ScheduleService.Overview shown,
            LocalDate today,
            RhythmTexts texts,
            Runnable done) {
        super(texts, "exempt", done);
        this.schedules = schedules;
        this.currentActor = currentActor;
        unit.setLabel(texts.word("unit"));
        unit.setItems(shown.bodies().all());
        unit.setItemLabelGenerator(Organization::name);
        unit.setWidthFull();
        schedule.setLabel(texts.word("schedule"));
        schedule.setPlaceholder(texts.word("all-schedules"));
        schedule.setItems(shown.schedules().stream().map(ScheduleService.Line::schedule).toList());
        schedule.setItemLabelGenerator(ReportSchedule::name);
        schedule.setClearButtonVisible(true);
        schedule.setWidthFull();
        first = day("exempt-first", Optional.of(today));
        last = day("exempt-last", Optional.empty());
        why = line("why-exempt", Exemption.LONGEST_WHY, "");
        fields(
                new Paragraph(texts.word("exempt-explained", currentActor.get().displayName())),
                unit,
                schedule,
                side(first, last),
                why);
    }

    @Override
    Outcome<?> change() {
        return schedules.exempt(
                currentActor.get(),
                new ScheduleService.Exempting(
                        unit.getOptionalValue().map(Organization::id),
                        schedule.getOptionalValue().map(ReportSchedule::id),
                        first.getOptionalValue(),
                        last.getOptionalValue(),
                        why.getValue()));
    }
}
