package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.xianxing.app.evaluation.CycleService;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.PlainText;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.shared.Outcome;

/** The cycles of all years, and where a new one begins. */
@Route("cycles")
@RolesAllowed(Access.PROVINCE_EVALUATOR)
@StyleSheet("themes/xianxing/settings.css")
final class CyclesView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient CycleService cycles;
    private final transient CurrentActor currentActor;
    private final transient Words words;
    private final transient InstantSource clock;

    CyclesView(CycleService cycles, CurrentActor currentActor, Words words, InstantSource clock) {
        this.cycles = cycles;
        this.currentActor = currentActor;
        this.words = words;
        this.clock = clock;
        addClassName("xx-settings");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Actor actor = currentActor.get();
        List<Cycle> all = cycles.all(actor);
        List<Rubric> rubrics = cycles.rubrics(actor);
        Button plan = new Button(getTranslation("evaluation.cycle.plan"), Icon.PLUS.create());
        plan.addThemeName("primary");
        plan.addClickListener(_ -> plan(rubrics));
        removeAll();
        add(
                new PageHeader(getTranslation("evaluation.cycle.all"))
                        .withSub(getTranslation("evaluation.cycle.all-sub"))
                        .withActions(plan));
        add(
                all.isEmpty()
                        ? new EmptyState(
                                getTranslation("evaluation.cycle.none"),
                                getTranslation("evaluation.cycle.none-explained"))
                        : table(all, rubrics));
    }

    private void plan(List<Rubric> rubrics) {
        int year = LocalDate.ofInstant(clock.instant(), Cycle.OFFICE_ZONE).getYear();
        new CyclePlanDialog(rubrics, year, this::plan, words).open();
    }

    private Outcome<Cycle> plan(CyclePlanDialog.Plan plan) {
        Outcome<Cycle> outcome =
                cycles.planProposed(currentActor.get(), plan.year(), plan.title(), plan.rubric());
        if (outcome instanceof Outcome.Done<Cycle>(Cycle planned)) {
            getUI().ifPresent(ui -> ui.navigate("cycle/" + planned.id().value()));
        }
        return outcome;
    }

    private Grid<Cycle> table(List<Cycle> all, List<Rubric> rubrics) {
        Grid<Cycle> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT);
        grid.getElement().setAttribute("aria-label", getTranslation("evaluation.cycle.all"));
        grid.addComponentColumn(this::link)
                .setHeader(getTranslation("evaluation.cycle.title"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::stage)
                .setHeader(getTranslation("evaluation.cycle.stage"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Cycle::year)
                .setHeader(getTranslation("evaluation.cycle.year"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(cycle -> day(cycle.schedule().selfScoreUntil()))
                .setHeader(getTranslation("evaluation.cycle.self-score-until"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(cycle -> day(cycle.schedule().objectionUntil()))
                .setHeader(getTranslation("evaluation.cycle.objection-until"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(cycle ->
                        rubrics.stream()
                                .filter(r -> r.id().equals(cycle.rubric()))
                                .map(Rubric::label)
                                .findFirst()
                                .orElse(""))
                .setHeader(getTranslation("evaluation.cycle.rubric"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.setItems(all);
        grid.setAllRowsVisible(true);
        return grid;
    }

    private Span link(Cycle cycle) {
        Anchor link = new Anchor("cycle/" + cycle.id().value(), cycle.title());
        Span cell = new Span(link);
        cell.addClassName("xx-row");
        if (cycle.demonstration()) {
            cell.add(Badge.tag(getTranslation("evaluation.cycle.demonstration")));
        }
        return cell;
    }

    private Badge stage(Cycle cycle) {
        return CycleStages.badge(
                cycle.stage(), getTranslation("evaluation.cycle.stage-" + cycle.stage().name()));
    }

    private String day(Instant at) {
        return PlainText.date(LocalDate.ofInstant(at, Cycle.OFFICE_ZONE), getLocale());
    }
}
