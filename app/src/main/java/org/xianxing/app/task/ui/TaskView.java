package org.xianxing.app.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PageContributor;
import org.xianxing.app.shell.PageParts;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.FactStrip;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.task.TaskLine;
import org.xianxing.app.task.TaskService;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.task.Light;
import org.xianxing.domain.task.Lights;
import org.xianxing.domain.task.Milestone;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;

/** One task: how it stands, what is to be done now, who has a part, and its whole history. */
@Route("task/:id")
@RolesAllowed({
    Access.ZONE_OFFICIAL,
    Access.ZONE_APPROVER,
    Access.CITY_REVIEWER,
    Access.COUNTY_OFFICIAL,
    Access.AREA_OFFICIAL,
    Access.DEPARTMENT_OFFICIAL,
    Access.PROVINCE_EVALUATOR,
    Access.PROVINCE_PUBLISHER,
    Access.PROVINCE_LEADER,
    Access.READER
})
@StyleSheet("themes/xianxing/task.css")
final class TaskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient TaskServices services;
    private final transient CurrentActor currentActor;
    private final transient PageParts parts;
    private final transient Messages messages;
    private final transient TaskTexts texts;
    private transient @Nullable TaskId shown;
    private transient String title = "";

    TaskView(TaskServices services, PageParts parts, Messages messages) {
        this.services = services;
        this.currentActor = services.currentActor();
        this.parts = parts;
        this.messages = messages;
        this.texts = new TaskTexts(messages, getLocale());
        addClassNames("xx-stack", "xx-task");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<TaskService.View> found =
                PlanView.identifier(event.getRouteParameters().get("id").orElse(""))
                        .flatMap(id -> services.tasks().view(currentActor.get(), new TaskId(id)));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get());
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void reload() {
        if (shown != null) {
            services.tasks().view(currentActor.get(), shown).ifPresent(this::show);
        }
    }

    private void show(TaskService.View view) {
        Task task = view.task();
        shown = task.id();
        title = task.title();
        removeAll();
        add(header(view), lights(view));
        if (view.plan().state() == PlanState.RELEASED) {
            add(parts.at(place(view), currentActor.get()));
        }
        if (view.plan().demonstration()) {
            add(NoteStrip.info(texts.word("demonstration-note")));
        }
        if (view.plan().state() == PlanState.DRAFT) {
            add(NoteStrip.info(texts.word("draft-note")));
        }
        ProgressCards progress =
                new ProgressCards(services.progress(), currentActor, view, texts, this::reload);
        Div left =
                new Div(
                        new TaskContent(services, view, texts, this::reload).card(),
                        new PersonsCard(services, view, texts, this::reload).card(),
                        milestones(view),
                        parts(view),
                        new LinksCard(services, task.id(), texts, this::reload).card(),
                        new FilesCard(services, task.id(), texts, this::reload).card());
        left.addClassName("xx-stack");
        Div right = new Div();
        right.addClassName("xx-stack");
        if (view.mayReport()) {
            right.add(
                    new SheetCard(texts.word("report"))
                            .pad(
                                    TaskTexts.quiet(texts.word("report-sub")),
                                    new ReportForm(
                                            services.progress(),
                                            currentActor,
                                            view,
                                            texts,
                                            this::reload)));
        }
        if (view.plan().state() != PlanState.DRAFT) {
            right.add(progress.reports());
        }
        Div both = new Div(right, left);
        both.addClassName("xx-task-columns");
        add(both);
        if (!view.history().isEmpty()) {
            add(history(view.history()));
        }
    }

    private PageHeader header(TaskService.View view) {
        Task task = view.task();
        PageHeader header = new PageHeader(task.title());
        Anchor whole =
                view.whole()
                        .map(TaskTexts::link)
                        .orElseGet(() ->
                                new Anchor(
                                        TaskTexts.address(view.plan().id()), view.plan().title()));
        header.setSub(
                whole,
                new Span(
                        texts.word("task-number", task.number())
                                + (task.clause().isEmpty() ? "" : " · " + task.clause())));
        if (view.mayManage()) {
            header.withActions(
                    new Button(
                            texts.word("describe"),
                            _ ->
                                    new DescribeDialog(
                                                    services.changes(),
                                                    currentActor,
                                                    task,
                                                    texts,
                                                    this::reload)
                                            .open()),
                    new Button(
                            texts.word("move-day"),
                            _ ->
                                    new DayDialog(
                                                    services.changes(),
                                                    currentActor,
                                                    view,
                                                    texts,
                                                    this::reload)
                                            .open()));
        }
        return header;
    }

    private FactStrip lights(TaskService.View view) {
        TaskLine line = line(view);
        return new FactStrip()
                .add(texts.word("light-unit"), texts.unitLight(view.lights(), line.last()))
                .add(texts.word("light-evidence"), texts.evidenceLight(view.lights()))
                .add(texts.word("light-calendar"), texts.calendarLight(view.lights()))
                .add(texts.word("due"), texts.due(view.task()));
    }

    private static PageContributor.Place place(TaskService.View view) {
        return new PageContributor.Place.TaskPage(
                view.plan(),
                view.task(),
                view.lights().timing() == Lights.Timing.LATE || view.lights().unit() == Light.RED);
    }

    private static TaskLine line(TaskService.View view) {
        return new TaskLine(
                view.task(),
                view.lights(),
                view.reports().stream()
                        .filter(r -> view.task().lead().filter(r.unit()::equals).isPresent())
                        .findFirst(),
                false);
    }

    private SheetCard milestones(TaskService.View view) {
        SheetCard card = new SheetCard(texts.word("milestones"));
        if (view.mayManage()) {
            card.withAction(
                    new Button(
                            texts.word("add-milestone"),
                            _ ->
                                    new MilestoneDialog(
                                                    services.changes(),
                                                    currentActor,
                                                    view.task(),
                                                    texts,
                                                    this::reload)
                                            .open()));
        }
        if (view.task().milestones().isEmpty()) {
            return card.pad(TaskTexts.quiet(texts.word("no-milestones")));
        }
        FactTable table =
                new FactTable(texts.word("milestone"), texts.word("due"), texts.word("state"));
        view.task()
                .milestones()
                .forEach(m -> table.row(new Span(m.name()), texts.due(m), state(m)));
        return table.in(card);
    }

    private Component state(Milestone milestone) {
        return milestone
                .reachedOn()
                .<Component>map(day ->
                        new Badge(
                                Badge.State.ACCEPTED,
                                texts.word(
                                        day.isAfter(milestone.due())
                                                ? "reached-late"
                                                : "reached-on",
                                        texts.date(day))))
                .orElseGet(() ->
                        milestone.due().isBefore(services.tasks().today())
                                ? new Badge(Badge.State.LATE, texts.word("timing-LATE"))
                                : new Badge(Badge.State.WAITING, texts.word("not-reached")));
    }

    private SheetCard parts(TaskService.View view) {
        SheetCard card = new SheetCard(texts.word("parts")).withSub(texts.word("parts-sub"));
        if (view.mayBreakDown()) {
            card.withAction(
                    new Button(
                            texts.word("break-down"),
                            _ ->
                                    new PartDialog(
                                                    services.breakdown(),
                                                    currentActor,
                                                    view,
                                                    texts,
                                                    this::reload)
                                            .open()));
        }
        card.setVisible(view.mayBreakDown() || !view.parts().isEmpty());
        if (view.parts().isEmpty()) {
            return card.pad(TaskTexts.quiet(texts.word("no-parts")));
        }
        FactTable table =
                new FactTable(
                        texts.word("number"),
                        texts.word("task"),
                        texts.word("unit"),
                        texts.word("person"),
                        texts.word("due"),
                        texts.word("light-calendar"));
        view.parts()
                .forEach(line ->
                        table.row(
                                new Span(line.task().number()),
                                new Div(
                                        TaskTexts.link(line.task()),
                                        TaskTexts.quiet(line.task().schedule().project())),
                                new Span(
                                        line.task()
                                                .lead()
                                                .map(view.bodies()::shortName)
                                                .orElse("")),
                                new Span(texts.names(line.task())),
                                texts.due(line.task()),
                                texts.calendarLight(line.lights())));
        return table.in(card);
    }

    private SheetCard history(List<AuditTrail.Entry> entries) {
        OrderedList list = new OrderedList();
        list.addClassName("xx-task-history");
        entries.forEach(entry ->
                list.add(
                        new ListItem(
                                TaskTexts.quiet(texts.time(entry.at())),
                                new Span(action(entry.action())),
                                TaskTexts.quiet(entry.who().name()),
                                new Span(entry.detail()))));
        return new SheetCard(texts.word("history")).pad(list);
    }

    private String action(String action) {
        return messages.wordOr("audit", "action-" + action, action, getLocale());
    }
}
