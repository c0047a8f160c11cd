package org.xianxing.app.rhythm.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import org.xianxing.app.rhythm.ScheduleService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.task.Bodies;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.rhythm.ReportKind;
import org.xianxing.domain.rhythm.ReportPeriod;
import org.xianxing.domain.rhythm.ReportSchedule;
import org.xianxing.domain.rhythm.RhythmReason;
import org.xianxing.domain.rhythm.ScheduleId;
import org.xianxing.domain.rhythm.Shift;
import org.xianxing.domain.rhythm.Span;
import org.xianxing.domain.rhythm.Timing;
import org.xianxing.domain.shared.Outcome;

/** A new schedule. What it would ask for next is shown while it is typed. */
final class ScheduleDialog extends RhythmDialog {

    private static final long serialVersionUID = 1L;

    private static final int PREVIEWED = 4;

    private final transient ScheduleService schedules;
    private final transient CurrentActor currentActor;
    private final transient Bodies all;
    private final Select<ReportKind> kind = new Select<>();
    private final TextField name;
    private final TextField basis;
    private final Select<Often> often = new Select<>();
    private final Select<DayOfWeek> weekday = new Select<>();
    private final IntegerField day = new IntegerField();
    private final Select<Boolean> afterwards = new Select<>();
    private final DatePicker onceFirst;
    private final DatePicker onceLast;
    private final DatePicker onceDue;
    private final TimePicker cutoff = new TimePicker();
    private final Select<Shift> shift = new Select<>();
    private final DatePicker starts;
    private final DatePicker ends;
    private final MultiSelectComboBox<Organization> units;
    private final MultiSelectComboBox<Organization> copies;
    private final Div preview = new Div();

    /** How often. */
    enum Often {
        WEEK,
        TWO_WEEKS,
        MONTH,
        QUARTER,
        FOUR_MONTHS,
        HALF_YEAR,
        YEAR,
        ONCE;

        boolean isWeeks() {
            return this == WEEK || this == TWO_WEEKS;
        }

        int length() {
            return switch (this) {
                case WEEK, MONTH, ONCE -> 1;
                case TWO_WEEKS -> 2;
                case QUARTER -> 3;
                case FOUR_MONTHS -> 4;
                case HALF_YEAR -> 6;
                case YEAR -> 12;
            };
        }
    }

    ScheduleDialog(
            ScheduleService schedules,
            CurrentActor currentActor,
            Bodies all,
            LocalDate today,
            RhythmTexts texts,
            Runnable done) {
        super(texts, "add-schedule", done);
        this.schedules = schedules;
        this.currentActor = currentActor;
        this.all = all;
        kind.setLabel(texts.word("kind"));
        kind.setItems(ReportKind.values());
        kind.setItemLabelGenerator(texts::kind);
        kind.setValue(ReportKind.WEEKLY);
        name = line("name", ReportSchedule.LONGEST_NAME, "");
        basis = line("basis", ReportSchedule.LONGEST_BASIS, "");
        basis.setHelperText(texts.word("basis-help"));
        often.setLabel(texts.word("often"));
        often.setItems(Often.values());
        often.setItemLabelGenerator(o -> texts.word("often-" + o.name()));
        often.setValue(Often.WEEK);
        weekday.setLabel(texts.word("weekday"));
        weekday.setItems(DayOfWeek.values());
        weekday.setItemLabelGenerator(d -> d.getDisplayName(TextStyle.FULL, texts.locale()));
        weekday.setValue(DayOfWeek.MONDAY);
        day.setLabel(texts.word("day-of-month"));
        day.setMin(1);
        day.setMax(31);
        day.setStepButtonsVisible(true);
        day.setValue(5);
        afterwards.setLabel(texts.word("which-month"));
        afterwards.setItems(true, false);
        afterwards.setItemLabelGenerator(a -> texts.word(a ? "month-after" : "month-last"));
        afterwards.setValue(true);
        onceFirst = day("once-first", Optional.empty());
        onceLast = day("once-last", Optional.empty());
        onceDue = day("once-due", Optional.empty());
        cutoff.setLabel(texts.word("cutoff"));
        cutoff.setHelperText(texts.word("cutoff-help"));
        cutoff.setStep(Duration.ofMinutes(30));
        cutoff.setLocale(texts.locale());
        cutoff.setValue(LocalTime.NOON);
        shift.setLabel(texts.word("shift"));
        shift.setItems(Shift.values());
        shift.setItemLabelGenerator(s -> texts.word("choice-" + s.name()));
        shift.setValue(Shift.NEXT);
        starts = day("starts", Optional.of(today));
        starts.setHelperText(texts.word("starts-help"));
        ends = day("ends", Optional.empty());
        units = bodies("units-who", all, List.of());
        copies = bodies("copies", all, List.of());
        copies.setHelperText(texts.word("copies-help"));
        preview.addClassName("xx-schedule-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        fields(
                side(kind, often),
                name,
                basis,
                side(weekday, day, afterwards, cutoff),
                side(onceFirst, onceLast, onceDue),
                side(shift, starts, ends),
                units,
                copies,
                preview);
        kind.addValueChangeListener(e -> usual(e.getValue()));
        often.addValueChangeListener(_ -> ask());
        List.of(weekday, afterwards, shift).forEach(s -> s.addValueChangeListener(_ -> ahead()));
        day.addValueChangeListener(_ -> ahead());
        cutoff.addValueChangeListener(_ -> ahead());
        List.of(starts, ends, onceFirst, onceLast, onceDue)
                .forEach(d -> d.addValueChangeListener(_ -> ahead()));
        ask();
    }

