package org.xianxing.app.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xianxing.app.shell.CalendarContributor.Entry;
import org.xianxing.app.shell.CalendarContributor.When;
import org.xianxing.app.shell.PlainText;

/** The weeks of a month, from Monday; each day with its number, its mark and what is due. */
final class MonthGrid extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 4;
    private static final int DAYS_OF_WEEK = 7;

    private final transient YearMonth month;
    private final transient LocalDate today;
    private final transient DayMarks marks;

    MonthGrid(YearMonth month, LocalDate today, List<Entry> entries, DayMarks marks) {
        this.month = month;
        this.today = today;
        this.marks = marks;
        addClassName("xx-month");
        for (DayOfWeek weekday : DayOfWeek.values()) {
            Span head = new Span(weekday.getDisplayName(TextStyle.SHORT, getLocale()));
            head.addClassName("xx-weekday");
            add(head);
        }
        Map<LocalDate, List<Entry>> byDay =
                entries.stream().collect(Collectors.groupingBy(entry -> entry.when().day()));
        LocalDate day = month.atDay(1);
        day = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        while (!day.isAfter(month.atEndOfMonth())) {
            for (int i = 0; i < DAYS_OF_WEEK; i++) {
                add(day(day, byDay.getOrDefault(day, List.of())));
                day = day.plusDays(1);
            }
        }
    }

    private Div day(LocalDate day, List<Entry> entries) {
        Span number = new Span(String.valueOf(day.getDayOfMonth()));
        number.addClassName("xx-day-number");
        number.getElement().setAttribute("aria-hidden", "true");
        Span date =
                new Span(
                        PlainText.dayOfYear(day, getLocale())
                                + " "
                                + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, getLocale()));
        date.addClassName("xx-day-date");
        Div head = new Div(number, date);
        head.addClassName("xx-day-head");
        marks.mark(day).ifPresent(mark -> head.add(mark(day, mark)));
        if (day.equals(today)) {
            Span now = new Span(text("today"));
            now.addClassName("xx-day-today");
            head.add(now);
        }
        Div cell = new Div(head);
        cell.addClassName("xx-day");
        cell.setClassName("xx-day-free", marks.isFree(day));
        cell.setClassName("xx-day-now", day.equals(today));
        cell.setClassName("xx-day-other", !YearMonth.from(day).equals(month));
        cell.setClassName("xx-day-empty", entries.isEmpty());
        entries.stream().limit(MOST_SHOWN).forEach(entry -> cell.add(line(entry)));
        if (entries.size() > MOST_SHOWN) {
            Div rest = new Div();
            rest.addClassName("xx-day-rest");
            entries.stream().skip(MOST_SHOWN).forEach(entry -> rest.add(line(entry)));
            cell.add(new NativeDetails(text("more", entries.size() - MOST_SHOWN), rest));
        }
        return cell;
    }

    private Span mark(LocalDate day, String key) {
        Span mark = new Span(text(key, marks.name(day)));
        mark.addClassNames("xx-day-mark", marks.isFree(day) ? "xx-day-off" : "xx-day-work");
        return mark;
    }

    private Component line(Entry entry) {
        Span kind = new Span(text("kind-" + entry.kind().name()));
        kind.addClassName("xx-entry-kind");
        Anchor line = new Anchor(entry.path(), "");
        line.add(kind);
        if (entry.when() instanceof When.Span(var from, var until)) {
            line.add(
                    new Span(
                            text(
                                    "time",
                                    PlainText.time(from.toLocalTime()),
                                    PlainText.time(until.toLocalTime()))));
        }
        if (entry.late()) {
            Span late = new Span(text("late"));
            late.addClassName("xx-entry-late");
            line.add(late);
        }
        Span title = new Span(entry.title());
        title.addClassName("xx-entry-title");
        line.add(title);
        line.addClassNames("xx-entry", "xx-entry-" + entry.kind().name());
        line.getElement().setAttribute("title", entry.title());
        return line;
    }

    private String text(String key, Object... arguments) {
        return getTranslation("calendar." + key, arguments);
    }
}
