package org.xianxing.app.rhythm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.xianxing.app.rhythm.ScheduleService;
import org.xianxing.app.rhythm.WorkdayService;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.task.Bodies;
import org.xianxing.domain.rhythm.CalendarDay;
import org.xianxing.domain.rhythm.Exemption;
import org.xianxing.domain.rhythm.ReportSchedule;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Who reports what and when, who is exempt, and which days are worked. */
@Route("schedules")
@RolesAllowed(Access.PROVINCE_EVALUATOR)
@StyleSheet("themes/xianxing/rhythm.css")
final class SchedulesView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final int UNITS_NAMED = 4;

    private final transient ScheduleService schedules;
    private final transient WorkdayService workdays;
    private final transient CurrentActor currentActor;
    private final transient RhythmTexts texts;

    SchedulesView(
            ScheduleService schedules,
            WorkdayService workdays,
            CurrentActor currentActor,
            Messages messages) {
        this.schedules = schedules;
        this.workdays = workdays;
        this.currentActor = currentActor;
        this.texts = new RhythmTexts(messages, getLocale());
        addClassName("xx-stack");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void load() {
        removeAll();
        ScheduleService.Overview shown = schedules.overview(currentActor.get());
        Button add =
                new Button(
                        texts.word("add-schedule"),
                        _ ->
                                new ScheduleDialog(
                                                schedules,
                                                currentActor,
                                                shown.bodies(),
                                                workdays.today(),
                                                texts,
                                                this::load)
                                        .open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new PageHeader(texts.word("schedules"))
                        .withSub(texts.word("schedules-sub"))
                        .withActions(add));
        add(rules(shown), exemptions(shown));
        workdays.years(currentActor.get()).forEach(year -> add(calendar(year)));
    }

    private Component rules(ScheduleService.Overview shown) {
        SheetCard card =
                new SheetCard(texts.word("rules"))
                        .withSub(texts.word("count", shown.schedules().size()));
        if (shown.schedules().isEmpty()) {
            return card.pad(
                    new EmptyState(texts.word("no-schedules"), texts.word("no-schedules-office")));
        }
        FactTable table =
                new FactTable(
                        texts.word("schedule"),
                        texts.word("rule"),
                        texts.word("who"),
                        texts.word("next-due"),
                        "");
        shown.schedules().forEach(line -> rule(table, line, shown.bodies()));
        return table.in(card);
    }

    private void rule(FactTable table, ScheduleService.Line line, Bodies bodies) {
        ReportSchedule schedule = line.schedule();
        Div name =
                new Div(
                        new Span(schedule.name()),
                        RhythmTexts.quiet(
                                texts.word(
                                        "aside", texts.kind(schedule.kind()), schedule.basis())));
        name.addClassName("xx-rule-name");
        Div rule =
                new Div(
                        new Span(texts.periods().timing(schedule)),
                        RhythmTexts.quiet(texts.word("shift-" + schedule.shift().name())));
        Div who =
                new Div(
                        new Span(texts.word("units", schedule.units().size())),
                        RhythmTexts.quiet(names(schedule, bodies)));
        who.addClassName("xx-rule-who");
        table.row(
                name,
                rule,
                who,
                next(line),
                new Button(
                        texts.word("change"),
                        _ ->
                                new ScheduleChangeDialog(
                                                schedules,
                                                currentActor,
                                                schedule,
                                                bodies,
                                                texts,
                                                this::load)
                                        .open()));
    }

    private String names(ReportSchedule schedule, Bodies bodies) {
        String some =
                schedule.units().stream()
                        .limit(UNITS_NAMED)
                        .map(bodies::shortName)
                        .collect(Collectors.joining(texts.word("list-comma")));
        return schedule.units().size() > UNITS_NAMED ? some + texts.word("cut") : some;
    }

    private Component next(ScheduleService.Line line) {
        if (line.next().isEmpty()) {
            return RhythmTexts.quiet(
                    line.schedule()
                            .ends()
                            .map(last -> texts.word("ended", texts.date(last)))
                            .orElse("—"));
        }
        Div next =
                new Div(new Span(texts.periods().due(line.schedule(), line.next().orElseThrow())));
        next.addClassName("xx-next-due");
        if (!schedules.knowsHolidays(line.next().orElseThrow())) {
            next.add(RhythmTexts.quiet(texts.word("weekends-only")));
        }
        return next;
    }

    private Component exemptions(ScheduleService.Overview shown) {
        SheetCard card =
                new SheetCard(texts.word("exemptions"))
                        .withSub(texts.word("exemptions-sub"))
                        .withAction(
                                new Button(
                                        texts.word("exempt"),
                                        _ ->
                                                new ExemptionDialog(
                                                                schedules,
                                                                currentActor,
                                                                shown,
                                                                workdays.today(),
                                                                texts,
                                                                this::load)
                                                        .open()));
        if (shown.exemptions().isEmpty()) {
            return card.pad(RhythmTexts.quiet(texts.word("no-exemptions")));
        }
        FactTable table =
                new FactTable(
                        texts.word("unit"),
                        texts.word("schedule"),
                        texts.word("days"),
                        texts.word("why-exempt"),
                        texts.word("granted-by"),
                        "");
        Div problems = new Div();
        shown.exemptions().forEach(e -> exemption(table, e, shown, problems));
        card.add(problems);
        return table.in(card);
    }

    private void exemption(
            FactTable table, Exemption exemption, ScheduleService.Overview shown, Div problems) {
        boolean over = exemption.days().last().isBefore(workdays.today());
        String schedule =
                exemption
                        .schedule()
                        .flatMap(id ->
                                shown.schedules().stream()
                                        .map(ScheduleService.Line::schedule)
                                        .filter(s -> s.id().equals(id))
                                        .findFirst())
                        .map(ReportSchedule::name)
                        .orElseGet(() -> texts.word("all-schedules"));
        Component end =
                over
                        ? Badge.tag(texts.word("expired"))
                        : new Button(texts.word("end-exemption"), _ -> endNow(exemption, problems));
        table.row(
                new Span(shown.bodies().shortName(exemption.unit())),
                new Span(schedule),
                new Span(texts.periods().days(exemption.days())),
                new Span(exemption.why()),
                new Span(exemption.grantedBy()),
                end);
    }

    private void endNow(Exemption exemption, Div problems) {
        problems.removeAll();
        switch (schedules.endExemption(currentActor.get(), exemption.id(), exemption.version())) {
            case Outcome.Done<?> _ -> load();
            case Outcome.Refused<?>(List<Reason> reasons) ->
                    texts.errors(reasons).forEach(problems::add);
        }
    }

    private Component calendar(WorkdayService.Year year) {
        SheetCard card = new SheetCard(texts.word("calendar", year.year()));
        card.withSub(
                year.known()
                        .map(notice -> texts.word("calendar-known", notice))
                        .orElseGet(() -> texts.word("weekends-only")));
        Div buttons =
                new Div(
                        new Button(
                                texts.word("correct-day"),
                                _ ->
                                        new CalendarDayDialog(
                                                        workdays,
                                                        currentActor,
                                                        year,
                                                        texts,
                                                        this::load)
                                                .open()),
                        new Button(
                                texts.word("know-year"),
                                _ ->
                                        new CalendarYearDialog(
                                                        workdays,
                                                        currentActor,
                                                        year,
                                                        texts,
                                                        this::load)
                                                .open()));
        buttons.addClassName("xx-buttons");
        card.withAction(buttons);
        if (year.known().isEmpty()) {
            card.pad(NoteStrip.info(texts.word("year-unknown", year.year())));
        }
        if (!year.days().isEmpty()) {
            card.pad(days(year.days()));
        }
        return card;
    }

    /** Days in a row that are the same stand together. */
    private Div days(List<CalendarDay> days) {
        Div all = new Div();
        all.addClassName("xx-calendar");
        List<CalendarDay> run = new ArrayList<>();
        for (CalendarDay day : days) {
            boolean goesOn =
                    !run.isEmpty()
                            && run.getLast().day().plusDays(1).equals(day.day())
                            && run.getLast().workday() == day.workday()
                            && run.getLast().name().equals(day.name());
            if (!goesOn && !run.isEmpty()) {
                all.add(run(run));
                run.clear();
            }
            run.add(day);
        }
        all.add(run(run));
        return all;
    }

    private Component run(List<CalendarDay> run) {
        CalendarDay first = run.getFirst();
        String days =
                run.size() == 1
                        ? texts.shortDate(first.day())
                        : texts.word(
                                "from-to",
                                texts.shortDate(first.day()),
                                texts.shortDate(run.getLast().day()));
        Div entry =
                new Div(
                        new Span(days),
                        new Span(first.name()),
                        RhythmTexts.quiet(
                                first.workday()
                                        ? texts.word("worked")
                                        : texts.word("off", run.size())));
        entry.addClassNames("xx-calendar-run", first.workday() ? "xx-worked" : "xx-off");
        return entry;
    }
}
