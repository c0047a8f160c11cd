package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xianxing.app.evaluation.CycleBodies;
import org.xianxing.app.evaluation.CycleService;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** One cycle: what comes next, dates, settings, zones and ranks. */
@Route("cycle/:id")
@RolesAllowed(Access.PROVINCE_EVALUATOR)
@StyleSheet("themes/xianxing/settings.css")
final class CycleView extends Div implements BeforeEnterObserver, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient CycleService cycles;
    private final transient CurrentActor currentActor;
    private final transient Words words;
    private final Div head = new Div();
    private final Div progress = new Div();

    private transient @Nullable CycleId id;

    CycleView(CycleService cycles, CurrentActor currentActor, Words words) {
        this.cycles = cycles;
        this.currentActor = currentActor;
        this.words = words;
        addClassName("xx-settings");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String text = event.getRouteParameters().get("id").orElse("");
        try {
            id = new CycleId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            id = null;
        }
        if (id == null || cycles.find(currentActor.get(), id).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (id != null && cycles.find(currentActor.get(), id).isPresent()) {
            show(id);
        }
    }

    private void show(CycleId shown) {
        Actor actor = currentActor.get();
        Cycle cycle = cycles.get(actor, shown);
        CycleBodies bodies = cycles.bodies(actor);
        removeAll();
        TabSheet tabs = new TabSheet();
        tabs.add(getTranslation("evaluation.cycle.tab-progress"), progress);
        tabs.add(
                getTranslation("evaluation.cycle.tab-dates"),
                new CycleDatesForm(
                        cycle.schedule(),
                        cycle.stage().isAtLeast(CycleStage.RANKED),
                        schedule -> change(stored().withSchedule(schedule)),
                        words));
        tabs.add(
                getTranslation("evaluation.cycle.tab-settings"),
                new CycleSettingsForm(
                        cycle,
                        cycles.rubrics(actor),
                        settings ->
                                change(
                                        stored().withSettings(
                                                        settings.title(),
                                                        settings.rubric(),
                                                        settings.scoring(),
                                                        settings.ranking())),
                        words));
        tabs.add(
                getTranslation("evaluation.cycle.tab-zones"),
                new ParticipantsPanel(
                        cycles.participants(actor, shown),
                        bodies,
                        cycle.stage() != CycleStage.PLANNED,
                        zones ->
                                told(
                                        cycles.setParticipants(currentActor.get(), shown, zones)
                                                .map(_ -> stored())),
                        words));
        tabs.add(
                getTranslation("evaluation.cycle.tab-ranks"),
                new ExternalRanksPanel(
                        () -> zones(bodies, shown),
                        cycles.ranks(actor, shown),
                        cycle.year(),
                        cycle.stage().isAtLeast(CycleStage.RANKED),
                        ranks ->
                                told(
                                        cycles.enterRanks(currentActor.get(), shown, ranks)
                                                .map(_ -> stored())),
                        chosen -> cycles.ranksWorkbook(currentActor.get(), shown, chosen),
                        words));
        tabs.setWidthFull();
        add(head, tabs);
        refresh();
    }

    private Cycle stored() {
        return cycles.get(currentActor.get(), requireId());
    }

    private CycleId requireId() {
        if (id == null) {
            throw new IllegalStateException("no cycle is shown");
        }
        return id;
    }

    private List<Organization> zones(CycleBodies bodies, CycleId cycle) {
        return cycles.participants(currentActor.get(), cycle).stream()
                .map(participant -> bodies.find(participant.zone()))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Reason> change(Cycle changed) {
        return told(cycles.change(currentActor.get(), changed));
    }

    /** Head and progress follow every change; forms keep what was typed in them. */
    private List<Reason> told(Outcome<Cycle> outcome) {
        if (outcome.isDone()) {
            refresh();
        }
        return outcome.reasons();
    }

    private void refresh() {
        Actor actor = currentActor.get();
        Cycle cycle = stored();
        Span stage =
                new Span(
                        CycleStages.badge(
                                cycle.stage(),
                                getTranslation("evaluation.cycle.stage-" + cycle.stage().name())));
        if (cycle.demonstration()) {
            stage.add(Badge.tag(getTranslation("evaluation.cycle.demonstration")));
        }
        stage.addClassName("xx-row");
        PageHeader header = new PageHeader(cycle.title());
        header.setSub(new Span(getTranslation("evaluation.cycle.sub", cycle.year())), stage);
        header.withActions(new Anchor("cycles", getTranslation("evaluation.cycle.back-to-all")));
        head.removeAll();
        head.add(header);
        progress.removeAll();
        progress.add(
                new CycleProgress(
                        cycle,
                        cycles.progress(actor, cycle.id()),
                        cycles.participants(actor, cycle.id()).size(),
                        obstacles(actor, cycle),
                        new CycleProgress.Acts() {
                            @Override
                            public List<Reason> open() {
                                return moved(cycles.open(currentActor.get(), cycle.id()));
                            }

                            @Override
                            public List<Reason> startObjections(String unratedReason) {
                                return moved(
                                        cycles.startObjections(
                                                currentActor.get(), cycle.id(), unratedReason));
                            }

                            @Override
                            public List<Reason> endObjections() {
                                return moved(
                                        cycles.endObjectionsEarly(currentActor.get(), cycle.id()));
                            }
                        },
                        words));
    }

    /** In a new stage other things can be changed, so everything is drawn anew. */
    private List<Reason> moved(Outcome<Cycle> outcome) {
        if (outcome.isDone()) {
            show(requireId());
        }
        return outcome.reasons();
    }

    private List<Reason> obstacles(Actor actor, Cycle cycle) {
        return switch (cycle.stage()) {
            case PLANNED -> cycles.obstaclesToOpening(actor, cycle.id());
            case OPEN -> cycles.obstaclesToObjections(actor, cycle.id());
            case OBJECTION, RANKED, PUBLISHED -> List.of();
        };
    }
}
