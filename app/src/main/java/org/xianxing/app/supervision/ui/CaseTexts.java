package org.xianxing.app.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.xianxing.app.shell.PlainText;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.supervision.CaseWords;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.supervision.CaseId;
import org.xianxing.domain.supervision.CaseState;
import org.xianxing.domain.supervision.Rung;
import org.xianxing.domain.supervision.SupervisionCase;

/** Cases in the words of one reader. */
final class CaseTexts {

    private final CaseWords words;
    private final Locale locale;

    CaseTexts(CaseWords words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    String word(String key, Object... arguments) {
        return words.of(key, locale, arguments);
    }

    CaseWords words() {
        return words;
    }

    Locale locale() {
        return locale;
    }

    static String address(CaseId id) {
        return "supervision/" + id.value();
    }

    static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("xx-sub");
        return span;
    }

    String number(SupervisionCase shown) {
        return words.number(shown, locale);
    }

    String moment(Instant at) {
        return words.moment(at, locale);
    }

    String date(LocalDate day) {
        return PlainText.date(day, locale);
    }

    String day(Instant at) {
        return date(Term.dayAt(at));
    }

    /** A link to a case by its matter, with its number and what it is below. */
    Div title(SupervisionCase shown) {
        Anchor link = new Anchor(address(shown.id()), shown.matter().title());
        Div title =
                new Div(
                        link,
                        quiet(number(shown) + " · " + words.kind(shown.matter().kind(), locale)));
        title.addClassName("xx-case-title");
        if (shown.demonstration()) {
            title.add(Badge.tag(word("demonstration")));
        }
        return title;
    }

    /** How high on the ladder: so many rungs drawn, and the word. */
    Span rung(Rung rung) {
        Span ladder = new Span();
        ladder.addClassName("xx-rungs");
        ladder.getElement().setAttribute("aria-hidden", "true");
        for (Rung each : Rung.values()) {
            Span step = new Span();
            if (!each.isAbove(rung)) {
                step.addClassName("xx-on");
            }
            ladder.add(step);
        }
        Span all = new Span(ladder, new Span(words.rung(rung, locale)));
        all.addClassNames("xx-rung", look(rung));
        return all;
    }

    static String look(Rung rung) {
        return switch (rung) {
            case REMINDER -> "xx-rung-reminder";
            case BLUE -> "xx-rung-blue";
            case YELLOW -> "xx-rung-yellow";
            case RED -> "xx-rung-red";
            case TALK -> "xx-rung-talk";
            case RECTIFICATION_NOTICE -> "xx-rung-notice";
        };
    }

    Badge state(CaseState state) {
        return new Badge(
                switch (state) {
                    case DRAFT -> Badge.State.DRAFT;
                    case ISSUED, RECEIVED, PLAN_FILED, HANDLING, FED_BACK, CHECKED ->
                            Badge.State.WAITING;
                    case PLAN_RETURNED, RETURNED -> Badge.State.RETURNED;
                    case CLOSED, ARCHIVED -> Badge.State.ACCEPTED;
                    case WITHDRAWN -> Badge.State.REJECTED;
                },
                words.state(state, locale));
    }

    /** Until when, and how long that is from now; nothing left to count when it is over. */
    Component due(SupervisionCase shown, Instant now) {
        Div due = new Div(new Span(day(shown.deadline().current())));
        due.addClassName("xx-case-due");
        if (shown.isLate(now)) {
            due.add(new Badge(Badge.State.LATE, left(shown, now)));
        } else if (shown.isWithUnit()) {
            due.add(quiet(left(shown, now)));
        }
        return due;
    }

    /** How many days are left or have passed. */
    String left(SupervisionCase shown, Instant now) {
        Instant due = shown.deadline().current();
        long days = ChronoUnit.DAYS.between(Term.dayAt(now), Term.dayAt(due));
        if (!now.isBefore(due)) {
            return days == 0 ? word("left-over") : word("late-days", -days);
        }
        return days == 0 ? word("left-today") : word("left-days", days);
    }

    /** Every reason as a remark. */
    NoteStrip refused(List<Reason> reasons) {
        return NoteStrip.error(words.reasons(reasons, locale));
    }
}
