package org.xianxing.app.notice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xianxing.app.notice.NoticeWords;
import org.xianxing.app.notice.ReminderService;
import org.xianxing.app.notice.ReminderService.Typed;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.notice.NoticeReason;
import org.xianxing.domain.notice.ReminderSettings;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** When the office has bodies reminded, and who above is told. */
@Route("reminder-settings")
@RolesAllowed(Access.PROVINCE_EVALUATOR)
@StyleSheet("themes/xianxing/notice.css")
final class ReminderSettingsView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient ReminderService reminders;
    private final transient CurrentActor currentActor;
    private final transient NoticeTexts texts;
    private final TextField daysBefore = new TextField();
    private final IntegerField lateEvery = new IntegerField();
    private final IntegerField escalateAfter = new IntegerField();
    private final IntegerField keepDays = new IntegerField();
    private final Div told = new Div();
    private int version;

    ReminderSettingsView(
            ReminderService reminders,
            CurrentActor currentActor,
            Messages messages,
            NoticeWords words) {
        this.reminders = reminders;
        this.currentActor = currentActor;
        this.texts = new NoticeTexts(messages, words, getLocale());
        addClassNames("xx-stack", "xx-notice-settings");
        told.getElement().setAttribute("aria-live", "polite");
        daysBefore.setLabel(texts.word("days-before"));
        daysBefore.setHelperText(texts.word("days-before-help"));
        daysBefore.setId("days-before");
        number(lateEvery, "late-every", "workdays");
        number(escalateAfter, "escalate-after", "workdays");
        number(keepDays, "keep-days", "days");
    }

    private void number(IntegerField field, String key, String unit) {
        field.setLabel(texts.word(key));
        field.setHelperText(texts.word(key + "-help"));
        field.setSuffixComponent(new Span(texts.word(unit)));
        field.setId(key);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        told.removeAll();
        fill(reminders.settings(currentActor.get()));
        Button save = new Button(texts.word("reminders-save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new PageHeader(texts.word("reminders")).withSub(texts.word("reminders-sub")),
                NoteStrip.info(texts.word("reminders-note")),
                new SheetCard(texts.word("reminders-when"))
                        .pad(daysBefore, lateEvery, escalateAfter),
                new SheetCard(texts.word("keeping")).pad(keepDays),
                told,
                new Div(save));
    }

    private void fill(ReminderSettings now) {
        version = now.version();
        daysBefore.setValue(
                now.daysBefore().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        lateEvery.setValue(now.lateEvery());
        escalateAfter.setValue(now.escalateAfter());
        keepDays.setValue(now.keepDays());
    }

    private void save() {
        told.removeAll();
        List.<HasValidationProperties>of(daysBefore, lateEvery, escalateAfter, keepDays)
                .forEach(field -> field.setInvalid(false));
        Typed typed =
                new Typed(
                        version,
                        daysBefore.getValue(),
                        Optional.ofNullable(lateEvery.getValue()),
                        Optional.ofNullable(escalateAfter.getValue()),
                        Optional.ofNullable(keepDays.getValue()));
        switch (reminders.set(currentActor.get(), typed)) {
            case Outcome.Done<ReminderSettings>(ReminderSettings now) -> {
                fill(now);
                told.add(NoteStrip.ok(texts.word("reminders-saved")));
            }
            case Outcome.Refused<ReminderSettings>(List<Reason> reasons) ->
                    reasons.forEach(this::refuse);
        }
    }

    private void refuse(Reason reason) {
        if (reason.code() instanceof NoticeReason code) {
            switch (code) {
                case DAYS_BEFORE_WRONG -> refuse(daysBefore, reason);
                case LATE_EVERY_WRONG -> refuse(lateEvery, reason);
                case ESCALATE_AFTER_WRONG -> refuse(escalateAfter, reason);
                case KEEP_DAYS_WRONG -> refuse(keepDays, reason);
                default -> told.add(NoteStrip.error(texts.reason(reason)));
            }
        }
    }

    private void refuse(HasValidationProperties field, Reason reason) {
        field.setErrorMessage(texts.reason(reason));
        field.setInvalid(true);
    }
}
