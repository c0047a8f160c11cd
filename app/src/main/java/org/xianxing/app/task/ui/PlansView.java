package org.xianxing.app.task.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.task.PlanService;
import org.xianxing.app.task.TaskLine;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.task.Lights;
import org.xianxing.domain.task.Plan;

/** All plans, each with how its tasks stand. */
@Route("plans")
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
final class PlansView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient PlanService plans;
    private final transient CurrentActor currentActor;
    private final transient TaskTexts texts;

    PlansView(PlanService plans, CurrentActor currentActor, Messages messages) {
        this.plans = plans;
        this.currentActor = currentActor;
        this.texts = new TaskTexts(messages, getLocale());
        addClassName("xx-stack");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        boolean manages =
                AccessPolicy.allows(currentActor.get(), Action.MANAGE_PLAN, Target.PROVINCE);
        PageHeader header = new PageHeader(texts.word("plans")).withSub(texts.word("plans-sub"));
        if (manages) {
            header.withActions(new Anchor("plan-import", texts.word("import")));
        }
        add(header);
        List<PlanService.Summary> all = plans.plans(currentActor.get());
        if (all.isEmpty()) {
            add(
                    new EmptyState(
                            texts.word("no-plans"),
                            texts.word(manages ? "no-plans-office" : "no-plans-unit")));
            return;
        }
        FactTable table =
                new FactTable(
                        texts.word("plan"),
                        texts.word("state"),
                        texts.word("tasks"),
                        texts.word("done"),
                        texts.word("timing-LATE"),
                        texts.word("timing-SOON"),
                        texts.word("waits"));
        all.forEach(summary -> row(table, summary));
        add(table.in(new SheetCard(texts.word("plans"))));
    }

    private void row(FactTable table, PlanService.Summary summary) {
        Plan plan = summary.plan();
        Div title = new Div(new Anchor(TaskTexts.address(plan.id()), plan.title()));
        if (!plan.documentNumber().isEmpty()) {
            title.add(TaskTexts.quiet(plan.documentNumber()));
        }
        if (plan.demonstration()) {
            title.add(Badge.tag(texts.word("demonstration")));
        }
        List<TaskLine> lines = summary.lines();
        table.row(
                title,
                texts.state(plan.state()),
                count(lines.size()),
                count(lines.stream().filter(line -> line.task().isDone()).count()),
                count(timed(lines, Lights.Timing.LATE)),
                count(timed(lines, Lights.Timing.SOON)),
                count(lines.stream().filter(TaskLine::waits).count()));
    }

    static long timed(List<TaskLine> lines, Lights.Timing timing) {
        return lines.stream().filter(line -> line.lights().timing() == timing).count();
    }

    private static Span count(long number) {
        Span span = new Span(String.valueOf(number));
        span.addClassName("xx-count");
        return span;
    }
}
