package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.TextStyle;
import java.util.Optional;
import org.xianxing.app.evaluation.ClaimService;
import org.xianxing.app.evaluation.CycleService;
import org.xianxing.app.evaluation.RankingService;
import org.xianxing.app.evaluation.ReviewService;
import org.xianxing.app.evaluation.SheetService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.PageContributor;
import org.xianxing.app.shell.PageParts;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.organization.Actor;

/** The first page of each role: what is due today, then what it is worth, then how to get it. */
@Route("")
@PermitAll
@StyleSheet("themes/xianxing/dashboard.css")
final class DashboardView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor currentActor;
    private final transient ChosenCycle chosenCycle;
    private final transient SheetService sheets;
    private final transient ClaimService claims;
    private final transient ReviewService reviews;
    private final transient CycleService cycles;
    private final transient RankingService rankings;
    private final transient PageParts parts;
    private final transient Words words;
    private final transient InstantSource clock;

    DashboardView(
            CurrentActor currentActor,
            ChosenCycle chosenCycle,
            SheetService sheets,
            ClaimService claims,
            ReviewService reviews,
            CycleService cycles,
            RankingService rankings,
            PageParts parts,
            Words words,
            InstantSource clock) {
        this.currentActor = currentActor;
        this.chosenCycle = chosenCycle;
        this.sheets = sheets;
        this.claims = claims;
        this.reviews = reviews;
        this.cycles = cycles;
        this.rankings = rankings;
        this.parts = parts;
        this.words = words;
        this.clock = clock;
        addClassName("xx-dashboard");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        Actor actor = currentActor.get();
        Instant now = clock.instant();
        add(
                new PageHeader(getTranslation("evaluation.dashboard.title"))
                        .withSub(
                                Times.day(now, getLocale())
                                        + " "
                                        + now.atZone(Cycle.OFFICE_ZONE)
                                                .getDayOfWeek()
                                                .getDisplayName(TextStyle.FULL, getLocale())));
        add(parts.at(new PageContributor.Place.FirstPage(), actor));
        Optional<Cycle> cycle = chosenCycle.get(actor);
        add(cycle.map(c -> content(actor, c, now)).orElseGet(this::nothing));
    }

    private Component content(Actor actor, Cycle cycle, Instant now) {
        return switch (actor.role()) {
            case ZONE_OFFICIAL, ZONE_APPROVER ->
                    new ZoneDashboard(
                            sheets.view(actor, cycle.id(), actor.organization()), words, now);
            case CITY_REVIEWER ->
                    new ReviewerDashboard(
                            actor,
                            cycle,
                            sheets.summaries(actor, cycle.id()),
                            reviews.levelOf(actor),
                            claims.cityClaims(actor, cycle.id(), actor.organization()),
                            words,
                            now);
            case PROVINCE_EVALUATOR ->
                    new ProvinceDashboard(
                            cycle,
                            sheets.summaries(actor, cycle.id()),
                            reviews.levelOf(actor),
                            switch (cycle.stage()) {
                                case PLANNED -> cycles.obstaclesToOpening(actor, cycle.id());
                                case OPEN -> cycles.obstaclesToObjections(actor, cycle.id());
                                case OBJECTION -> rankings.obstaclesToFixing(actor, cycle.id());
                                case RANKED, PUBLISHED -> java.util.List.of();
                            },
                            words,
                            now);
            case PROVINCE_LEADER ->
                    new ProvinceDashboard(
                            cycle,
                            sheets.summaries(actor, cycle.id()),
                            reviews.levelOf(actor),
                            java.util.List.of(),
                            words,
                            now);
            case PROVINCE_PUBLISHER, COUNTY_OFFICIAL, AREA_OFFICIAL, DEPARTMENT_OFFICIAL, READER ->
                    new ReaderDashboard(cycle);
            case SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR -> nothing();
        };
    }

    private Component nothing() {
        return new EmptyState(
                getTranslation("evaluation.no-cycle"),
                getTranslation("evaluation.no-cycle-explained"));
    }
}
