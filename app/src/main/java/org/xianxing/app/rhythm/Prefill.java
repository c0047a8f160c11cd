package org.xianxing.app.rhythm;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PlainText;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.rhythm.Report;
import org.xianxing.domain.rhythm.ReportFigures;
import org.xianxing.domain.rhythm.ReportKind;
import org.xianxing.domain.rhythm.ReportSection;
import org.xianxing.domain.rhythm.Span;
import org.xianxing.domain.task.Progress;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskRepository;

/**
 * What a unit said about its tasks, as the beginning of its report. Like every document it is in
 * Chinese.
 */
@Component
class Prefill {

    private static final Locale CHINESE = Messages.CHINESE;

    private final TaskRepository tasks;
    private final Messages messages;

    Prefill(TaskRepository tasks, Messages messages) {
        this.tasks = tasks;
        this.messages = messages;
    }

    /** The figures of the tasks that a unit leads, as of a day. */
    ReportFigures figures(OrganizationId unit, LocalDate today) {
        return ReportFigures.of(led(unit), today);
    }

    private List<Task> led(OrganizationId unit) {
        return tasks.tasksOf(unit).stream()
                .filter(task -> task.lead().filter(unit::equals).isPresent())
                .toList();
    }

    /** The texts of a report that nobody has begun. */
    Map<ReportSection, String> texts(
            ReportKind kind, OrganizationId unit, Span span, LocalDate today) {
        List<Task> mine = tasks.tasksOf(unit);
        List<Progress> said = tasks.reportedBy(unit, span.first(), span.last());
        Map<ReportSection, String> texts = new EnumMap<>(ReportSection.class);
        for (ReportSection section : kind.sections()) {
            List<String> lines =
                    switch (section) {
                        case PROGRESS -> progress(kind, unit, mine, said, today);
                        case RESULTS -> results(mine, said);
                        case PROBLEMS, REQUESTS -> problems(mine, said);
                        case NEXT -> next(mine, unit, span, today);
                    };
            if (!lines.isEmpty()) {
                texts.put(section, numbered(lines));
            }
        }
        return texts;
    }

    private List<String> progress(
            ReportKind kind,
            OrganizationId unit,
            List<Task> mine,
            List<Progress> said,
            LocalDate today) {
        List<String> lines = new ArrayList<>();
        if (kind == ReportKind.MONTHLY || kind == ReportKind.EVALUATION) {
            ReportFigures figures = figures(unit, today);
            if (figures.tasks() > 0) {
                lines.add(
                        word(
                                "prefill-figures",
                                figures.tasks(),
                                figures.done(),
                                figures.soon(),
                                figures.late()));
            }
        }
        lastSaid(said)
                .forEach((id, report) ->
                        task(mine, id)
                                .ifPresent(task ->
                                        lines.add(
                                                word(
                                                        "prefill-progress",
                                                        task.title(),
                                                        said(report.says()),
                                                        ended(report.text())))));
        return lines;
    }

    /** The last that was said about each task, in the order of the first word about it. */
    private static Map<TaskId, Progress> lastSaid(List<Progress> said) {
        Map<TaskId, Progress> last = new java.util.LinkedHashMap<>();
        said.forEach(report -> last.put(report.task(), report));
        return last;
    }

    private List<String> results(List<Task> mine, List<Progress> said) {
        List<String> lines = new ArrayList<>();
        for (Progress report : said) {
            Optional<Task> task = task(mine, report.task()).filter(_ -> report.isAccepted());
            task.stream()
                    .flatMap(t -> t.milestones().stream())
                    .filter(m -> report.reached().contains(m.id()))
                    .forEach(m ->
                            lines.add(
                                    word(
                                            "prefill-reached",
                                            task.map(Task::title).orElse(""),
                                            m.name())));
            task.filter(_ -> report.says() == Progress.Says.DONE)
                    .ifPresent(t -> lines.add(word("prefill-done", t.title())));
        }
        return lines;
    }

    private List<String> problems(List<Task> mine, List<Progress> said) {
        List<String> lines = new ArrayList<>();
        lastSaid(said)
                .forEach((id, report) ->
                        task(mine, id)
                                .filter(_ -> !report.reason().isBlank())
                                .ifPresent(task ->
                                        lines.add(
                                                word(
                                                        "prefill-problem",
                                                        task.title(),
                                                        ended(report.reason()),
                                                        ended(report.measures())))));
        return lines;
    }

    /** Something of a task that is to be reached by a day: a milestone, or its end. */
    private record Ahead(Task task, LocalDate due, Optional<String> milestone) {}

    /**
     * What is due in as many days again and what is late, by due day: of the tasks the unit leads,
     * or of all for a unit that leads none.
     */
    private List<String> next(List<Task> mine, OrganizationId unit, Span span, LocalDate today) {
        LocalDate from = span.last().plusDays(1);
        LocalDate until = from.plusDays(ChronoUnit.DAYS.between(span.first(), from));
        List<Task> led =
                mine.stream().filter(task -> task.lead().filter(unit::equals).isPresent()).toList();
        return (led.isEmpty() ? mine : led)
                .stream()
                        .filter(task -> !task.isDone())
                        .flatMap(Prefill::ahead)
                        .filter(thing -> thing.due().isBefore(until))
                        .sorted(Comparator.comparing(Ahead::due))
                        .map(thing -> words(thing, today))
                        .toList();
    }

    private static Stream<Ahead> ahead(Task task) {
        return Stream.concat(
                task.milestones().stream()
                        .filter(m -> m.reachedOn().isEmpty())
                        .map(m -> new Ahead(task, m.due(), Optional.of(m.name()))),
                task.due().stream().map(due -> new Ahead(task, due, Optional.empty())));
    }

    private String words(Ahead thing, LocalDate today) {
        String late = thing.due().isBefore(today) ? "-late" : "";
        String day = PlainText.dayOfYear(thing.due(), CHINESE);
        return thing.milestone()
                .map(name -> word("prefill-next" + late, thing.task().title(), day, name))
                .orElseGet(() -> word("prefill-end" + late, thing.task().title(), day));
    }

    private static Optional<Task> task(List<Task> mine, TaskId id) {
        return mine.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /** Numbered as long as there is room; what is left out is named. */
    private String numbered(List<String> lines) {
        StringBuilder text = new StringBuilder();
        int room = Report.LONGEST_TEXT - 60;
        for (int i = 0; i < lines.size(); i++) {
            String line = word("prefill-line", i + 1, lines.get(i));
            if (text.length() + line.length() + 1 > room) {
                return text + "\n" + word("prefill-more", lines.size() - i);
            }
            text.append(text.isEmpty() ? "" : "\n").append(line);
        }
        return text.toString();
    }

    /** With one full stop, whatever it ended with. */
    private String ended(String text) {
        String stripped = text.strip().replaceAll("[\\p{P}&&[^)\\]}\"\\p{Pe}\\p{Pf}]]+$", "");
        return stripped + word("prefill-stop");
    }

    /** In the words of the pages about tasks. */
    private String said(Progress.Says says) {
        return messages.wordOr("task", "says-" + says.name(), says.name(), CHINESE);
    }

    private String word(String key, Object... arguments) {
        return messages.getTranslation("rhythm." + key, CHINESE, arguments);
    }
}
