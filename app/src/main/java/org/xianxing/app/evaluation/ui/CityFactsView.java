package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.xianxing.app.evaluation.CatalogChoices;
import org.xianxing.app.evaluation.ClaimService;
import org.xianxing.app.evaluation.SheetService;
import org.xianxing.app.evaluation.SheetSummary;
import org.xianxing.app.evaluation.SheetView;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimedFact;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.Indicator;
import org.xianxing.domain.evaluation.ScoringRule;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** The city's own milestones: claimed once, counted for each of its zones. */
@Route("city-facts")
@RolesAllowed(Access.CITY_REVIEWER)
@StyleSheet("themes/xianxing/sheet.css")
final class CityFactsView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient SheetService sheets;
    private final transient ClaimService claims;
    private final transient CatalogChoices catalog;
    private final transient CurrentActor currentActor;
    private final transient ChosenCycle chosenCycle;
    private final transient Words words;

    CityFactsView(
            SheetService sheets,
            ClaimService claims,
            CatalogChoices catalog,
            CurrentActor currentActor,
            ChosenCycle chosenCycle,
            Words words) {
        this.sheets = sheets;
        this.claims = claims;
        this.catalog = catalog;
        this.currentActor = currentActor;
        this.chosenCycle = chosenCycle;
        this.words = words;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        Actor actor = currentActor.get();
        Optional<Cycle> cycle = chosenCycle.get(actor);
        List<SheetSummary> zones =
                cycle.map(c -> sheets.summaries(actor, c.id())).orElse(List.of());
        if (cycle.isEmpty() || zones.isEmpty()) {
            add(
                    new PageHeader(getTranslation("evaluation.city.title")),
                    new EmptyState(
                            getTranslation("evaluation.no-cycle"),
                            getTranslation("evaluation.no-cycle-explained")));
            return;
        }
        show(
                actor,
                cycle.get(),
                sheets.view(actor, cycle.get().id(), zones.getFirst().zone().id()),
                zones);
    }

    private void show(Actor actor, Cycle cycle, SheetView view, List<SheetSummary> zones) {
        boolean open = cycle.stage() == CycleStage.OPEN;
        List<Claim> own = claims.cityClaims(actor, cycle.id(), actor.organization());
        Button submit = new Button(getTranslation("evaluation.city.submit"));
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.addClickListener(_ -> submit(actor, cycle));
        submit.setVisible(open && own.stream().anyMatch(c -> !c.isSubmitted() || c.isReturned()));
        add(
                new PageHeader(getTranslation("evaluation.city.title"))
                        .withSub(
                                getTranslation(
                                        "evaluation.city.sub",
                                        actor.organizationName(),
                                        zones.size()))
                        .withActions(submit),
                NoteStrip.info(
                        getTranslation(
                                "evaluation.city.explained",
                                zones.size(),
                                Times.dayAndHour(
                                        cycle.schedule().provinceReviewUntil(), getLocale()))));
        ClaimActions actions =
                new ClaimActions(
                        claims, catalog, actor, cycle.id(), actor.organization(), this::show);
        view.rubric()
                .indicators()
                .filter(i -> i.rule() instanceof ScoringRule.Milestones)
                .forEach(i -> card(i, (ScoringRule.Milestones) i.rule(), own, view, actions, open));
    }

    private void card(
            Indicator indicator,
            ScoringRule.Milestones rule,
            List<Claim> own,
            SheetView view,
            ClaimActions actions,
            boolean open) {
        List<ScoringRule.Milestone> cityMilestones =
                rule.milestones().stream()
                        .filter(m -> m.claimant() == ScoringRule.Claimant.CITY)
                        .toList();
        if (cityMilestones.isEmpty()) {
            return;
        }
        SheetCard card = new SheetCard(indicator.code() + " " + indicator.wording());
        card.pad(new Paragraph(indicator.officialText()));
        for (ScoringRule.Milestone milestone : cityMilestones) {
            ClaimedFact fact = new ClaimedFact.MilestoneReached(milestone.code());
            Optional<Claim> claimed =
                    own.stream()
                            .filter(c -> c.indicator().equals(indicator.code()))
                            .filter(c -> c.content().fact().equals(fact))
                            .findFirst();
            if (claimed.isPresent()) {
                Claim claim = claimed.get();
                boolean editable = open && (!claim.isSubmitted() || claim.isReturned());
                card.add(
                        new ClaimCard(
                                view,
                                claim,
                                editable,
                                actions,
                                words,
                                (where, what) ->
                                        where.add(
                                                new ClaimEditor(
                                                        view, what, indicator, actions, words))));
            } else {
                Button begin =
                        new Button(
                                getTranslation(
                                        "evaluation.detail.claim-milestone",
                                        milestone.name(),
                                        milestone.points()),
                                Icon.PLUS.create());
                begin.setEnabled(open);
                begin.addClickListener(_ -> begin(actions, indicator, fact));
                Div row = new Div(begin);
                row.addClassName("xx-adders");
                card.add(row);
            }
        }
        add(card);
    }

    private void begin(ClaimActions actions, Indicator indicator, ClaimedFact fact) {
        switch (actions.add(indicator.code(), fact)) {
            case Outcome.Done<Claim> _ -> show();
            case Outcome.Refused<Claim>(List<Reason> reasons) ->
                    Refusals.show(this, words.reasons(reasons, getLocale()));
        }
    }

    private void submit(Actor actor, Cycle cycle) {
        switch (claims.submitCityClaims(actor, cycle.id(), actor.organization())) {
            case Outcome.Done<Integer> _ -> show();
            case Outcome.Refused<Integer>(List<Reason> reasons) ->
                    Refusals.show(this, words.reasons(reasons, getLocale()));
        }
    }
}
