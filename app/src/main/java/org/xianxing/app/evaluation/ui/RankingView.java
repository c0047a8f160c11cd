package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianxing.app.evaluation.RankingService;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.PageContributor;
import org.xianxing.app.shell.PageParts;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.FrozenRanking;
import org.xianxing.domain.evaluation.FrozenRanking.Line;
import org.xianxing.domain.evaluation.Ranking;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** The ranking: five facts, the table with its two lines, and why each zone moved. */
@Route("ranking/:zone?")
@RolesAllowed({
    Access.ZONE_OFFICIAL,
    Access.ZONE_APPROVER,
    Access.COUNTY_OFFICIAL,
    Access.AREA_OFFICIAL,
    Access.DEPARTMENT_OFFICIAL,
    Access.PROVINCE_PUBLISHER,
    Access.READER,
    Access.CITY_REVIEWER,
    Access.PROVINCE_EVALUATOR,
    Access.PROVINCE_LEADER
})
@StyleSheet("themes/xianxing/ranking.css")
final class RankingView extends Div implements BeforeEnterObserver, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient RankingService rankings;
    private final transient CurrentActor currentActor;
    private final transient ChosenCycle chosenCycle;
    private final transient PageParts parts;
    private final transient RankingWords words;

    private String openZone = "";

    RankingView(
            RankingService rankings,
            CurrentActor currentActor,
            ChosenCycle chosenCycle,
            PageParts parts,
            RankingWords words) {
        this.rankings = rankings;
        this.currentActor = currentActor;
        this.chosenCycle = chosenCycle;
        this.parts = parts;
        this.words = words;
        addClassName("xx-ranking-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        openZone = event.getRouteParameters().get("zone").orElse("");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    /** Reads everything anew and draws it; called after each change. */
    private void show() {
        removeAll();
        Actor actor = currentActor.get();
        Optional<Cycle> cycle = chosenCycle.get(actor);
        if (cycle.isEmpty()) {
            add(
                    new PageHeader(text("title-alone")),
                    new EmptyState(text("no-cycle"), text("no-cycle-explained")));
        } else if (!maySee(actor, cycle.get())) {
            add(
                    new PageHeader(text("title", cycle.get().title())),
                    new EmptyState(
                            text("not-yet"),
                            text(
                                    "not-yet-explained",
                                    Times.day(
                                            cycle.get().schedule().provinceReviewUntil(),
                                            getLocale()))));
        } else {
            show(actor, rankings.view(actor, cycle.get().id()));
        }
    }

    private static boolean maySee(Actor actor, Cycle cycle) {
        Action action =
                cycle.stage().isAtLeast(CycleStage.OBJECTION)
                        ? Action.VIEW_RANKING
                        : Action.VIEW_RANKING_EARLY;
        return AccessPolicy.allows(actor, action, Target.PROVINCE);
    }

    private void show(Actor actor, RankingService.RankingView view) {
        add(header(actor, view));
        if (!view.frozen()) {
            NoteStrip note = NoteStrip.info(text("not-final"));
            fixing(actor, view).ifPresent(note::with);
            add(note);
        }
        add(parts.at(new PageContributor.Place.RankingPage(view.cycle().id()), actor));
        RankingBoard board =
                new RankingBoard(
                        view,
                        words,
                        getLocale(),
                        new RankingBoard.Extras(
                                line -> links(actor, view, line),
                                line -> reward(actor, view, line),
                                this::remember));
        add(new RankingFacts(view, words, getLocale()), board);
        view.table().entries().stream()
                .map(Line::zone)
                .filter(zone -> zone.value().toString().equals(openZone))
                .findFirst()
                .ifPresent(board::open);
    }

    /** Keeps the opened zone in the address, so that it can be sent on and survives a reload. */
    private void remember(Optional<OrganizationId> zone) {
        openZone = zone.map(z -> z.value().toString()).orElse("");
        getUI().ifPresent(ui ->
                ui.getPage()
                        .getHistory()
                        .replaceState(
                                null, openZone.isEmpty() ? "ranking" : "ranking/" + openZone));
    }

    private PageHeader header(Actor actor, RankingService.RankingView view) {
        boolean withRewards = showsRewards(actor, view);
        Anchor export =
                new Anchor(
                        DownloadHandler.fromInputStream(_ -> {
                            rankings.traceExport(currentActor.get(), view);
                            byte[] workbook = new RankingExport(words).create(view, withRewards);
                            return new DownloadResponse(
                                    new ByteArrayInputStream(workbook),
                                    new RankingExport(words).fileName(view),
                                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                    workbook.length);
                        }),
                        "");
        export.add(Icon.DOWNLOAD.create(), new Span(text("export")));
        export.addClassName("xx-button-link");
        Button print = new Button(text("print"), Icon.PRINT.create());
        print.addClickListener(
                _ -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        PageHeader header =
                new PageHeader(text("title", view.cycle().title()))
                        .withSub(words.sub(view, getLocale()))
                        .withActions(export, print);
        if (maySetRewards(actor, view)) {
            Button rewards = new Button(text("set-rewards"), Icon.PEN.create());
            rewards.addClickListener(_ -> editRewards(view));
            header.withActions(rewards);
        }
        return header;
    }

    private List<Component> links(Actor actor, RankingService.RankingView view, Line line) {
        List<Component> links = new ArrayList<>();
        OrganizationId zone = line.zone();
        if (rankings.maySeeSheet(actor, view.cycle().id(), zone)) {
            links.add(
                    new RouterLink(
                            text("to-sheet"),
                            ScoreSheetView.class,
                            new RouteParameters("zone", zone.value().toString())));
        }
        boolean own = actor.organization().equals(zone);
        if (own && view.cycle().stage() == CycleStage.OBJECTION) {
            links.add(new RouterLink(text("to-objection"), ObjectionsView.class));
        }
        return links;
    }

    private Optional<String> reward(Actor actor, RankingService.RankingView view, Line line) {
        return showsRewards(actor, view) && line.reward().fen() > 0
                ? Optional.of(text("reward-amount", RankingWords.tenThousands(line.reward())))
                : Optional.empty();
    }

    /** Rewards are the province's matter until the bulletin tells them. */
    private static boolean showsRewards(Actor actor, RankingService.RankingView view) {
        return view.frozen()
                && (actor.isProvince() || view.cycle().stage() == CycleStage.PUBLISHED);
    }

    private static boolean maySetRewards(Actor actor, RankingService.RankingView view) {
        return view.frozen()
                && view.cycle().stage() == CycleStage.RANKED
                && AccessPolicy.allows(actor, Action.SET_REWARDS, Target.PROVINCE);
    }

    private void editRewards(RankingService.RankingView view) {
        new RankingRewardsDialog(
                        view,
                        words,
                        getLocale(),
                        amounts ->
                                rankings.setRewards(currentActor.get(), view.cycle().id(), amounts),
                        this::show)
                .open();
    }

    private Optional<LockedButton> fixing(Actor actor, RankingService.RankingView view) {
        if (!AccessPolicy.allows(actor, Action.FIX_RANKING, Target.PROVINCE)) {
            return Optional.empty();
        }
        LockedButton fix = new LockedButton(text("fix"), () -> confirmFixing(view));
        List<Reason> obstacles = rankings.obstaclesToFixing(actor, view.cycle().id());
        if (!obstacles.isEmpty()) {
            fix.lock(words.reasons(obstacles, getLocale()));
        }
        return Optional.of(fix);
    }

    private void confirmFixing(RankingService.RankingView view) {
        ConfirmDialog dialog =
                new ConfirmDialog(
                        text("fix-title", view.cycle().title()),
                        text(
                                "fix-explained",
                                view.table().marked(Ranking.Mark.REWARD).size(),
                                view.table().marked(Ranking.Mark.RECTIFICATION).size()),
                        text("fix"),
                        _ -> fix(view));
        dialog.setCancelable(true);
        dialog.setCancelText(text("fix-cancel"));
        dialog.open();
    }

    private void fix(RankingService.RankingView view) {
        Outcome<FrozenRanking> outcome = rankings.fix(currentActor.get(), view.cycle().id());
        show();
        if (!outcome.isDone()) {
            Refusals.show(this, words.reasons(outcome.reasons(), getLocale()));
        }
    }

    private String text(String key, Object... arguments) {
        return words.of(key, getLocale(), arguments);
    }
}
