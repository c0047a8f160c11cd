package org.xianxing.app.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.task.ProgressService;
import org.xianxing.app.task.TaskService;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.task.Milestone;
import org.xianxing.domain.task.Task;

/**
 * What the tasks of one's body ask for: late, today, this week, later; and what waits for checks.
 */
@Route("my-work")
@RolesAllowed({
    Access.ZONE_OFFICIAL,
    Access.ZONE_APPROVER,
    Access.CITY_REVIEWER,
    Access.COUNTY_OFFICIAL,
    Access.AREA_OFFICIAL,
    Access.DEPARTMENT_OFFICIAL,
    Access.PROVINCE_EVALUATOR
})
@StyleSheet("themes/xianxing/task.css")
final class MyWorkView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient TaskService tasks;
    private final transient ProgressService progress;
    private final transient CurrentActor currentActor;
    private final transient TaskTexts texts;

    /** When something is due, seen from today. */
    enum When {
        LATE,
        TODAY,
        WEEK,
        LATER,
        DONE
    }

    MyWorkView(
            TaskService tasks,
            ProgressService progress,
            CurrentActor currentActor,
            Messages messages) {
        this.tasks = tasks;
        this.progress = progress;
        this.currentActor = currentActor;
        this.texts = new TaskTexts(messages, getLocale());
        addClassName("xx-stack");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        Actor actor = currentActor.get();
        List<TaskService.Work> work = tasks.work(actor);
        add(
                new PageHeader(texts.word("my-work"))
                        .withSub(texts.word("my-work-sub", actor.organizationName())));
        if (AccessPolicy.allows(actor, Action.CHECK_PROGRESS, Target.PROVINCE)) {
            add(waiting(progress.waiting(actor)));
        }
        if (work.isEmpty()) {
            add(new EmptyState(texts.word("no-work"), texts.word("no-work-explained")));
            return;
        }
        Map<When, List<TaskService.Work>> byTime = new EnumMap<>(When.class);
        work.forEach(w ->
                byTime.computeIfAbsent(
                                when(w.line().task(), tasks.today()),
                                _ -> new java.util.ArrayList<>())
                        .add(w));
        byTime.forEach((when, some) -> add(card(when, some)));
    }

    /** When the next open thing of a task is due. */
    static When when(Task task, LocalDate today) {
        if (task.isDone()) {
            return When.DONE;
        }
        LocalDate next =
                java.util.stream.Stream.concat(
                                task.milestones().stream()
                                        .filter(m -> m.reachedOn().isEmpty())
                                        .map(Milestone::due),
                                task.due().stream())
                        .min(java.util.Comparator.naturalOrder())
                        .orElse(LocalDate.MAX);
        if (next.isBefore(today)) {
            return When.LATE;
        }
        if (next.equals(today)) {
            return When.TODAY;
        }
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return next.isAfter(sunday) ? When.LATER : When.WEEK;
    }

    private Component waiting(List<ProgressService.Waiting> reports) {
        SheetCard card =
                new SheetCard(texts.word("to-check"))
                        .withSub(texts.word("reports", reports.size()));
        if (reports.isEmpty()) {
            return card.pad(TaskTexts.quiet(texts.word("nothing-to-check")));
        }
        FactTable table =
                new FactTable(
                        texts.word("task"),
                        texts.word("plan"),
                        texts.word("says"),
                        texts.word("sent-at"));
        reports.forEach(w ->
                table.row(
                        TaskTexts.link(w.task()),
                        new Anchor(TaskTexts.address(w.plan().id()), w.plan().title()),
                        new Span(texts.word("says-" + w.report().says().name())),
                        new Span(texts.time(w.report().at()))));
        return table.in(card);
    }

    private SheetCard card(When when, List<TaskService.Work> some) {
        return new WorkTable(texts, some)
                .in(
                        new SheetCard(texts.word("when-" + when.name()))
                                .withSub(texts.word("count", some.size())));
    }
}
