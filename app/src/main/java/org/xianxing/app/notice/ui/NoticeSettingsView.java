package org.xianxing.app.notice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianxing.app.notice.NoticeWords;
import org.xianxing.app.notice.OwnNotices;
import org.xianxing.app.notice.OwnNotices.Typed;
import org.xianxing.app.notice.OwnNotices.View;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.notice.Channel;
import org.xianxing.domain.notice.Contact;
import org.xianxing.domain.notice.Digest;
import org.xianxing.domain.notice.NoticeGroup;
import org.xianxing.domain.notice.NoticePreferences;
import org.xianxing.domain.notice.NoticeReason;
import org.xianxing.domain.notice.QuietHours;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** What is sent to a person, where and when. */
@Route("notice-settings")
@PermitAll
@StyleSheet("themes/xianxing/notice.css")
final class NoticeSettingsView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final LocalTime NIGHT = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final transient OwnNotices own;
    private final transient CurrentActor currentActor;
    private final transient NoticeTexts texts;
    private final CheckboxGroup<Channel> channels = new CheckboxGroup<>();
    private final CheckboxGroup<NoticeGroup> wanted = new CheckboxGroup<>();
    private final RadioButtonGroup<Digest.Turn> turn = new RadioButtonGroup<>();
    private final Select<DayOfWeek> day = new Select<>();
    private final TimePicker time = new TimePicker();
    private final Checkbox silent = new Checkbox();
    private final TimePicker from = new TimePicker();
    private final TimePicker until = new TimePicker();
    private final Checkbox urgentAnytime = new Checkbox();
    private final Div told = new Div();
    private int version;

    NoticeSettingsView(
            OwnNotices own, CurrentActor currentActor, Messages messages, NoticeWords words) {
        this.own = own;
        this.currentActor = currentActor;
        this.texts = new NoticeTexts(messages, words, getLocale());
        addClassNames("xx-stack", "xx-notice-settings");
        told.getElement().setAttribute("aria-live", "polite");
        label();
    }

    private void label() {
        channels.setLabel(texts.word("channels"));
        channels.setItems(Channel.values());
        channels.setItemLabelGenerator(texts::channel);
        wanted.setLabel(texts.word("wanted"));
        wanted.setItems(NoticeGroup.values());
        wanted.setItemLabelGenerator(texts::group);
        wanted.setHelperText(texts.word("wanted-help"));
        turn.setLabel(texts.word("digest"));
        turn.setItems(Digest.Turn.values());
        turn.setItemLabelGenerator(choice -> texts.word("digest-" + choice.name()));
        turn.setHelperText(texts.word("digest-help"));
        turn.addValueChangeListener(_ -> enable());
        day.setLabel(texts.word("digest-day"));
        day.setItems(DayOfWeek.values());
        day.setItemLabelGenerator(
                value -> value == null ? "" : value.getDisplayName(TextStyle.FULL, getLocale()));
        silent.setLabel(texts.word("quiet"));
        silent.addValueChangeListener(_ -> enable());
        time(time, "digest-time", "digest-time");
        time(from, "quiet-from", "quiet-from");
        time(until, "quiet-until", "quiet-until");
        urgentAnytime.setLabel(texts.word("urgent-anytime"));
    }

    private void time(TimePicker field, String key, String id) {
        field.setLabel(texts.word(key));
        field.setLocale(getLocale());
        field.setStep(java.time.Duration.ofMinutes(30));
        field.setId(id);
    }

    private void enable() {
        day.setVisible(turn.getValue() == Digest.Turn.WEEKLY);
        time.setVisible(turn.getValue() != Digest.Turn.AT_ONCE);
        from.setVisible(silent.getValue());
        until.setVisible(silent.getValue());
        urgentAnytime.setVisible(silent.getValue());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        told.removeAll();
        View view = own.view(currentActor.get());
        fill(view.preferences());
        Button save = new Button(texts.word("save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new PageHeader(texts.word("settings"))
                        .withSub(texts.word("settings-sub"))
                        .withActions(new Anchor("notices", texts.word("inbox"))),
                new AddressCard(view.contacts(), view.open(), texts, acts()),
                new SheetCard(texts.word("sending"))
                        .pad(
                                channels,
                                wanted,
                                turn,
                                line(day, time),
                                silent,
                                line(from, until),
                                urgentAnytime,
                                told,
                                new Div(save)));
    }

    private static Div line(com.vaadin.flow.component.Component... fields) {
        Div line = new Div(fields);
        line.addClassName("xx-notice-line");
        return line;
    }

    private void fill(NoticePreferences now) {
        version = now.version();
        channels.setValue(now.channels());
        Set<NoticeGroup> groups = EnumSet.allOf(NoticeGroup.class);
        groups.removeAll(now.muted());
        wanted.setValue(groups);
        turn.setValue(now.digest().turn());
        day.setValue(now.digest().day());
        time.setValue(now.digest().time());
        silent.setValue(now.quiet().isPresent());
        from.setValue(now.quiet().map(QuietHours::from).orElse(NIGHT));
        until.setValue(now.quiet().map(QuietHours::until).orElse(MORNING));
        urgentAnytime.setValue(now.urgentAnytime());
        enable();
    }

    private AddressCard.Acts acts() {
        return new AddressCard.Acts() {
            @Override
            public Outcome<String> sendCode(Channel channel, String address) {
                return own.sendCode(currentActor.get(), channel, address);
            }

            @Override
            public Outcome<Contact> confirm(Channel channel, String code) {
                return own.confirm(currentActor.get(), channel, code);
            }

            @Override
            public Outcome<Contact> remove(Channel channel) {
                return own.removeAddress(currentActor.get(), channel);
            }

            @Override
            public void redraw() {
                show();
            }
        };
    }

    private void save() {
        told.removeAll();
        time.setInvalid(false);
        until.setInvalid(false);
        Set<NoticeGroup> muted = EnumSet.allOf(NoticeGroup.class);
        muted.removeAll(wanted.getValue());
        Typed typed =
                new Typed(
                        version,
                        channels.getValue(),
                        turn.getValue(),
                        day.getValue(),
                        typed(time.getValue()),
                        silent.getValue(),
                        typed(from.getValue()),
                        typed(until.getValue()),
                        urgentAnytime.getValue(),
                        muted);
        switch (own.save(currentActor.get(), typed)) {
            case Outcome.Done<NoticePreferences>(NoticePreferences now) -> {
                fill(now);
                told.add(NoteStrip.ok(texts.word("saved")));
            }
            case Outcome.Refused<NoticePreferences>(List<Reason> reasons) ->
                    reasons.forEach(this::refuse);
        }
    }

    private static Optional<LocalTime> typed(@Nullable LocalTime value) {
        return Optional.ofNullable(value);
    }

    private void refuse(Reason reason) {
        if (reason.code() == NoticeReason.DIGEST_TIME_MISSING) {
            refuse(time, reason);
        } else if (reason.code() == NoticeReason.QUIET_HOURS_MISSING
                || reason.code() == NoticeReason.QUIET_HOURS_EMPTY) {
            refuse(until, reason);
        } else {
            told.add(NoteStrip.error(texts.reason(reason)));
        }
    }

    private void refuse(TimePicker field, Reason reason) {
        field.setErrorMessage(texts.reason(reason));
        field.setInvalid(true);
        field.focus();
    }
}