    /** What the documents lay down for a kind. */
    private void usual(ReportKind chosen) {
        switch (chosen) {
            case WEEKLY -> set(Often.WEEK, 1, true, Optional.of(LocalTime.NOON));
            case BIWEEKLY -> set(Often.TWO_WEEKS, 1, true, Optional.of(LocalTime.NOON));
            case MONTHLY -> set(Often.MONTH, 5, true, Optional.empty());
            case QUARTERLY -> set(Often.QUARTER, 20, false, Optional.empty());
            case EVALUATION -> set(Often.FOUR_MONTHS, 10, true, Optional.empty());
            case OTHER -> set(Often.ONCE, 1, true, Optional.empty());
        }
    }

    private void set(Often howOften, int when, boolean after, Optional<LocalTime> time) {
        often.setValue(howOften);
        day.setValue(when);
        afterwards.setValue(after);
        cutoff.setValue(time.orElse(null));
        ask();
    }

    private void ask() {
        Often chosen = often.getValue();
        weekday.setVisible(chosen.isWeeks());
        boolean months = !chosen.isWeeks() && chosen != Often.ONCE;
        day.setVisible(months);
        afterwards.setVisible(months);
        List.of(onceFirst, onceLast, onceDue).forEach(d -> d.setVisible(chosen == Often.ONCE));
        ahead();
    }

    private void ahead() {
        preview.removeAll();
        schedule()
                .ifPresent(schedule -> {
                    List<ReportPeriod> next =
                            schedules.preview(currentActor.get(), schedule, PREVIEWED);
                    preview.add(new Paragraph(texts.word("preview")));
                    Div days = new Div();
                    days.addClassName("xx-units");
                    next.forEach(p -> days.add(Badge.tag(texts.periods().due(schedule, p))));
                    preview.add(days);
                    if (next.stream().anyMatch(p -> !schedules.knowsHolidays(p))) {
                        preview.add(RhythmTexts.quiet(texts.word("preview-unknown")));
                    }
                });
    }

    private Optional<Timing> timing() {
        Often chosen = often.getValue();
        if (chosen.isWeeks()) {
            return Optional.of(new Timing.Weeks(chosen.length(), weekday.getValue()));
        }
        if (chosen != Often.ONCE) {
            return day.getOptionalValue()
                    .filter(d -> d >= 1 && d <= 31)
                    .map(d -> new Timing.Months(chosen.length(), d, afterwards.getValue()));
        }
        boolean whole =
                onceFirst.getOptionalValue().isPresent()
                        && onceLast.getOptionalValue()
                                .filter(last -> !last.isBefore(onceFirst.getValue()))
                                .isPresent()
                        && onceDue.getOptionalValue().isPresent();
        return whole
                ? Optional.of(
                        new Timing.Once(
                                new Span(onceFirst.getValue(), onceLast.getValue()),
                                onceDue.getValue()))
                : Optional.empty();
    }

    private Optional<ReportSchedule> schedule() {
        return timing().flatMap(timing ->
                starts.getOptionalValue()
                        .map(from ->
                                new ReportSchedule(
                                        ScheduleId.random(),
                                        1,
                                        kind.getValue(),
                                        name.getValue().strip(),
                                        basis.getValue().strip(),
                                        timing,
                                        cutoff.getOptionalValue(),
                                        shift.getValue(),
                                        from,
                                        ends.getOptionalValue(),
                                        chosen(units, all),
                                        chosen(copies, all))));
    }

    @Override
    Outcome<?> change() {
        if (starts.getOptionalValue().isEmpty()) {
            return Outcome.refused(RhythmReason.RHYTHM_START_MISSING);
        }
        Optional<ReportSchedule> schedule = schedule();
        return schedule.isEmpty()
                ? Outcome.refused(RhythmReason.RHYTHM_DAYS_MISSING)
                : schedules.add(currentActor.get(), schedule.get());
    }
}
