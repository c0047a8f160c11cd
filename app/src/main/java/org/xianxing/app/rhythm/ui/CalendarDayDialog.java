package org.xianxing.app.rhythm.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import org.xianxing.app.rhythm.WorkdayService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.domain.rhythm.CalendarDay;
import org.xianxing.domain.shared.Outcome;

/** Corrects one day of the calendar. */
final class CalendarDayDialog extends RhythmDialog {

    private static final long serialVersionUID = 1L;

    private final transient WorkdayService workdays;
    private final transient CurrentActor currentActor;
    private final transient WorkdayService.Year year;
    private final DatePicker day;
    private final RadioButtonGroup<Boolean> worked = new RadioButtonGroup<>();
    private final TextField name;
    private final TextField source;

    CalendarDayDialog(
            WorkdayService workdays,
            CurrentActor currentActor,
            WorkdayService.Year year,
            RhythmTexts texts,
            Runnable done) {
        super(texts, "correct-day", done);
        this.workdays = workdays;
        this.currentActor = currentActor;
        this.year = year;
        day = day("day", Optional.empty());
        day.setMin(LocalDate.of(year.year(), 1, 1));
        day.setMax(LocalDate.of(year.year(), 12, 31));
        worked.setLabel(texts.word("is-worked"));
        worked.setItems(false, true);
        worked.setItemLabelGenerator(w -> texts.word(w ? "worked" : "day-off"));
        worked.setValue(false);
        name = line("day-name", CalendarDay.LONGEST_NAME, "");
        source = line("notice", CalendarDay.LONGEST_SOURCE, year.known().orElse(""));
        day.addValueChangeListener(e -> stored(e.getValue()).ifPresent(this::show));
        fields(new Paragraph(texts.word("correct-explained")), side(day, worked), name, source);
    }

    private Optional<CalendarDay> stored(LocalDate wanted) {
        return year.days().stream().filter(d -> d.day().equals(wanted)).findFirst();
    }

    private void show(CalendarDay found) {
        worked.setValue(found.workday());
        name.setValue(found.name());
        source.setValue(found.source());
    }

    @Override
    Outcome<?> change() {
        return workdays.correct(
                currentActor.get(),
                new WorkdayService.Correction(
                        day.getOptionalValue(),
                        day.getOptionalValue()
                                .flatMap(this::stored)
                                .map(CalendarDay::version)
                                .orElse(0),
                        worked.getValue(),
                        name.getValue(),
                        source.getValue()));
    }
}
