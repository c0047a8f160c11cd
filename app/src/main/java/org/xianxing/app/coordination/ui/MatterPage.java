package org.xianxing.app.coordination.ui;

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
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xianxing.app.coordination.CoordinationFileService;
import org.xianxing.app.coordination.CoordinationWords;
import org.xianxing.app.coordination.HistoryLine;
import org.xianxing.app.coordination.MatterHandling;
import org.xianxing.app.coordination.MatterService;
import org.xianxing.app.coordination.MatterView;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.RouteIds;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.coordination.Matter;
import org.xianxing.domain.coordination.MatterId;
import org.xianxing.domain.coordination.MatterState;
import org.xianxing.domain.coordination.Step;
import org.xianxing.domain.coordination.StepKind;
import org.xianxing.domain.coordination.Track;
import org.xianxing.domain.organization.Organization;

/** One matter: its way, whose turn it is until when, what was said, its whole history. */
@Route("matter/:id")
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
@StyleSheet("themes/xianxing/coordination.css")
final class MatterPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient MatterService matters;
    private final transient MatterHandling handling;
    private final transient CoordinationFileService files;
    private final transient CurrentActor currentActor;
    private final transient InstantSource clock;
    private final transient CoordinationTexts texts;
    private transient @Nullable MatterId shown;
    private transient String title = "";

    MatterPage(
            MatterService matters,
            MatterHandling handling,
            CoordinationFileService files,
            CurrentActor currentActor,
            CoordinationWords words,
            InstantSource clock) {
        this.matters = matters;
        this.handling = handling;
        this.files = files;
        this.currentActor = currentActor;
        this.clock = clock;
        this.texts = new CoordinationTexts(words, getLocale());
        addClassNames("xx-stack", "xx-case", "xx-coordination");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<MatterView> found =
                RouteIds.of(event, "id")
                        .flatMap(id -> matters.view(currentActor.get(), new MatterId(id)));
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
            matters.view(currentActor.get(), shown).ifPresent(this::show);
        }
    }

    private void show(MatterView view) {
        Matter matter = view.matter();
        shown = matter.id();
        title = matter.content().title();
        removeAll();
        add(
                header(view),
                new TrackStrip(
                        Track.of(matter, view.history().stream().map(HistoryLine::step).toList()),
                        texts));
        if (matter.demonstration()) {
            add(NoteStrip.info(texts.word("demonstration-note")));
        }
        Div both =
                new Div(
                        CoordinationTexts.stack(
                                now(view), said(matter), HistoryCard.of(view.history(), texts)),
                        CoordinationTexts.stack(facts(view), meetings(view)));
        both.addClassName("xx-case-columns");
        add(both);
    }

    private PageHeader header(MatterView view) {
        Matter matter = view.matter();
        PageHeader header = new PageHeader(matter.content().title());
        header.setSub(
                new Span(texts.value("matter-kind", matter.content().kind())),
                CoordinationTexts.body(view.raiser()),
                new Span(texts.word("raised-at", texts.moment(matter.raisedBy().at()))));
        return header.withActions(new Anchor("matters", texts.word("to-matters")));
    }

    /** Whose turn it is, until when and by which rule, and what the reader can do. */
    private SheetCard now(MatterView view) {
        Matter matter = view.matter();
        SheetCard card = new SheetCard(texts.word("now")).withAction(texts.state(matter.state()));
        card.addClassName("xx-case-now");
        Paragraph what =
                new Paragraph(
                        texts.word(
                                "matter-now-" + matter.state().name(),
                                view.group().map(Organization::shortName).orElse("")));
        what.addClassName("xx-case-what");
        Div all = new Div(what);
        all.addClassName("xx-coordination-now");
        result(view).ifPresent(all::add);
        matter.due()
                .ifPresent(due -> {
                    Div line =
                            new Div(
                                    CoordinationTexts.quiet(texts.word("column-due")),
                                    new Span(texts.moment(due)),
                                    texts.left(due, clock.instant()),
                                    CoordinationTexts.quiet(
                                            texts.word("rule-" + matter.state().name())));
                    line.addClassName("xx-case-deadline");
                    all.add(line);
                });
        all.add(
                new MatterActs(matters, handling, files, currentActor, view, texts, this::reload)
                        .buttons());
        return card.pad(all);
    }

    /** The answer or decision as it was written. */
    private Optional<Component> result(MatterView view) {
        MatterState state = view.matter().state();
        if (state != MatterState.ANSWERED
                && state != MatterState.SOLVED
                && state != MatterState.DECIDED) {
            return Optional.empty();
        }
        return view.history().stream()
                .map(HistoryLine::step)
                .filter(step -> step.kind() == StepKind.ANSWERED || step.kind() == StepKind.DECIDED)
                .map(Step::text)
                .reduce((_, later) -> later)
                .map(text -> {
                    Div written = CoordinationTexts.written(text);
                    written.addClassName("xx-coordination-result");
                    return written;
                });
    }

    private SheetCard said(Matter matter) {
        SheetCard card = new SheetCard(texts.word("situation"));
        card.pad(CoordinationTexts.written(matter.content().situation()));
        if (!matter.content().wanted().isEmpty()) {
            Span wanted = new Span(texts.word("wanted"));
            wanted.addClassName("xx-strong");
            card.pad(wanted, CoordinationTexts.written(matter.content().wanted()));
        }
        return card;
    }

    private SheetCard facts(MatterView view) {
        Facts facts = new Facts(texts);
        facts.fact("column-raiser", CoordinationTexts.body(view.raiser()));
        facts.fact(
                "raised-by",
                texts.word(
                        "by-person",
                        view.matter().raisedBy().name(),
                        view.matter().raisedBy().organization()));
        view.group()
                .ifPresent(group ->
                        facts.fact(
                                view.matter().content().kind().isStraight()
                                        ? "group-copy"
                                        : "column-group",
                                CoordinationTexts.body(group)));
        facts.fact("group-leads", names(view.leads()));
        facts.fact("office-copy", CoordinationTexts.body(view.office()));
        facts.fact("convened-bodies", names(view.convened()));
        view.task()
                .ifPresent(task ->
                        facts.fact(
                                "about-task",
                                new Anchor(
                                        "task/" + task.id().value(),
                                        task.number() + " " + task.title())));
        return new SheetCard(texts.word("parties"))
                .withAction(new Anchor("coordination-limits", texts.word("to-limits")))
                .pad(facts);
    }

    private String names(java.util.List<Organization> bodies) {
        return bodies.stream()
                .map(Organization::shortName)
                .collect(Collectors.joining(texts.word("list-pause")));
    }

    private SheetCard meetings(MatterView view) {
        SheetCard card = new SheetCard(texts.word("matter-meetings"));
        card.setVisible(!view.meetings().isEmpty() || view.mayConvene());
        Div list = new Div();
        list.addClassName("xx-coordination-links");
        view.meetings()
                .forEach(meeting ->
                        list.add(
                                new Div(
                                        new Anchor(
                                                CoordinationTexts.address(meeting.id()),
                                                meeting.plan().title()),
                                        CoordinationTexts.quiet(texts.moment(meeting.at())),
                                        texts.state(meeting.state()))));
        if (view.mayConvene()) {
            list.add(
                    new Anchor(
                            "meetings?" + MeetingsView.ABOUT + "=" + view.matter().id().value(),
                            texts.word("plan-about")));
        }
        return card.pad(list);
    }
}
