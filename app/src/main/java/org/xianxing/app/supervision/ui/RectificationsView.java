package org.xianxing.app.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.FactStrip;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.supervision.CaseLine;
import org.xianxing.app.supervision.CaseProposals;
import org.xianxing.app.supervision.CaseService;
import org.xianxing.app.supervision.CaseWords;
import org.xianxing.app.supervision.RectificationService;
import org.xianxing.app.supervision.RectificationService.Opened;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.FrozenRanking;
import org.xianxing.domain.evaluation.Ranking;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.Outcome;

/** The zones among the last of an evaluation, each with its case, until it is put right. */
@Route("rectifications")
@RolesAllowed({
    Access.ZONE_OFFICIAL,
    Access.ZONE_APPROVER,
    Access.CITY_REVIEWER,
    Access.PROVINCE_EVALUATOR,
    Access.PROVINCE_PUBLISHER,
    Access.PROVINCE_LEADER
})
@StyleSheet("themes/xianxing/supervision.css")
final class RectificationsView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient RectificationService rectifications;
    private final transient CaseService cases;
    private final transient CaseProposals proposals;
    private final transient CurrentActor currentActor;
    private final transient InstantSource clock;
    private final transient CaseTexts texts;
    private final Select<Cycle> cycle = new Select<>();
    private final Div content = new Div();
    private final Div told = new Div();

    RectificationsView(
            RectificationService rectifications,
            CaseService cases,
            CaseProposals proposals,
            CurrentActor currentActor,
            CaseWords words,
            InstantSource clock) {
        this.rectifications = rectifications;
        this.cases = cases;
        this.proposals = proposals;
        this.currentActor = currentActor;
        this.clock = clock;
        this.texts = new CaseTexts(words, getLocale());
        addClassName("xx-stack");
        content.addClassName("xx-stack");
        told.getElement().setAttribute("aria-live", "polite");
        told.setVisible(false);
        cycle.setAriaLabel(texts.word("evaluation"));
        cycle.setItemLabelGenerator(Cycle::title);
        cycle.addValueChangeListener(_ -> show());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(
                new PageHeader(texts.word("rectifications"))
                        .withSub(texts.word("rectifications-sub"))
                        .withActions(cycle),
                told,
                content);
        List<Cycle> choices = rectifications.cycles(currentActor.get());
        cycle.setVisible(!choices.isEmpty());
        if (choices.isEmpty()) {
            none();
        } else {
            cycle.setItems(choices);
            cycle.setValue(choices.getFirst());
        }
    }

    private void none() {
        content.removeAll();
        content.add(
                new EmptyState(
                        texts.word("rectifications-none"),
                        texts.word("rectifications-none-explained")));
    }

    private void show() {
        content.removeAll();
        Actor actor = currentActor.get();
        if (cycle.getValue() == null) {
            return;
        }
        RectificationService.Overview overview =
                rectifications.overview(actor, cycle.getValue().id());
        if (overview.lines().isEmpty()) {
            none();
            return;
        }
        content.add(facts(overview));
        if (cases.supervises(actor)) {
            content.add(opening(overview));
        }
        content.add(table(overview));
    }

    private FactStrip facts(RectificationService.Overview overview) {
        Instant now = clock.instant();
        List<CaseLine> opened =
                overview.lines().stream().flatMap(line -> line.opened().stream()).toList();
        return new FactStrip()
                .add(texts.word("rectification-count"), figure(overview.lines().size()))
                .add(texts.word("rectification-opened"), figure(opened.size()))
                .add(texts.word("rectification-closed"), figure(overview.closed()))
                .add(
                        texts.word("rectification-late"),
                        figure(opened.stream().filter(line -> line.current().isLate(now)).count()));
    }

    private static String figure(long number) {
        return String.valueOf(number);
    }

    private Component opening(RectificationService.Overview overview) {
        LockedButton open = new LockedButton(texts.word("rectification-open"), () -> ask(overview));
        if (!overview.obstacles().isEmpty()) {
            open.lock(texts.words().reasons(overview.obstacles(), texts.locale()));
        } else if (overview.missing() == 0) {
            return new Div();
        }
        return NoteStrip.info(texts.word("rectification-missing", overview.missing())).with(open);
    }

    private void ask(RectificationService.Overview overview) {
        ActDialog dialog =
                new ActDialog(
                                texts,
                                texts.word("rectification-title", overview.missing()),
                                texts.word("rectification-now", overview.missing()),
                                this::show)
                        .explaining(texts.word("rectification-explained"))
                        .withDay(
                                texts.word("rectification-due"),
                                Optional.of(Term.dayAt(proposals.firstDue())));
        dialog.doing(() -> {
            Outcome<Opened> outcome =
                    rectifications.open(currentActor.get(), overview.cycle().id(), dialog.until());
            if (outcome instanceof Outcome.Done<Opened>(Opened opened)) {
                told.removeAll();
                told.setVisible(true);
                told.add(
                        NoteStrip.ok(
                                texts.word("rectification-done", opened.now(), opened.before())));
            }
            return outcome;
        });
    }

    private SheetCard table(RectificationService.Overview overview) {
        Instant now = clock.instant();
        FactTable table =
                new FactTable(
                        texts.word("column-place"),
                        texts.word("column-zone"),
                        texts.word("column-city"),
                        texts.word("column-rung"),
                        texts.word("column-state"),
                        texts.word("column-measures"),
                        texts.word("due"));
        table.addClassName("xx-rectification-table");
        overview.lines().forEach(line -> row(table, line, now));
        return table.in(new SheetCard(texts.word("last-year", overview.cycle().title())));
    }

    private void row(FactTable table, RectificationService.Line line, Instant now) {
        Optional<CaseLine> opened = line.opened();
        table.row(
                new Span(place(line.zone())),
                opened.<Component>map(c ->
                                new Anchor(
                                        CaseTexts.address(c.current().id()),
                                        line.zone().zoneName()))
                        .orElseGet(() -> new Span(line.zone().zoneName())),
                new Span(line.zone().cityName()),
                opened.map(c -> texts.rung(c.current().rung())).orElseGet(Span::new),
                opened.<Component>map(c -> texts.state(c.current().state()))
                        .orElseGet(() -> CaseTexts.quiet(texts.word("rectification-not-open"))),
                new Span(
                        opened.filter(c -> c.measures() > 0)
                                .map(c -> c.done() + " / " + c.measures())
                                .orElse("")),
                opened.filter(c -> c.current().state().isOpen())
                        .map(c -> texts.due(c.current(), now))
                        .orElseGet(Span::new));
    }

    static String place(FrozenRanking.Line line) {
        return line.standing() instanceof Ranking.Standing.Placed(int place, _, _)
                ? String.valueOf(place)
                : "";
    }
}
