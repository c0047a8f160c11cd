package org.xianxing.app.rhythm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xianxing.app.rhythm.PeriodWords;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PlainText;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.rhythm.PeriodId;
import org.xianxing.domain.rhythm.ReportKind;
import org.xianxing.domain.rhythm.ReportPeriod;
import org.xianxing.domain.rhythm.ReportSchedule;
import org.xianxing.domain.rhythm.ReportSection;
import org.xianxing.domain.rhythm.ReportState;
import org.xianxing.domain.rhythm.Standing;
import org.xianxing.domain.shared.Reason;

/** Schedules and reports in the words of one reader. */
final class RhythmTexts {

    private final Messages messages;
    private final Locale locale;
    private final PeriodWords periods;

    RhythmTexts(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
        this.periods = new PeriodWords(messages, locale);
    }

    String word(String key, Object... arguments) {
        return messages.getTranslation("rhythm." + key, locale, arguments);
    }

    Locale locale() {
        return locale;
    }

    PeriodWords periods() {
        return periods;
    }

    static String address(PeriodId period, OrganizationId unit) {
        return "report/" + period.value() + "/" + unit.value();
    }

    /** A link to the page of a report, by its schedule and period. */
    Anchor link(ReportSchedule schedule, ReportPeriod period, OrganizationId unit) {
        return new Anchor(
                address(period.id(), unit),
                word("aside", schedule.name(), periods.period(schedule, period)));
    }

    String date(LocalDate day) {
        return PlainText.date(day, locale);
    }

    String shortDate(LocalDate day) {
        return PlainText.dayOfYear(day, locale);
    }

    String time(Instant at) {
        return PlainText.dateTime(LocalDateTime.ofInstant(at, PlainText.OFFICE_TIME), locale);
    }

    String shortTime(Instant at) {
        LocalDateTime time = LocalDateTime.ofInstant(at, PlainText.OFFICE_TIME);
        return shortDate(time.toLocalDate()) + " " + PlainText.time(time.toLocalTime());
    }

    static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("xx-sub");
        return span;
    }

    String kind(ReportKind kind) {
        return word("kind-" + kind.name());
    }

    String section(ReportKind kind, ReportSection section) {
        return word("section-" + kind.name() + "-" + section.name());
    }

    String standing(Standing standing) {
        return word("standing-" + standing.name());
    }

    String state(ReportState state) {
        return word("state-" + state.name());
    }

    /** How it stands, and where the report is when that says more. */
    Component standing(Standing standing, Optional<ReportState> state) {
        Component badge =
                switch (standing) {
                    case UPCOMING -> new Badge(Badge.State.WAITING, standing(standing));
                    case ON_TIME -> new Badge(Badge.State.ACCEPTED, standing(standing));
                    case LATE -> new Badge(Badge.State.RETURNED, standing(standing));
                    case MISSING -> new Badge(Badge.State.LATE, standing(standing));
                    case EXEMPT -> Badge.tag(standing(standing));
                };
        Div both = new Div(badge);
        both.addClassName("xx-rhythm-state");
        state.ifPresent(s -> both.add(quiet(state(s))));
        return both;
    }

    /** Every reason as a remark. */
    List<NoteStrip> errors(List<Reason> reasons) {
        return reasons.stream().map(reason -> NoteStrip.error(reason(reason))).toList();
    }

    String reason(Reason reason) {
        return messages.reason(reason, locale);
    }

    /** What an audit action is called. */
    String action(String action) {
        return messages.wordOr("audit", "action-" + action, action, locale);
    }
}
