package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomListenerRegistration;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianxing.app.evaluation.ReviewService;
import org.xianxing.app.evaluation.ReviewService.Verdict;
import org.xianxing.app.evaluation.SheetService;
import org.xianxing.app.evaluation.SheetSummary;
import org.xianxing.app.evaluation.SheetView;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.RouteIds;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.KeyHint;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.UndoNotification;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.ReviewLevel;
import org.xianxing.domain.evaluation.SheetTransitions;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/**
 * The reviewer's workbench: zones at the left, evidence in the middle, the decision at the right,
 * one key each.
 */
@Route("review/:zone?")
@RolesAllowed({Access.CITY_REVIEWER, Access.PROVINCE_EVALUATOR})
@StyleSheet("themes/xianxing/review.css")
final class ReviewView extends Div implements BeforeEnterObserver, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    /** Keys work while no field has the focus and no dialog is open. */
    private static final String NOT_TYPING =
            "!event.ctrlKey && !event.metaKey && !event.altKey"
                    + " && !event.composedPath().some(n => ['INPUT','TEXTAREA','SELECT'].includes(n.tagName))"
                    + " && !document.querySelector('vaadin-dialog[opened]')";

    private final transient SheetService sheets;
    private final transient ReviewService reviews;
    private final transient CurrentActor currentActor;
    private final transient ChosenCycle chosenCycle;
    private final transient Words words;
    private final transient InstantSource clock;

    private transient Optional<OrganizationId> zoneNamed = Optional.empty();
    private int position;
    private transient @Nullable SheetView view;
    private transient List<Claim> queue = new ArrayList<>();
    private @Nullable ReviewDecision decision;
    private @Nullable DomListenerRegistration keys;

    ReviewView(
            SheetService sheets,
            ReviewService reviews,
            CurrentActor currentActor,
            ChosenCycle chosenCycle,
            Words words,
            InstantSource clock) {
        this.sheets = sheets;
        this.reviews = reviews;
        this.currentActor = currentActor;
        this.chosenCycle = chosenCycle;
        this.words = words;
        this.clock = clock;
        addClassName("xx-review-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        zoneNamed = RouteIds.of(event, "zone").map(OrganizationId::new);
        if (zoneNamed.isEmpty() && event.getRouteParameters().get("zone").isPresent()) {
            event.rerouteToError(NotFoundException.class);
        }
        position = 0;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        read(true);
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        keys =
                event.getUI()
                        .getElement()
                        .addEventListener(
                                "keydown", e -> key(e.getEventData().get("event.key").asString()))
                        .addEventData("event.key")
                        .setFilter(NOT_TYPING);
        addDetachListener(detached -> {
            detached.unregisterListener();
            if (keys != null) {
                keys.remove();
            }
        });
    }

    private void key(String key) {
        switch (key) {
            case "j", "J" -> go(position + 1);
            case "k", "K" -> go(position - 1);
            case "a", "A" -> decide(Verdict.ACCEPT);
            case "r", "R" -> decide(Verdict.RETURN);
            case "x", "X" -> decide(Verdict.REJECT);
            case "z", "Z" -> undoCurrent();
            default -> {}
        }
    }

    private ReviewLevel level() {
        return reviews.levelOf(currentActor.get());
    }

    /** Reads the chosen zone's sheet; begins at the first claim that is not decided. */
    private void read(boolean fromFirstPending) {
        Actor actor = currentActor.get();
        Optional<Cycle> cycle = chosenCycle.get(actor);
        if (cycle.isEmpty()) {
            view = null;
            return;
        }
        Optional<OrganizationId> zone = zoneNamed.or(() -> firstWaiting(actor, cycle.get()));
        SheetView read =
                zone.flatMap(named -> sheets.find(actor, cycle.get().id(), named)).orElse(null);
        view = read;
        if (read == null) {
            return;
        }
        queue = queueOf(read);
        if (fromFirstPending) {
            position = 0;
            for (int i = 0; i < queue.size(); i++) {
                if (queue.get(i).decision(level()).isPending()) {
                    position = i;
                    break;
                }
            }
        }
        position = Math.clamp(position, 0, Math.max(0, queue.size() - 1));
    }

    /**
     * The zone's claims this level decides, and for the province the city's facts, once, with the
     * zone.
     */
    private List<Claim> queueOf(SheetView read) {
        List<Claim> all = new ArrayList<>();
        for (SheetView.Line line : read.lines()) {
            if (level() == ReviewLevel.PROVINCE) {
                line.cityClaims().stream().filter(Claim::isSubmitted).forEach(all::add);
            }
            all.addAll(SheetTransitions.forReview(line.claims(), level()));
        }
        return all;
    }

    private Optional<OrganizationId> firstWaiting(Actor actor, Cycle cycle) {
        List<SheetSummary> summaries = sheets.summaries(actor, cycle.id());
        return summaries.stream()
                .filter(s -> ReviewZones.isWaiting(s, level()))
                .findFirst()
                .or(() -> summaries.stream().findFirst())
                .map(s -> s.zone().id());
    }

    private void show() {
        removeAll();
        Actor actor = currentActor.get();
        SheetView shown = view;
        if (shown == null) {
            add(
                    new PageHeader(getTranslation("evaluation.review.title")),
                    new EmptyState(
                            getTranslation("evaluation.review.nothing"),
                            getTranslation("evaluation.review.nothing-explained")));
            return;
        }
        Locale locale = getLocale();
        long decided = queue.stream().filter(c -> !c.decision(level()).isPending()).count();
        PageHeader header =
                new PageHeader(getTranslation("evaluation.review.title"))
                        .withSub(
                                getTranslation(
                                        "evaluation.review.sub",
                                        shown.zone().name(),
                                        decided,
                                        queue.size(),
                                        Times.dayAndHour(until(shown.cycle()), locale)));
        header.withActions(
                new ReviewExtension(
                        shown,
                        words,
                        clock,
                        (until, reason) ->
                                reviews.extend(
                                        actor,
                                        shown.cycle().id(),
                                        shown.zone().id(),
                                        until,
                                        reason),
                        () -> {
                            read(true);
                            show();
                        }),
                new ReviewEnd(
                        shown,
                        level(),
                        queue,
                        words,
                        clock,
                        (pass, mendUntil) ->
                                pass
                                        ? reviews.pass(actor, shown.cycle().id(), shown.zone().id())
                                        : reviews.returnToZone(
                                                actor,
                                                shown.cycle().id(),
                                                shown.zone().id(),
                                                mendUntil),
                        () -> {
                            read(true);
                            show();
                        }));
        add(header);
        ReviewZones zones =
                new ReviewZones(
                        sheets.summaries(actor, shown.cycle().id()),
                        level(),
                        shown,
                        queue,
                        position,
                        words,
                        zone -> getUI().ifPresent(ui -> ui.navigate("review/" + zone.value())),
                        this::go);
        Div desk = new Div(zones);
        desk.addClassName("xx-desk");
        if (queue.isEmpty()) {
            Div empty =
                    new Div(
                            new EmptyState(
                                    getTranslation("evaluation.review.no-claims"),
                                    words.sheetState(shown.sheet().state(), locale)));
            empty.addClassName("xx-desk-empty");
            desk.add(empty);
        } else {
            Claim claim = queue.get(position);
            add(claimHead(claim, shown));
            ReviewDecision panel =
                    new ReviewDecision(shown, claim, level(), reviews, actor, words, this::decide);
            decision = panel;
            desk.add(new ReviewEvidence(claim), panel);
        }
        add(desk, keyBar());
    }

    private Instant until(Cycle cycle) {
        return switch (level()) {
            case CITY -> cycle.schedule().cityReviewUntil();
            case PROVINCE -> cycle.schedule().provinceReviewUntil();
        };
    }

    private Div claimHead(Claim claim, SheetView shown) {
        Span code = new Span(claim.indicator());
        code.addClassName("xx-code-tag");
        H2 title = new H2(words.title(claim, shown, getLocale()));
        Span at =
                new Span(getTranslation("evaluation.review.position", position + 1, queue.size()));
        at.addClassName("xx-dim");
        Span space = new Span();
        space.addClassName("xx-space");
        Div head =
                new Div(
                        code,
                        title,
                        at,
                        space,
                        words.badge(claim, shown, getLocale()),
                        new Span(
                                getTranslation(
                                        "evaluation.review.worth",
                                        claim.indicator(),
                                        words.score(
                                                level() == ReviewLevel.CITY
                                                        ? shown.line(claim.indicator()).city()
                                                        : shown.line(claim.indicator()).province(),
                                                getLocale()),
                                        shown.line(claim.indicator()).indicator().max())));
        head.addClassName("xx-claim-head");
        return head;
    }

    private Div keyBar() {
        Div bar =
                new Div(
                        new KeyHint("J", getTranslation("evaluation.review.key-next")),
                        new KeyHint("K", getTranslation("evaluation.review.key-previous")),
                        new KeyHint("A", getTranslation("evaluation.review.key-accept")),
                        new KeyHint("R", getTranslation("evaluation.review.key-return")),
                        new KeyHint("X", getTranslation("evaluation.review.key-reject")),
                        new KeyHint("Z", getTranslation("evaluation.review.key-undo")));
        bar.addClassName("xx-keys");
        return bar;
    }

    private void go(int to) {
        if (to >= 0 && to < queue.size()) {
            position = to;
            show();
        }
    }

    private void decide(Verdict verdict) {
        ReviewDecision panel = decision;
        SheetView shown = view;
        if (panel == null || shown == null || queue.isEmpty()) {
            return;
        }
        Claim claim = queue.get(position);
        Outcome<Claim> outcome =
                reviews.decide(
                        currentActor.get(), claim.id(), claim.version(), verdict, panel.reason());
        switch (outcome) {
            case Outcome.Refused<Claim>(List<Reason> reasons) ->
                    panel.refuse(words.reasons(reasons, getLocale()));
            case Outcome.Done<Claim>(Claim decided) -> {
                String title = words.title(claim, shown, getLocale());
                read(false);
                nextPending();
                show();
                UndoNotification.show(
                        getTranslation("evaluation.review.done-" + verdict.name(), title),
                        getTranslation("evaluation.review.undo"),
                        () -> undo(decided));
            }
        }
    }

    private void nextPending() {
        for (int step = 1; step <= queue.size(); step++) {
            int candidate = (position + step) % queue.size();
            if (queue.get(candidate).decision(level()).isPending()) {
                position = candidate;
                return;
            }
        }
    }

    private void undoCurrent() {
        if (!queue.isEmpty() && !queue.get(position).decision(level()).isPending()) {
            undo(queue.get(position));
        }
    }

    private void undo(Claim decided) {
        Outcome<Claim> outcome = reviews.undo(currentActor.get(), decided.id(), decided.version());
        if (outcome instanceof Outcome.Refused<Claim>(List<Reason> reasons)) {
            Refusals.show(this, words.reasons(reasons, getLocale()));
        }
        read(false);
        for (int i = 0; i < queue.size(); i++) {
            if (queue.get(i).id().equals(decided.id())) {
                position = i;
            }
        }
        show();
    }
}
