package org.xianxing.app.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.select.Select;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xianxing.app.audit.AuditReport;
import org.xianxing.app.audit.AuditService;
import org.xianxing.app.audit.VerifiedTrail;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.FollowedWork;
import org.xianxing.app.shell.LongWork;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.db.audit.AuditDamage;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.shared.AuditTrail.Search;

/** Whether the trail is whole: what the last verification said, and the button for another. */
final class IntegrityStrip extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AuditService audit;
    private final transient CurrentActor currentActor;
    private final transient LongWork work;
    private final transient AuditWords words;
    private final transient Runnable verified;
    private final Div state = new Div();
    private final Div place = new Div();
    private final Select<LocalDate> from = new Select<>();

    /**
     * @param verified told when a verification has ended
     */
    IntegrityStrip(
            AuditService audit,
            CurrentActor currentActor,
            LongWork work,
            AuditWords words,
            Runnable verified) {
        this.audit = audit;
        this.currentActor = currentActor;
        this.work = work;
        this.words = words;
        this.verified = verified;
        addClassName("xx-audit-integrity");
        place.getElement().setAttribute("aria-live", "polite");
        add(state, place);
        offerDays();
        showLast();
        followed().follow();
    }

    /** Only a trail that is old enough to be archived needs a choice of where to begin. */
    private void offerDays() {
        List<LocalDate> days = days(currentActor.get());
        from.setVisible(!days.isEmpty());
        from.setItems(days);
        from.setEmptySelectionAllowed(true);
        from.setEmptySelectionCaption(text("from-beginning"));
        from.setItemLabelGenerator(
                day -> day == null ? text("from-beginning") : text("from-day", day.toString()));
        from.setAriaLabel(text("verify-from"));
    }

    private List<LocalDate> days(Actor actor) {
        try {
            return audit.archivableDays(actor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void showLast() {
        Optional<VerifiedTrail> last = audit.lastVerified(currentActor.get());
        NoteStrip note =
                last.map(this::note).orElseGet(() -> NoteStrip.info(text("never-verified")));
        Button verify = new Button(text("verify"), _ -> verify());
        state.removeAll();
        state.add(note.with(from).with(verify));
    }

    private NoteStrip note(VerifiedTrail last) {
        String when = words.time(last.at());
        return last.isWhole()
                ? NoteStrip.ok(
                        text("whole", when, last.by(), last.records(), last.chains(), last.files()))
                : NoteStrip.error(text("damaged", when, last.by(), last.damages()));
    }

    private void verify() {
        Actor actor = currentActor.get();
        Optional<LocalDate> begin = from.getOptionalValue();
        int total = (int) Math.min(audit.count(actor, Search.ALL), Integer.MAX_VALUE);
        place.removeAll();
        followed()
                .start(progress ->
                        audit.verify(
                                actor,
                                begin,
                                looked -> progress.at((int) Math.min(looked, total), total)));
    }

    private FollowedWork followed() {
        return new FollowedWork(
                work,
                new LongWork.Key(currentActor.get().account(), "audit-verification"),
                place,
                text("verifying"),
                this::ended);
    }

    private void ended(Object result) {
        showLast();
        AuditReport report = (AuditReport) result;
        place.removeAll();
        if (report.result().days().isEmpty()) {
            place.add(NoteStrip.back(text("no-heads")));
        }
        if (!report.damages().isEmpty()) {
            OrderedList damages = new OrderedList();
            damages.addClassName("xx-audit-damages");
            for (AuditDamage damage : report.damages()) {
                damages.add(new ListItem(words.damage(damage, getLocale())));
            }
            place.add(damages);
        }
        long unnamed = report.result().damages() - report.damages().size();
        if (unnamed > 0) {
            place.add(NoteStrip.back(text("more-damages", unnamed)));
        }
        verified.run();
    }

    private String text(String key, Object... arguments) {
        return words.of(key, getLocale(), arguments);
    }
}
