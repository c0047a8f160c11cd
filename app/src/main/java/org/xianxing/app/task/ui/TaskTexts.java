package org.xianxing.app.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PlainText;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.Light;
import org.xianxing.domain.task.Lights;
import org.xianxing.domain.task.Milestone;
import org.xianxing.domain.task.PlanId;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Progress;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskPerson;

/** Plans and tasks in the words of one reader. */
final class TaskTexts {

    private final Messages messages;
    private final Locale locale;

    TaskTexts(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    String word(String key, Object... arguments) {
        return messages.getTranslation("task." + key, locale, arguments);
    }

    /** A label and what it is of, on one line. */
    Paragraph labelled(String label, String value) {
        return new Paragraph(quiet(word("label", word(label))), new Span(value));
    }

    Locale locale() {
        return locale;
    }

    static String address(TaskId id) {
        return "task/" + id.value();
    }

    static String address(PlanId id) {
        return "plan/" + id.value();
    }

    /** A link to the page of a task, by its title. */
    static Anchor link(Task task) {
        return new Anchor(address(task.id()), task.title());
    }

    String date(LocalDate day) {
        return PlainText.date(day, locale);
    }

    String time(Instant at) {
        return PlainText.dateTime(LocalDateTime.ofInstant(at, PlainText.OFFICE_TIME), locale);
    }

    /** Who stands for the units, each name once. */
    String names(Task task) {
        return task.persons().stream()
                .map(TaskPerson::name)
                .distinct()
                .collect(Collectors.joining(word("list-comma")));
    }

    /** The due day, with the original one while it differs. */
    Component due(Task task) {
        return task.due()
                .map(day -> due(day, task.schedule().originalDue().orElse(day)))
                .orElseGet(() -> quiet(word("no-day")));
    }

    Component due(Milestone milestone) {
        return due(milestone.due(), milestone.originalDue());
    }

    private Component due(LocalDate day, LocalDate original) {
        Div both = new Div(new Span(date(day)));
        if (!original.equals(day)) {
            both.add(quiet(word("original-day", date(original))));
        }
        return both;
    }

    static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("xx-sub");
        return span;
    }

    Badge state(PlanState state) {
        return new Badge(
                switch (state) {
                    case DRAFT -> Badge.State.DRAFT;
                    case RELEASED -> Badge.State.WAITING;
                    case CLOSED -> Badge.State.ACCEPTED;
                },
                word("plan-state-" + state.name()));
    }

    /** What the lead unit says, as light and word. */
    Span unitLight(Lights lights, java.util.Optional<Progress> last) {
        return light(
                lights.unit(),
                last.map(report -> word("says-" + report.says().name())).orElse(word("unsaid")));
    }

    Span evidenceLight(Lights lights) {
        return light(lights.evidence(), word("evidence-" + lights.evidence().name()));
    }

    Span calendarLight(Lights lights) {
        return light(lights.calendar(), word("timing-" + lights.timing().name()));
    }

    /** A light: its form and its word say the same as its colour. */
    static Span light(Light light, String word) {
        Span mark = new Span();
        mark.addClassName("xx-lamp");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span all = new Span(mark, new Span(word));
        all.addClassNames(
                "xx-light",
                switch (light) {
                    case RED -> "xx-light-red";
                    case YELLOW -> "xx-light-yellow";
                    case GREEN -> "xx-light-green";
                    case NONE -> "xx-light-none";
                });
        return all;
    }

    /** Every reason as a remark. */
    List<NoteStrip> errors(List<Reason> reasons) {
        return reasons.stream().map(reason -> NoteStrip.error(reason(reason))).toList();
    }

    String reason(Reason reason) {
        return messages.reason(reason, locale);
    }
}
