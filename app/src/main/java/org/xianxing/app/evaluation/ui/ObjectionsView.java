package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xianxing.app.evaluation.ObjectionService;
import org.xianxing.app.evaluation.SheetService;
import org.xianxing.app.evaluation.SheetView;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SegmentedFilter;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.evaluation.Objection;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.Reason;

/**
 * Objections of the objection period. A zone sees its result and objects; the province decides with
 * two persons; the city and the leader read.
 */
@Route("objections")
@RolesAllowed({
    Access.ZONE_OFFICIAL,
    Access.ZONE_APPROVER,
    Access.CITY_REVIEWER,
    Access.PROVINCE_EVALUATOR,
    Access.PROVINCE_LEADER
})
@StyleSheet("themes/xianxing/ranking.css")
final class ObjectionsView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private enum Lines {
        DIFFERENT,
        ALL
    }

    private final transient ObjectionService objections;
    private final transient SheetService sheets;
    private final transient CurrentActor currentActor;
    private final transient ChosenCycle chosenCycle;
    private final transient ObjectionWords words;

    ObjectionsView(
            ObjectionService objections,
            SheetService sheets,
            CurrentActor currentActor,
            ChosenCycle chosenCycle,
            ObjectionWords words) {
        this.objections = objections;
        this.sheets = sheets;
        this.currentActor = currentActor;
        this.chosenCycle = chosenCycle;
        this.words = words;
        addClassName("xx-objections-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    /** Reads everything anew and draws it; called after each change. */
    private void show() {
        removeAll();
        Actor actor = currentActor.get();
        PageHeader header = new PageHeader(text("title"));
        add(header);
        Optional<Cycle> chosen = chosenCycle.get(actor);
        if (chosen.isEmpty()) {
            add(new EmptyState(text("no-cycle"), text("no-cycle-explained")));
            return;
        }
        Cycle cycle = chosen.get();
        header.setSub(
                text(
                        "sub",
                        cycle.title(),
                        Times.dayAndHour(cycle.schedule().objectionUntil(), getLocale())));
        if (!cycle.stage().isAtLeast(CycleStage.OBJECTION)) {
            add(
                    new EmptyState(
                            text("not-yet"),
                            text(
                                    "not-yet-explained",
                                    Times.day(
                                            cycle.schedule().provinceReviewUntil(), getLocale()))));
            return;
        }
        List<ObjectionService.Case> cases = objections.cases(actor, cycle.id());
        if (AccessPolicy.allows(
                actor,
                Action.FILE_OBJECTION,
                new Target.Zone(actor.organization(), actor.organization()))) {
            add(results(actor, cycle, cases));
        }
        add(new H2(text("list", cases.size())));
        if (cases.isEmpty()) {
            add(new EmptyState(text("none"), text("none-" + actor.role().name())));
        }
        Map<OrganizationId, SheetView> views = new HashMap<>();
        for (ObjectionService.Case theCase : cases) {
            SheetView view =
                    views.computeIfAbsent(
                            theCase.zone().id(), zone -> sheets.view(actor, cycle.id(), zone));
            add(card(actor, theCase, view));
        }
    }

    private ObjectionCard card(Actor actor, ObjectionService.Case theCase, SheetView view) {
        Optional<Component> action =
                AccessPolicy.allows(actor, Action.DECIDE_OBJECTION, Target.PROVINCE)
                        ? new ObjectionJudging(objections, actor, words, getLocale(), this::show)
                                .button(theCase, view)
                        : Optional.empty();
        return new ObjectionCard(
                theCase, view, words, getLocale(), file -> link(theCase.objection(), file), action);
    }

    private Anchor link(Objection objection, EvidenceFile file) {
        return EvidenceLinks.link(file, EvidenceFiles.address(objection.id(), file));
    }

    private Component results(Actor actor, Cycle cycle, List<ObjectionService.Case> cases) {
        SheetView view = sheets.view(actor, cycle.id(), actor.organization());
        List<Reason> obstacles = objections.obstacles(actor, cycle.id(), actor.organization());
        Set<String> objected =
                cases.stream().map(c -> c.objection().indicator()).collect(Collectors.toSet());
        List<SheetView.Line> different =
                view.lines().stream().filter(ObjectionResults::differs).toList();
        SheetCard card = new SheetCard(text("results"));
        SegmentedFilter<Lines> filter =
                new SegmentedFilter<>(
                        text("filter"),
                        List.of(Lines.values()),
                        l ->
                                switch (l) {
                                    case DIFFERENT -> text("filter-different");
                                    case ALL -> text("filter-all");
                                });
        filter.setCounts(
                Map.of(
                        Lines.DIFFERENT,
                        (long) different.size(),
                        Lines.ALL,
                        (long) view.lines().size()));
        card.withAction(filter);
        if (!obstacles.isEmpty()) {
            card.pad(NoteStrip.info(words.reasons(obstacles, getLocale())));
        }
        Div table = new Div();
        card.add(table);
        filter.addValueChangeListener(e ->
                fill(
                        table,
                        view,
                        e.getValue() == Lines.ALL ? view.lines() : different,
                        objected,
                        obstacles.isEmpty()));
        filter.setValue(Lines.DIFFERENT);
        fill(table, view, different, objected, obstacles.isEmpty());
        return card;
    }

    private void fill(
            Div place,
            SheetView view,
            List<SheetView.Line> lines,
            Set<String> objected,
            boolean open) {
        place.removeAll();
        if (lines.isEmpty()) {
            place.add(new EmptyState(text("no-difference"), text("no-difference-explained")));
            return;
        }
        place.add(
                new ObjectionResults(
                        view,
                        lines,
                        objected,
                        words,
                        getLocale(),
                        open
                                ? Optional.of(line -> object(view, line, objected))
                                : Optional.empty()));
    }

    private void object(SheetView view, SheetView.Line line, Set<String> objected) {
        List<SheetView.Line> free =
                view.lines().stream()
                        .filter(l -> !objected.contains(l.indicator().code()))
                        .toList();
        new ObjectionDialog(
                        free,
                        line,
                        words,
                        getLocale(),
                        (indicator, text, uploads) ->
                                objections.file(
                                        currentActor.get(),
                                        view.cycle().id(),
                                        view.zone().id(),
                                        indicator,
                                        text,
                                        uploads),
                        this::show)
                .open();
    }

    private String text(String key, Object... arguments) {
        return words.of(key, getLocale(), arguments);
    }
}
