package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.xianxing.app.evaluation.SheetView;
import org.xianxing.app.shell.components.DateFields;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.ReviewLevel;
import org.xianxing.domain.evaluation.ScoreSheet;
import org.xianxing.domain.evaluation.SheetTransitions;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** How a review of a sheet ends: handed on, or sent back with a date for mending. */
final class ReviewEnd extends Div {

    private static final long serialVersionUID = 1L;

    private static final int WORKDAYS_TO_MEND = 3;
    private static final LocalTime END_OF_WORK = LocalTime.of(17, 30);

    /** Carries the end out. */
    @FunctionalInterface
    interface End {
        Outcome<ScoreSheet> of(boolean pass, Instant mendUntil);
    }

    private final transient End end;
    private final transient Words words;
    private final transient Runnable done;
    private final transient SheetView view;
    private final transient InstantSource clock;

    ReviewEnd(
            SheetView view,
            ReviewLevel level,
            List<Claim> queue,
            Words words,
            InstantSource clock,
            End end,
            Runnable done) {
        this.end = end;
        this.words = words;
        this.done = done;
        this.view = view;
        this.clock = clock;
        addClassName("xx-review-end");
        List<Claim> own = queue.stream().filter(c -> c.owner().equals(view.zone().id())).toList();
        long pending = own.stream().filter(c -> c.decision(level).isPending()).count();
        long returned = own.stream().filter(c -> c.decision(level).isReturned()).count();
        LockedButton pass =
                new LockedButton(
                        getTranslation("evaluation.review.pass-" + level.name()),
                        () -> finish(true, Instant.MIN));
        LockedButton back =
                new LockedButton(getTranslation("evaluation.review.send-back"), this::askDate);
        List<Reason> refusals = SheetTransitions.reviewRefusals(view.sheet(), view.cycle(), level);
        if (!refusals.isEmpty()) {
            pass.lock(words.sheetState(view.sheet().state(), getLocale()));
            back.setVisible(false);
        } else if (pending > 0) {
            pass.lock(getTranslation("evaluation.review.still-pending", pending));
            back.setVisible(false);
        } else if (returned > 0) {
            pass.setVisible(false);
        } else {
            back.setVisible(false);
        }
        add(back, pass);
    }

    private void askDate() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(
                getTranslation("evaluation.review.send-back-title", view.zone().shortName()));
        DateTimePicker until = new DateTimePicker(getTranslation("evaluation.review.mend-until"));
        DateFields.speak(until, getLocale());
        until.setValue(proposed().atTime(END_OF_WORK));
        dialog.add(new Paragraph(getTranslation("evaluation.review.send-back-explained")), until);
        Button send =
                new Button(
                        getTranslation("evaluation.review.send-back-to", view.zone().shortName()),
                        _ -> {
                            if (until.getValue() != null) {
                                dialog.close();
                                finish(
                                        false,
                                        until.getValue().atZone(Cycle.OFFICE_ZONE).toInstant());
                            }
                        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter()
                .add(new Button(getTranslation("evaluation.close"), _ -> dialog.close()), send);
        dialog.open();
    }

    private LocalDate proposed() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), Cycle.OFFICE_ZONE);
        for (int left = WORKDAYS_TO_MEND; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY
                    && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }

    private void finish(boolean pass, Instant mendUntil) {
        switch (end.of(pass, mendUntil)) {
            case Outcome.Done<ScoreSheet> _ -> done.run();
            case Outcome.Refused<ScoreSheet>(List<Reason> reasons) ->
                    add(NoteStrip.error(words.reasons(reasons, getLocale())));
        }
    }
}
