package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xianxing.app.evaluation.CatalogChoices;
import org.xianxing.app.evaluation.ClaimService;
import org.xianxing.app.evaluation.SheetService;
import org.xianxing.app.evaluation.SheetView;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.PageContributor;
import org.xianxing.app.shell.PageParts;
import org.xianxing.app.shell.RouteIds;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SegmentedFilter;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimStatus;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.Score;
import org.xianxing.domain.evaluation.ScoreSheet;
import org.xianxing.domain.evaluation.SheetState;
import org.xianxing.domain.evaluation.SheetTransitions;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Target;

/** The score sheet, as the official form reads, with claims and sums in its rows. */
@Route("score-sheet/:zone?/:indicator?")
@RolesAllowed({
    Access.ZONE_OFFICIAL,
    Access.ZONE_APPROVER,
    Access.CITY_REVIEWER,
    Access.PROVINCE_EVALUATOR,
    Access.PROVINCE_LEADER
})
@StyleSheet("themes/xianxing/sheet.css")
final class ScoreSheetView extends Div implements BeforeEnterObserver, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    /** Stands in the address where others have a zone. */
    private static final String OWN = "own";

    /** Which rows are shown. */
    enum Filter {
        ALL,
        MINE,
        NOT_FULL,
        CHANGED
    }

    private final transient SheetService sheets;
    private final transient ClaimService claims;
    private final transient CatalogChoices catalog;
    private final transient CurrentActor currentActor;
    private final transient ChosenCycle chosenCycle;
    private final transient PageParts parts;
    private final transient Words words;

    private transient Optional<OrganizationId> zoneNamed = Optional.empty();
    private String openIndicator = "";
    private Filter filter = Filter.ALL;

    ScoreSheetView(
            SheetService sheets,
            ClaimService claims,
            CatalogChoices catalog,
            CurrentActor currentActor,
            ChosenCycle chosenCycle,
            PageParts parts,
            Words words) {
        this.sheets = sheets;
        this.claims = claims;
        this.catalog = catalog;
        this.currentActor = currentActor;
        this.chosenCycle = chosenCycle;
        this.parts = parts;
        this.words = words;
        addClassName("xx-sheet-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        zoneNamed = RouteIds.of(event, "zone").map(OrganizationId::new);
        String named = event.getRouteParameters().get("zone").orElse(OWN);
        if (zoneNamed.isEmpty() && !named.equals(OWN)) {
            event.rerouteToError(NotFoundException.class);
        }
        openIndicator = event.getRouteParameters().get("indicator").orElse(openIndicator);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("cycle")
                .ifPresent(this::choose);
    }

    /** Links from elsewhere name the cycle; one that the actor has no part in is passed over. */
    private void choose(String cycle) {
        chosenCycle.choices(currentActor.get()).stream()
                .map(Cycle::id)
                .filter(id -> id.value().toString().equals(cycle))
                .forEach(chosenCycle::choose);
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
            showNothing("evaluation.no-cycle");
            return;
        }
        OrganizationId zone = zoneNamed.orElse(actor.organization());
        Optional<SheetView> view = sheets.find(actor, cycle.get().id(), zone);
        if (view.isEmpty()) {
            showNothing("evaluation.no-sheet");
        } else {
            show(actor, view.get());
        }
    }

    private void showNothing(String why) {
        add(
                new PageHeader(getTranslation("evaluation.sheet.title")),
                new EmptyState(getTranslation(why), getTranslation(why + "-explained")));
    }

    private void show(Actor actor, SheetView view) {
        boolean own =
                AccessPolicy.allows(
                        actor,
                        Action.RECORD_CLAIM,
                        new Target.Zone(view.zone().id(), view.reviewer().id()));
        Locale locale = getLocale();
        add(header(actor, view, own));
        note(view, own).ifPresent(this::add);
        add(
                parts.at(
                        new PageContributor.Place.ZonePage(view.cycle().id(), view.zone().id()),
                        actor));
        add(filterRow(view));
        SheetTable table =
                new SheetTable(view, words, locale, openIndicator, rows(view), this::toggle);
        if (!openIndicator.isEmpty()) {
            table.setDetail(
                    new IndicatorDetail(
                            view,
                            view.line(openIndicator),
                            own && view.editRefusals().isEmpty(),
                            new ClaimActions(claims, catalog, actor, view, this::show),
                            words));
        }
        add(table);
    }

    private PageHeader header(Actor actor, SheetView view, boolean own) {
        PageHeader header =
                new PageHeader(getTranslation("evaluation.sheet.title"))
                        .withSub(
                                getTranslation(
                                        "evaluation.sheet.sub",
                                        view.zone().name(),
                                        view.cycle().title(),
                                        view.rubric().label()));
        Button print = new Button(getTranslation("evaluation.print"), Icon.PRINT.create());
        print.addClickListener(
                _ -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        if (own) {
            header.withActions(print, submitButton(actor, view));
        } else {
            header.withActions(print);
        }
        return header;
    }

    private LockedButton submitButton(Actor actor, SheetView view) {
        LockedButton submit =
                new LockedButton(
                        getTranslation("evaluation.sheet.check-and-submit"),
                        () ->
                                new SubmissionDialog(
                                                sheets,
                                                actor,
                                                sheets.view(
                                                        actor, view.cycle().id(), view.zone().id()),
                                                words,
                                                this::openAt,
                                                this::show)
                                        .open());
        if (!view.editRefusals().isEmpty()) {
            submit.lock(words.reasons(view.editRefusals(), getLocale()));
        }
        return submit;
    }

    private Optional<NoteStrip> note(SheetView view, boolean own) {
        SheetState state = view.sheet().state();
        Locale locale = getLocale();
        return switch (view.sheet()) {
            case ScoreSheet.Returned returned -> {
                long toMend = claims(view).filter(c -> c.isReturned() && !c.isMended()).count();
                NoteStrip strip =
                        NoteStrip.back(
                                getTranslation(
                                        toMend == 0
                                                ? "evaluation.sheet.mended"
                                                : "evaluation.sheet.returned",
                                        toMend,
                                        Times.dayAndHour(
                                                SheetTransitions.editableUntil(
                                                        returned, view.cycle().schedule()),
                                                locale),
                                        view.reviewer().shortName()));
                if (toMend > 0) {
                    Button next = new Button(getTranslation("evaluation.sheet.mend-next"));
                    next.addClickListener(_ ->
                            claims(view)
                                    .filter(c -> c.isReturned() && !c.isMended())
                                    .findFirst()
                                    .ifPresent(c -> openAt(c.indicator())));
                    strip.with(next);
                }
                yield Optional.of(strip);
            }
            case ScoreSheet.Draft draft ->
                    own
                            ? Optional.of(
                                    NoteStrip.info(
                                            getTranslation(
                                                    "evaluation.sheet.draft-until",
                                                    Times.dayAndHour(
                                                            SheetTransitions.editableUntil(
                                                                    draft, view.cycle().schedule()),
                                                            locale))))
                            : Optional.empty();
            case ScoreSheet.Submitted submitted -> {
                NoteStrip strip =
                        NoteStrip.ok(
                                getTranslation(
                                        "evaluation.sheet.submitted",
                                        Times.dayAndHour(submitted.submittedAt(), locale),
                                        view.reviewer().shortName()));
                if (own && !view.sheet().header().withdrawn()) {
                    Button back = new Button(getTranslation("evaluation.sheet.withdraw"));
                    back.addClickListener(_ -> withdraw(view));
                    strip.with(back);
                }
                yield Optional.of(strip);
            }
            case ScoreSheet.Unrated(_, String reason) ->
                    Optional.of(NoteStrip.back(getTranslation("evaluation.sheet.unrated", reason)));
            case ScoreSheet.CityReviewed _,
                    ScoreSheet.ProvinceReviewed _,
                    ScoreSheet.OpenToObjection _,
                    ScoreSheet.Final _ ->
                    Optional.of(NoteStrip.info(words.sheetState(state, locale)));
        };
    }

    private void withdraw(SheetView view) {
        Actor actor = currentActor.get();
        var outcome = sheets.withdraw(actor, view.cycle().id(), view.zone().id());
        if (outcome.isDone()) {
            show();
        } else {
            Refusals.show(this, words.reasons(outcome.reasons(), getLocale()));
        }
    }

    private Div filterRow(SheetView view) {
        SegmentedFilter<Filter> choice =
                new SegmentedFilter<>(
                        getTranslation("evaluation.sheet.filter"),
                        List.of(Filter.values()),
                        f -> getTranslation("evaluation.sheet.filter-" + f.name()));
        java.util.Map<Filter, Long> counts = new java.util.EnumMap<>(Filter.class);
        for (Filter f : Filter.values()) {
            counts.put(f, view.lines().stream().filter(line -> shows(f, line)).count());
        }
        choice.setCounts(counts);
        choice.setValue(filter);
        choice.addValueChangeListener(e -> {
            filter = e.getValue() == null ? Filter.ALL : e.getValue();
            show();
        });
        Div meaning = new Div(getTranslation("evaluation.sheet.meaning"));
        meaning.addClassName("xx-dim");
        Div row = new Div(choice, meaning);
        row.addClassName("xx-filter-row");
        return row;
    }

    private List<SheetView.Line> rows(SheetView view) {
        return view.lines().stream().filter(line -> shows(filter, line)).toList();
    }

    private static boolean shows(Filter filter, SheetView.Line line) {
        return switch (filter) {
            case ALL -> true;
            case MINE ->
                    line.claims().stream()
                            .anyMatch(c ->
                                    c.status() == ClaimStatus.RETURNED
                                            || c.status() == ClaimStatus.DRAFT);
            case NOT_FULL -> line.self().score().counted().compareTo(line.indicator().max()) < 0;
            case CHANGED ->
                    line.lastYear() instanceof Score.Scored(var before)
                            && !before.equals(line.self().score().counted());
        };
    }

    private static java.util.stream.Stream<Claim> claims(SheetView view) {
        return view.lines().stream().flatMap(line -> line.claims().stream());
    }

    private void toggle(String indicator) {
        openIndicator = openIndicator.equals(indicator) ? "" : indicator;
        show();
    }

    private void openAt(String indicator) {
        openIndicator = indicator;
        filter = Filter.ALL;
        show();
        getElement()
                .executeJs(
                        "setTimeout(() => this.querySelector('.xx-open')?.scrollIntoView({block: 'start'}), 50)");
    }
}
