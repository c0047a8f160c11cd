package org.xianxing.app.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.task.TaskLine;
import org.xianxing.domain.task.Light;
import org.xianxing.domain.task.Milestone;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.Task;

/** Tasks along time: a bar from start to due day, a mark for each milestone, a line for today. */
final class TaskTimeline {

    private final TaskTexts texts;
    private final LocalDate today;
    private LocalDate first = LocalDate.MIN;
    private long days = 1;

    TaskTimeline(TaskTexts texts, LocalDate today) {
        this.texts = texts;
        this.today = today;
    }

    Component of(Plan plan, List<TaskLine> lines) {
        List<TaskLine> dated = lines.stream().filter(l -> l.task().due().isPresent()).toList();
        if (dated.isEmpty()) {
            return new EmptyState(texts.word("no-days"), texts.word("no-days-explained"));
        }
        LocalDate begin = begin(plan, dated);
        LocalDate end =
                Stream.concat(
                                Stream.of(today),
                                dated.stream().flatMap(l -> l.task().due().stream()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        first = begin.withDayOfMonth(1);
        days = Math.max(1, ChronoUnit.DAYS.between(first, end.plusMonths(1).withDayOfMonth(1)));
        Div chart = new Div(scale());
        chart.addClassName("xx-timeline");
        dated.forEach(line -> chart.add(row(line, begin)));
        SheetCard card = new SheetCard(texts.word("look-TIMELINE"));
        if (dated.size() < lines.size()) {
            card.withSub(texts.word("without-day", lines.size() - dated.size()));
        }
        return card.pad(chart);
    }

    /** Where nobody said when work begins, it begins with the first day that is known. */
    private LocalDate begin(Plan plan, List<TaskLine> dated) {
        return dated.stream()
                .flatMap(l ->
                        Stream.concat(
                                l.task().schedule().start().stream(),
                                l.task().milestones().stream().map(Milestone::originalDue)))
                .min(Comparator.naturalOrder())
                .filter(today::isAfter)
                .or(() -> plan.issuedOn().filter(day -> day.isAfter(today.minusYears(1))))
                .orElse(today.minusMonths(1));
    }

    private Div scale() {
        Div marks = new Div();
        marks.addClassName("xx-timeline-track");
        long months = ChronoUnit.MONTHS.between(first, first.plusDays(days));
        int step = months > 24 ? 6 : months > 12 ? 3 : 1;
        for (int month = 0; month < months; month += step) {
            LocalDate day = first.plusMonths(month);
            Span mark = new Span(texts.word("month", day.getYear() % 100, day.getMonthValue()));
            mark.addClassName("xx-timeline-month");
            mark.getStyle().set("left", place(day));
            marks.add(mark);
        }
        Span now = new Span(texts.word("today"));
        now.addClassName("xx-timeline-today-word");
        now.getStyle().set("left", place(today));
        marks.add(now);
        Div row = new Div(new Span(), marks);
        row.addClassNames("xx-timeline-row", "xx-timeline-scale");
        return row;
    }

    private Div row(TaskLine line, LocalDate begin) {
        Task task = line.task();
        LocalDate due = task.due().orElseThrow();
        LocalDate start = task.schedule().start().orElse(begin);
        Div bar = new Div();
        bar.addClassNames("xx-timeline-bar", lamp(line.lights().calendar()));
        bar.getStyle().set("left", place(start));
        bar.getStyle().set("width", share(Math.max(1, ChronoUnit.DAYS.between(start, due))));
        bar.setTitle(texts.word("timing-" + line.lights().timing().name()));
        Div track = new Div(bar);
        track.addClassName("xx-timeline-track");
        task.milestones()
                .forEach(milestone -> {
                    Span mark = new Span();
                    mark.addClassNames(
                            "xx-timeline-milestone",
                            milestone.reachedOn().isPresent() ? "xx-reached" : "xx-open");
                    mark.getStyle().set("left", place(milestone.due()));
                    mark.setTitle(milestone.name() + " " + texts.date(milestone.due()));
                    track.add(mark);
                });
        Span now = new Span();
        now.addClassName("xx-timeline-today");
        now.getStyle().set("left", place(today));
        track.add(now);
        Span number = new Span(task.number() + " ");
        Div title = new Div(number, TaskTexts.link(task));
        title.add(TaskTexts.quiet(texts.date(due)));
        Div row = new Div(title, track);
        row.addClassName("xx-timeline-row");
        return row;
    }

    private static String lamp(Light light) {
        return switch (light) {
            case RED -> "xx-light-red";
            case YELLOW -> "xx-light-yellow";
            case GREEN -> "xx-light-green";
            case NONE -> "xx-light-none";
        };
    }

    private String place(LocalDate day) {
        return share(Math.clamp(ChronoUnit.DAYS.between(first, day), 0L, days));
    }

    private String share(long count) {
        return String.format(Locale.ROOT, "%.2f%%", 100.0 * Math.min(count, days) / days);
    }
}
