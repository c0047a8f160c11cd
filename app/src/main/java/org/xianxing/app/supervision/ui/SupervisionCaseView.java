package org.xianxing.app.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.RouteIds;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.supervision.CaseHandling;
import org.xianxing.app.supervision.CaseOffice;
import org.xianxing.app.supervision.CaseService;
import org.xianxing.app.supervision.CaseView;
import org.xianxing.app.supervision.CaseWords;
import org.xianxing.domain.supervision.CaseId;
import org.xianxing.domain.supervision.CaseState;
import org.xianxing.domain.supervision.CaseStep;
import org.xianxing.domain.supervision.CaseTransitions.Act;
import org.xianxing.domain.supervision.Rung;
import org.xianxing.domain.supervision.StepKind;
import org.xianxing.domain.supervision.SupervisionCase;

/** One case: how far it is, what is to be done now, its measures, papers and whole history. */
@Route("supervision/:id")
@RolesAllowed({
    Access.ZONE_OFFICIAL,
    Access.ZONE_APPROVER,
    Access.CITY_REVIEWER,
    Access.COUNTY_OFFICIAL,
    Access.AREA_OFFICIAL,
    Access.DEPARTMENT_OFFICIAL,
    Access.PROVINCE_EVALUATOR,
    Access.PROVINCE_PUBLISHER,
    Access.PROVINCE_LEADER
})
@StyleSheet("themes/xianxing/supervision.css")
final class SupervisionCaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CaseService cases;
    private final transient CaseOffice office;
    private final transient CaseHandling handling;
    private final transient CurrentActor currentActor;
    private final transient InstantSource clock;
    private final transient CaseTexts texts;
    private transient @Nullable CaseId shown;
    private transient String title = "";

    SupervisionCaseView(
            CaseService cases,
            CaseOffice office,
            CaseHandling handling,
            CurrentActor currentActor,
            CaseWords words,
            InstantSource clock) {
        this.cases = cases;
        this.office = office;
        this.handling = handling;
        this.currentActor = currentActor;
        this.clock = clock;
        this.texts = new CaseTexts(words, getLocale());
        addClassNames("xx-stack", "xx-case");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<CaseView> found =
                RouteIds.of(event, "id")
                        .map(CaseId::new)
                        .flatMap(id -> cases.view(currentActor.get(), id));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get());
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void reload() {
        if (shown != null) {
            cases.view(currentActor.get(), shown).ifPresent(this::show);
        }
    }

    private void show(CaseView view) {
        SupervisionCase current = view.current();
        shown = current.id();
        title = current.matter().title();
        CaseActs acts =
                new CaseActs(
                        cases, office, handling, currentActor, view, texts, clock, this::reload);
        CaseCards cards = new CaseCards(view, texts, clock.instant());
        removeAll();
        add(header(view), new CasePathStrip(view, texts));
        if (current.demonstration()) {
            add(NoteStrip.info(texts.word("demonstration-note")));
        }
        Div left = new Div(now(view, acts), cards.measures(acts), cards.history());
        left.addClassName("xx-stack");
        Div right =
                new Div(
                        cards.matter(),
                        cards.instructions(),
                        cards.ladder(),
                        cards.papers(preview(view)),
                        cards.extensions());
        right.addClassName("xx-stack");
        Div both = new Div(left, right);
        both.addClassName("xx-case-columns");
        add(both);
    }

    private PageHeader header(CaseView view) {
        SupervisionCase current = view.current();
        PageHeader header = new PageHeader(current.matter().title());
        header.setSub(
                texts.rung(current.rung()),
                new Span(texts.number(current)),
                new Anchor("organization/" + view.unit().id().value(), view.unit().name()),
                new Span(texts.words().kind(current.matter().kind(), texts.locale())));
        return header.withActions(new Anchor("supervision", texts.word("back")));
    }

    /** What stands still until somebody acts, who that is, and until when. */
    private SheetCard now(CaseView view, CaseActs acts) {
        SupervisionCase current = view.current();
        SheetCard card = new SheetCard(texts.word("now")).withAction(texts.state(current.state()));
        card.addClassName("xx-case-now");
        Paragraph what = new Paragraph(what(view, acts));
        what.addClassName("xx-case-what");
        List<Component> parts = new ArrayList<>(List.of(what));
        returned(view)
                .ifPresent(why -> parts.add(NoteStrip.back(texts.word("returned-because", why))));
        view.pendingExtension()
                .ifPresent(asked ->
                        parts.add(
                                NoteStrip.info(
                                        texts.word(
                                                "extension-asks",
                                                asked.askedBy().name(),
                                                texts.day(asked.until()),
                                                asked.reason()))));
        if (current.state().isOpen()) {
            parts.add(deadline(view));
        }
        parts.add(acts.buttons());
        return card.pad(parts.toArray(Component[]::new));
    }

    private String what(CaseView view, CaseActs acts) {
        CaseState state = view.current().state();
        if (acts.next().filter(Act.DECIDE_EXTENSION::equals).isPresent()) {
            return texts.word("yours-extension");
        }
        boolean yours = view.current().isWithUnit() && acts.next().isPresent();
        if (state == CaseState.HANDLING && view.measures().isEmpty()) {
            return texts.word(yours ? "answer-yours" : "answer-awaited");
        }
        return texts.word((yours ? "yours-" : "now-") + state.name());
    }

    private static Optional<String> returned(CaseView view) {
        CaseState state = view.current().state();
        if (state != CaseState.RETURNED && state != CaseState.PLAN_RETURNED) {
            return Optional.empty();
        }
        return view.steps().stream()
                .filter(step ->
                        step.kind() == StepKind.RETURNED || step.kind() == StepKind.PLAN_RETURNED)
                .map(CaseStep::text)
                .reduce((_, later) -> later);
    }

    private Component deadline(CaseView view) {
        SupervisionCase current = view.current();
        Instant now = clock.instant();
        Div line = new Div(CaseTexts.quiet(texts.word("due")));
        line.addClassName("xx-case-deadline");
        line.add(new Span(texts.word("due-now", texts.moment(current.deadline().current()))));
        if (current.isLate(now)) {
            line.add(new Badge(Badge.State.LATE, texts.left(current, now)));
        } else if (current.isWithUnit()) {
            line.add(new Span(texts.left(current, now)));
        }
        if (current.deadline().isMoved()) {
            line.add(
                    CaseTexts.quiet(
                            texts.word("due-was", texts.day(current.deadline().original()))));
        }
        if (current.isWithUnit()) {
            line.add(CaseTexts.quiet(raise(view)));
        }
        return line;
    }

    private String raise(CaseView view) {
        Optional<Rung> next = view.current().rung().next();
        if (next.isEmpty()) {
            return texts.word("raise-last");
        }
        if (view.pendingExtension().isPresent()) {
            return texts.word("raise-pending");
        }
        return view.raisedAt()
                .map(at ->
                        texts.word(
                                "raise-at",
                                texts.day(at),
                                texts.words().rung(next.get(), texts.locale())))
                .orElseGet(() -> texts.word("raise-never"));
    }

    private Optional<Anchor> preview(CaseView view) {
        return view.may(Act.ISSUE)
                ? Optional.of(
                        CaseDownloads.pdf(
                                texts.word("preview"),
                                view.current().matter().title(),
                                () -> cases.preview(currentActor.get(), view.current().id())))
                : Optional.empty();
    }
}
