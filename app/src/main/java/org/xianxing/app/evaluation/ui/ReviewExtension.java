package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.xianxing.app.evaluation.SheetView;
import org.xianxing.app.shell.components.DateFields;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.ScoreSheet;
import org.xianxing.domain.evaluation.SheetTransitions;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Grants the zone that is looked at a later deadline, in writing; shown while it has its sheet. */
final class ReviewExtension extends Button {

    private static final long serialVersionUID = 1L;

    private static final int MORE_DAYS = 3;

    /** Carries the extension out. */
    @FunctionalInterface
    interface Granting {
        Outcome<ScoreSheet> grant(Instant until, String reason);
    }

    private final transient SheetView view;
    private final transient Words words;
    private final transient InstantSource clock;
    private final transient Granting granting;
    private final transient Runnable done;

    ReviewExtension(
            SheetView view, Words words, InstantSource clock, Granting granting, Runnable done) {
        this.view = view;
        this.words = words;
        this.clock = clock;
        this.granting = granting;
        this.done = done;
        setText(getTranslation("evaluation.review.extend"));
        setVisible(!deadline().equals(Instant.MIN));
        addClickListener(_ -> ask());
    }

    private Instant deadline() {
        return SheetTransitions.editableUntil(view.sheet(), view.cycle().schedule());
    }

    private void ask() {
        Instant now = clock.instant();
        Instant from = deadline().isAfter(now) ? deadline() : now;
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(
                getTranslation("evaluation.review.extend-title", view.zone().shortName()));
        DateTimePicker until = new DateTimePicker(getTranslation("evaluation.review.extend-until"));
        DateFields.speak(until, getLocale());
        until.setValue(
                LocalDateTime.ofInstant(from, Cycle.OFFICE_ZONE)
                        .plusDays(MORE_DAYS)
                        .truncatedTo(ChronoUnit.MINUTES));
        TextArea reason = new TextArea(getTranslation("evaluation.review.extend-reason"));
        reason.setId("extension-reason");
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        Div problems = new Div();
        Div form =
                new Div(
                        new Paragraph(getTranslation("evaluation.review.extend-explained")),
                        until,
                        reason,
                        problems);
        form.addClassName("xx-stack");
        dialog.add(form);
        Button grant =
                new Button(
                        getTranslation("evaluation.review.extend-now"),
                        _ -> {
                            problems.removeAll();
                            LocalDateTime chosen = until.getValue();
                            if (chosen == null || !instant(chosen).isAfter(from)) {
                                problems.add(
                                        NoteStrip.error(
                                                getTranslation(
                                                        "evaluation.review.extend-not-later",
                                                        Times.dayAndHour(from, getLocale()))));
                                return;
                            }
                            switch (granting.grant(instant(chosen), reason.getValue())) {
                                case Outcome.Done<ScoreSheet> _ -> {
                                    dialog.close();
                                    done.run();
                                }
                                case Outcome.Refused<ScoreSheet>(List<Reason> reasons) ->
                                        problems.add(
                                                NoteStrip.error(
                                                        words.reasons(reasons, getLocale())));
                            }
                        });
        grant.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter()
                .add(new Button(getTranslation("evaluation.close"), _ -> dialog.close()), grant);
        dialog.open();
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(Cycle.OFFICE_ZONE).toInstant();
    }
}
