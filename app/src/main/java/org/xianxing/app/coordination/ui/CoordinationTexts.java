package org.xianxing.app.coordination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xianxing.app.coordination.CoordinationWords;
import org.xianxing.app.shell.PlainText;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.domain.coordination.DocumentId;
import org.xianxing.domain.coordination.DocumentState;
import org.xianxing.domain.coordination.FiledDocument;
import org.xianxing.domain.coordination.Matter;
import org.xianxing.domain.coordination.MatterId;
import org.xianxing.domain.coordination.MatterState;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.coordination.MeetingId;
import org.xianxing.domain.coordination.MeetingState;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.Reason;

/** Matters, meetings and documents in the words of one reader. */
final class CoordinationTexts {

    private final CoordinationWords words;
    private final Locale locale;

    CoordinationTexts(CoordinationWords words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    String word(String key, Object... arguments) {
        return words.of(key, locale, arguments);
    }

    String value(String prefix, Enum<?> value) {
        return words.value(prefix, value, locale);
    }

    CoordinationWords words() {
        return words;
    }

    Locale locale() {
        return locale;
    }

    String reason(Reason reason) {
        return words.reason(reason, locale);
    }

    String reasons(List<Reason> reasons) {
        return words.reasons(reasons, locale);
    }

    NoteStrip refused(List<Reason> reasons) {
        return NoteStrip.error(reasons(reasons));
    }

    static String address(MatterId id) {
        return "matter/" + id.value();
    }

    static String address(MeetingId id) {
        return "meeting/" + id.value();
    }

    static String address(DocumentId id) {
        return "filed-document/" + id.value();
    }

    static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("xx-sub");
        return span;
    }

    static Anchor body(Organization body) {
        return new Anchor("organization/" + body.id().value(), body.name());
    }

    static Div stack(Component... parts) {
        Div stack = new Div(parts);
        stack.addClassName("xx-stack");
        return stack;
    }

    /** Text that somebody wrote, a paragraph a line. */
    static Div written(String text) {
        Div all = new Div();
        all.addClassName("xx-case-demand");
        text.lines().filter(line -> !line.isBlank()).forEach(line -> all.add(new Paragraph(line)));
        return all;
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

    /** A link by title, with what stands below it. */
    private Div title(String address, String title, String below, boolean demonstration) {
        Div all = new Div(new Anchor(address, title), quiet(below));
        all.addClassName("xx-case-title");
        if (demonstration) {
            all.add(Badge.tag(word("demonstration")));
        }
        return all;
    }

    Div title(Matter matter) {
        return title(
                address(matter.id()),
                matter.content().title(),
                value("matter-kind", matter.content().kind()),
                matter.demonstration());
    }

    Div title(Meeting meeting) {
        return title(
                address(meeting.id()),
                meeting.plan().title(),
                value("meeting-kind", meeting.plan().kind()),
                meeting.demonstration());
    }

    Div title(FiledDocument document) {
        return title(
                address(document.id()),
                document.content().title(),
                value("document-kind", document.content().kind()),
                document.demonstration());
    }

    Badge state(MatterState state) {
        return new Badge(
                switch (state) {
                    case RAISED,
                            RECEIVED,
                            CONVENED,
                            FORWARDED,
                            TAKEN_UP,
                            AT_LEADING_GROUP,
                            ANSWERED ->
                            Badge.State.WAITING;
                    case SOLVED, DECIDED -> Badge.State.ACCEPTED;
                    case WITHDRAWN -> Badge.State.REJECTED;
                },
                words.state(state, locale));
    }

    Badge state(MeetingState state) {
        return new Badge(
                switch (state) {
                    case PLANNED -> Badge.State.WAITING;
                    case HELD -> Badge.State.DRAFT;
                    case MINUTES_ISSUED -> Badge.State.ACCEPTED;
                    case CANCELLED -> Badge.State.REJECTED;
                },
                words.state(state, locale));
    }

    Badge state(DocumentState state) {
        return new Badge(
                switch (state) {
                    case AT_GROUP, AT_OFFICE, AT_LEADING_GROUP -> Badge.State.WAITING;
                    case RETURNED -> Badge.State.RETURNED;
                    case APPROVED, ON_RECORD -> Badge.State.ACCEPTED;
                    case WITHDRAWN -> Badge.State.REJECTED;
                },
                words.state(state, locale));
    }

    /** Until when, and how long that is from now; a dash when nothing is due. */
    Component due(Optional<Instant> due, Instant now) {
        if (due.isEmpty()) {
            return quiet("—");
        }
        Div all = new Div(new Span(day(due.get())));
        all.addClassName("xx-case-due");
        all.add(left(due.get(), now));
        return all;
    }

    /** How many days are left or have passed. */
    Component left(Instant due, Instant now) {
        long days = ChronoUnit.DAYS.between(Term.dayAt(now), Term.dayAt(due));
        if (!now.isBefore(due)) {
            return new Badge(
                    Badge.State.LATE, days == 0 ? word("left-over") : word("late-days", -days));
        }
        return quiet(days == 0 ? word("left-today") : word("left-days", days));
    }
}
