package org.xianxing.app.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.PageContributor;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.supervision.CaseLine;
import org.xianxing.app.supervision.CaseOffice;
import org.xianxing.app.supervision.CaseProposals;
import org.xianxing.app.supervision.CaseService;
import org.xianxing.app.supervision.CaseWords;
import org.xianxing.app.supervision.RectificationService;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.supervision.CaseId;

/**
 * What supervision adds to other pages: what waits, cases of a task, rectification of last year.
 */
@org.springframework.stereotype.Component
class SupervisionParts implements PageContributor {

    private static final int MOST_WAITING = 5;

    private final CaseService cases;
    private final CaseOffice office;
    private final CaseProposals proposals;
    private final RectificationService rectifications;
    private final CurrentActor currentActor;
    private final CaseWords words;
    private final InstantSource clock;

    SupervisionParts(
            CaseService cases,
            CaseOffice office,
            CaseProposals proposals,
            RectificationService rectifications,
            CurrentActor currentActor,
            CaseWords words,
            InstantSource clock) {
        this.cases = cases;
        this.office = office;
        this.proposals = proposals;
        this.rectifications = rectifications;
        this.currentActor = currentActor;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<Component> partsAt(Place place, Actor actor) {
        return switch (place) {
            case Place.FirstPage() -> firstPage(actor);
            case Place.OrganizationPage _, Place.CatalogItemPage _ -> List.of();
            case Place.TaskPage task -> taskPage(task, actor);
            case Place.RankingPage(CycleId cycle) -> ranking(cycle, actor);
            case Place.ZonePage(CycleId cycle, OrganizationId zone) -> zone(cycle, zone, actor);
        };
    }

    private static CaseTexts texts(CaseWords words) {
        return new CaseTexts(words, locale());
    }

    private static Locale locale() {
        return com.vaadin.flow.component.UI.getCurrent().getLocale();
    }

    // ── first page ──

    private List<Component> firstPage(Actor actor) {
        if (!cases.sees(actor)) {
            return List.of();
        }
        CaseTexts texts = texts(words);
        List<Component> parts = new ArrayList<>();
        List<CaseLine> waiting = cases.waitingFor(actor);
        if (!waiting.isEmpty()) {
            parts.add(waiting(waiting, texts));
        }
        rectifications
                .lastYear(actor)
                .filter(last -> !isAmong(waiting, last))
                .ifPresent(last -> parts.add(lastYear(last, texts)));
        return parts;
    }

    /** Whether the only case of last year is told already. */
    private static boolean isAmong(List<CaseLine> told, RectificationService.Overview last) {
        List<CaseId> left =
                last.lines().stream()
                        .flatMap(line -> line.opened().stream())
                        .map(line -> line.current().id())
                        .toList();
        return left.size() == 1
                && told.stream().map(line -> line.current().id()).anyMatch(left::contains);
    }

    private SheetCard waiting(List<CaseLine> waiting, CaseTexts texts) {
        Instant now = clock.instant();
        CaseList list = new CaseList();
        waiting.stream().limit(MOST_WAITING).forEach(line -> list.add(item(line, now, texts)));
        SheetCard card =
                new SheetCard(texts.word("today"))
                        .withSub(texts.word("count", waiting.size()))
                        .withAction(new Anchor("supervision", texts.word("today-all")));
        card.add(list);
        return card;
    }

    private static ListItem item(CaseLine line, Instant now, CaseTexts texts) {
        return new ListItem(
                texts.rung(line.current().rung()),
                texts.title(line.current()),
                texts.state(line.current().state()),
                texts.due(line.current(), now));
    }

    private SheetCard lastYear(RectificationService.Overview last, CaseTexts texts) {
        Instant now = clock.instant();
        SheetCard card =
                new SheetCard(texts.word("last-year", last.cycle().title()))
                        .withSub(texts.word("last-year-sub", last.closed(), last.lines().size()));
        List<CaseLine> open =
                last.lines().stream().flatMap(line -> line.opened().stream()).toList();
        if (open.size() == 1) {
            CaseList list = new CaseList();
            list.add(item(open.getFirst(), now, texts));
            card.add(list);
        } else {
            long late = open.stream().filter(line -> line.current().isLate(now)).count();
            card.pad(
                    new Span(texts.word("last-year-late", late)),
                    new Anchor("rectifications", texts.word("to-rectifications")));
        }
        return card;
    }

    // ── tasks ──

    private List<Component> taskPage(Place.TaskPage place, Actor actor) {
        CaseTexts texts = texts(words);
        List<CaseLine> known = cases.ofTask(actor, place.task().id());
        List<Component> parts = new ArrayList<>();
        known.forEach(line -> parts.add(note(line, texts)));
        boolean open = known.stream().anyMatch(line -> line.current().state().isOpen());
        if (cases.supervises(actor) && place.behind() && !open) {
            Button supervise = new Button(texts.word("supervise-task"));
            supervise.addClickListener(_ -> {
                com.vaadin.flow.component.UI ui = com.vaadin.flow.component.UI.getCurrent();
                new CaseDraftDialog(
                                texts,
                                cases.bodies(currentActor.get()),
                                proposals.forTask(place.plan(), place.task()),
                                true,
                                draft -> office.open(currentActor.get(), draft),
                                opened -> ui.navigate(CaseTexts.address(opened.id())))
                        .open();
            });
            parts.add(NoteStrip.back(texts.word("task-behind")).with(supervise));
        }
        return parts;
    }

    private NoteStrip note(CaseLine line, CaseTexts texts) {
        String said =
                texts.word(
                        "task-case",
                        texts.number(line.current()),
                        texts.words().rung(line.current().rung(), texts.locale()),
                        texts.words().state(line.current().state(), texts.locale()));
        Anchor link = new Anchor(CaseTexts.address(line.current().id()), texts.word("to-case"));
        return (line.current().state().isOpen() ? NoteStrip.back(said) : NoteStrip.info(said))
                .with(link);
    }

    // ── evaluation ──

    private List<Component> ranking(CycleId cycle, Actor actor) {
        if (!cases.sees(actor)) {
            return List.of();
        }
        CaseTexts texts = texts(words);
        RectificationService.Overview overview = rectifications.overview(actor, cycle);
        if (overview.lines().isEmpty() || !overview.obstacles().isEmpty()) {
            return List.of();
        }
        int opened = overview.lines().size() - overview.missing();
        Div links =
                new Div(
                        new Anchor("rectifications", texts.word("to-rectifications")),
                        new Anchor("rewards", texts.word("rewards")));
        links.addClassName("xx-buttons");
        boolean missing = overview.missing() > 0;
        String said =
                texts.word(
                        "ranking-rectification",
                        overview.lines().size(),
                        opened,
                        overview.closed());
        return List.of((missing ? NoteStrip.back(said) : NoteStrip.info(said)).with(links));
    }

    /** The case that the year before left to a zone, while it takes part in the next. */
    private List<Component> zone(CycleId cycle, OrganizationId zone, Actor actor) {
        Optional<CaseLine> left = rectifications.before(actor, cycle, zone);
        CaseTexts texts = texts(words);
        return left.<List<Component>>map(line -> List.of(rectification(line, texts)))
                .orElseGet(List::of);
    }

    private NoteStrip rectification(CaseLine line, CaseTexts texts) {
        String said =
                texts.word(
                        "zone-case",
                        line.current().matter().title(),
                        texts.words().state(line.current().state(), texts.locale()),
                        line.done(),
                        line.measures());
        Anchor link = new Anchor(CaseTexts.address(line.current().id()), texts.word("to-case"));
        return (line.current().state().isOpen() ? NoteStrip.back(said) : NoteStrip.ok(said))
                .with(link);
    }
}
