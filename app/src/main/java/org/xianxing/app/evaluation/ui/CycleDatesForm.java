package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.xianxing.app.shell.components.DateFields;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.Schedule;
import org.xianxing.domain.shared.Reason;

/** The five dates of a cycle, in the office's time. */
final class CycleDatesForm extends Div {

    private static final long serialVersionUID = 1L;

    private static final List<String> NAMES =
            List.of(
                    "self-score-from",
                    "self-score-until",
                    "city-review-until",
                    "province-review-until",
                    "objection-until");

    private final transient List<DateTimePicker> pickers;
    private final transient Saver saver;
    private final transient Words words;
    private final Div told = new Div();

    /** Stores the dates; returns why they were refused, if they were. */
    @FunctionalInterface
    interface Saver {
        List<Reason> save(Schedule schedule);
    }

    CycleDatesForm(Schedule schedule, boolean readOnly, Saver saver, Words words) {
        this.saver = saver;
        this.words = words;
        pickers = NAMES.stream().map(this::picker).toList();
        List<Instant> dates =
                List.of(
                        schedule.selfScoreFrom(),
                        schedule.selfScoreUntil(),
                        schedule.cityReviewUntil(),
                        schedule.provinceReviewUntil(),
                        schedule.objectionUntil());
        Div fields = new Div();
        fields.addClassName("xx-settings-form");
        for (int i = 0; i < pickers.size(); i++) {
            pickers.get(i).setValue(LocalDateTime.ofInstant(dates.get(i), Cycle.OFFICE_ZONE));
            pickers.get(i).setReadOnly(readOnly);
            fields.add(pickers.get(i));
        }
        SheetCard card = new SheetCard(text("dates"));
        card.withSub(text("dates-sub"));
        card.pad(fields, told);
        if (readOnly) {
            told.add(NoteStrip.info(text("dates-fixed")));
        } else {
            Paragraph hint = new Paragraph(text("dates-hint"));
            hint.addClassName("xx-sub");
            Button save = new Button(text("save-dates"), _ -> save());
            save.addThemeName("primary");
            card.pad(hint, save);
        }
        add(card);
    }

    private DateTimePicker picker(String name) {
        DateTimePicker picker = new DateTimePicker();
        picker.setLabel(text(name));
        picker.setHelperText(text(name + "-help"));
        picker.setDateAriaLabel(text("date-of", text(name)));
        picker.setTimeAriaLabel(text("time-of", text(name)));
        picker.setStep(Duration.ofMinutes(30));
        DateFields.speak(picker, getLocale());
        picker.setManualValidation(true);
        return picker;
    }

    private void save() {
        told.removeAll();
        boolean complete = true;
        for (DateTimePicker picker : pickers) {
            boolean empty = picker.isEmpty();
            picker.setErrorMessage(text("date-missing"));
            picker.setInvalid(empty);
            complete &= !empty;
        }
        if (!complete) {
            return;
        }
        List<Instant> typed =
                pickers.stream()
                        .map(p -> p.getValue().atZone(Cycle.OFFICE_ZONE).toInstant())
                        .toList();
        List<Reason> reasons =
                saver.save(
                        new Schedule(
                                typed.get(0),
                                typed.get(1),
                                typed.get(2),
                                typed.get(3),
                                typed.get(4)));
        if (reasons.isEmpty()) {
            told.add(NoteStrip.ok(text("dates-saved")));
        }
        reasons.forEach(reason -> tell(reason, typed));
    }

    /** A date that comes too early is told at its field, anything else below the form. */
    private void tell(Reason reason, List<Instant> typed) {
        String sentence = words.reason(reason, getLocale());
        if (reason.code() == EvaluationReason.CYCLE_DATES_OUT_OF_ORDER) {
            int early = -1;
            for (int i = 1; i < typed.size(); i++) {
                if (typed.get(i - 1).equals(reason.arguments().get(0))
                        && typed.get(i).equals(reason.arguments().get(1))) {
                    early = i;
                }
            }
            if (early > 0) {
                pickers.get(early).setErrorMessage(sentence);
                pickers.get(early).setInvalid(true);
                return;
            }
        }
        told.add(NoteStrip.back(sentence));
    }

    private String text(String key, Object... arguments) {
        return getTranslation("evaluation.cycle." + key, arguments);
    }
}
