package org.xianxing.app.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PageContributor;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.task.TaskService;
import org.xianxing.app.task.ui.MyWorkView.When;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskUnit;
import org.xianxing.domain.task.UnitPart;

/** What tasks add to other pages: what is due on the first page, what a body has on its own. */
@org.springframework.stereotype.Component
class TaskParts implements PageContributor {

    private static final int MOST_DUE = 5;
    private static final int MOST_OF_A_BODY = 12;
    private static final Set<When> SOON = Set.of(When.LATE, When.TODAY, When.WEEK);

    private final TaskService tasks;
    private final Messages messages;

    TaskParts(TaskService tasks, Messages messages) {
        this.tasks = tasks;
        this.messages = messages;
    }

    @Override
    public List<Component> partsAt(Place place, Actor actor) {
        if (!AccessPolicy.allows(actor, Action.VIEW_PLAN, Target.PROVINCE)) {
            return List.of();
        }
        TaskTexts texts = new TaskTexts(messages, UI.getCurrent().getLocale());
        return switch (place) {
            case Place.FirstPage() -> due(actor, texts);
            case Place.OrganizationPage(Organization body) -> of(body, actor, texts);
            case Place.CatalogItemPage(CatalogItem item) -> of(item, actor, texts);
            case Place.TaskPage _, Place.RankingPage _, Place.ZonePage _ -> List.of();
        };
    }

    private List<Component> due(Actor actor, TaskTexts texts) {
        List<TaskService.Work> soon =
                tasks.work(actor).stream()
                        .filter(w -> SOON.contains(MyWorkView.when(w.line().task(), tasks.today())))
                        .toList();
        return card(
                soon,
                MOST_DUE,
                new SheetCard(texts.word("due-soon"))
                        .withSub(texts.word("count", soon.size()))
                        .withAction(new Anchor("my-work", texts.word("my-work"))));
    }

    private List<Component> of(Organization body, Actor actor, TaskTexts texts) {
        List<TaskService.Work> work = tasks.workOf(actor, body.id());
        long leads = work.stream().filter(TaskService.Work::leads).count();
        return card(
                work,
                MOST_OF_A_BODY,
                new SheetCard(texts.word("tasks-of-body"))
                        .withSub(texts.word("tasks-of-body-sub", work.size(), leads))
                        .withAction(new Anchor("plans", texts.word("plans"))));
    }

    private List<Component> of(CatalogItem item, Actor actor, TaskTexts texts) {
        List<TaskService.Work> work = tasks.workOn(actor, item.id());
        if (work.isEmpty()) {
            return List.of();
        }
        FactTable table =
                new FactTable(
                        texts.word("task"),
                        texts.word("part-LEAD"),
                        texts.word("due"),
                        texts.word("light-evidence"),
                        texts.word("light-calendar"));
        work.forEach(w ->
                table.row(
                        new Div(TaskTexts.link(w.line().task()), TaskTexts.quiet(w.plan().title())),
                        new Span(lead(w.line().task())),
                        texts.due(w.line().task()),
                        texts.evidenceLight(w.line().lights()),
                        texts.calendarLight(w.line().lights())));
        return List.of(
                table.in(
                        new SheetCard(texts.word("tasks-of-item"))
                                .withSub(texts.word("tasks-of-item-sub", work.size()))));
    }

    private static String lead(Task task) {
        return task.units().stream()
                .filter(unit -> unit.part() == UnitPart.LEAD)
                .map(TaskUnit::name)
                .findFirst()
                .orElse("");
    }

    private List<Component> card(List<TaskService.Work> work, int most, SheetCard card) {
        if (work.isEmpty()) {
            return List.of();
        }
        TaskTexts texts = new TaskTexts(messages, UI.getCurrent().getLocale());
        new WorkTable(texts, work.stream().limit(most).toList()).in(card);
        if (work.size() > most) {
            card.pad(TaskTexts.quiet(texts.word("and-more", work.size() - most)));
        }
        return List.of(card);
    }
}
