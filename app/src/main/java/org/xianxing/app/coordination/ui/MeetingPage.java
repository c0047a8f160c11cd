package org.xianxing.app.coordination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianxing.app.coordination.CoordinationWords;
import org.xianxing.app.coordination.DecisionService;
import org.xianxing.app.coordination.MeetingHandling;
import org.xianxing.app.coordination.MeetingService;
import org.xianxing.app.coordination.MeetingView;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.RouteIds;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.coordination.AgendaItem;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.coordination.MeetingId;
import org.xianxing.domain.coordination.MeetingTransitions;
import org.xianxing.domain.coordination.MeetingTransitions.Act;
import org.xianxing.domain.coordination.Participant;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Outcome;

/** One meeting: agenda, people, minutes, and decisions that become tasks. */
@Route("meeting/:id")
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
final class MeetingPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient MeetingService meetings;
    private final transient MeetingHandling handling;
    private final transient DecisionService decisions;
    private final transient CurrentActor currentActor;
    private final transient CoordinationTexts texts;
    private final Div told = new Div();
    private transient @Nullable MeetingId shown;
    private transient String title = "";

    MeetingPage(
            MeetingService meetings,
            MeetingHandling handling,
            DecisionService decisions,
            CurrentActor currentActor,
            CoordinationWords words) {
        this.meetings = meetings;
        this.handling = handling;
        this.decisions = decisions;
        this.currentActor = currentActor;
        this.texts = new CoordinationTexts(words, getLocale());
        told.getElement().setAttribute("aria-live", "polite");
        addClassNames("xx-stack", "xx-case", "xx-coordination");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<MeetingView> found =
                RouteIds.of(event, "id")
                        .flatMap(id -> meetings.view(currentActor.get(), new MeetingId(id)));
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
            meetings.view(currentActor.get(), shown).ifPresent(this::show);
        }
    }

    private Actor actor() {
        return currentActor.get();
    }

    private void show(MeetingView view) {
        Meeting meeting = view.meeting();
        shown = meeting.id();
        title = meeting.plan().title();
        told.removeAll();
        removeAll();
        add(header(view));
        if (meeting.demonstration()) {
            add(NoteStrip.info(texts.word("demonstration-note")));
        }
        Div both =
                new Div(
                        CoordinationTexts.stack(
                                now(view),
                                new DecisionCard(decisions, currentActor, view, texts, this::reload)
                                        .card(),
                                minutes(meeting),
                                HistoryCard.of(view.history(), texts)),
                        CoordinationTexts.stack(arrangement(view), agenda(view), people(view)));
        both.addClassName("xx-case-columns");
        add(both);
    }

    private PageHeader header(MeetingView view) {
        Meeting meeting = view.meeting();
        PageHeader header = new PageHeader(meeting.plan().title());
        header.setSub(
                new Span(texts.value("meeting-kind", meeting.plan().kind())),
                new Span(texts.moment(meeting.at())),
                new Span(meeting.plan().place()));
        return header.withActions(new Anchor("meetings", texts.word("to-meetings")));
    }

    // ── what is to be done ──

    private SheetCard now(MeetingView view) {
        Meeting meeting = view.meeting();
        SheetCard card = new SheetCard(texts.word("now")).withAction(texts.state(meeting.state()));
        card.addClassName("xx-case-now");
        Paragraph what =
                new Paragraph(
                        texts.word(
                                "meeting-now-" + meeting.state().name(),
                                meeting.number().map(Object::toString).orElse("")));
        what.addClassName("xx-case-what");
        Div all = new Div(what, papers(view), buttons(view), told);
        all.addClassName("xx-coordination-now");
        return card.pad(all);
    }

    private Div papers(MeetingView view) {
        Div papers = new Div();
        papers.addClassName("xx-case-papers");
        view.paper()
                .ifPresent(paper ->
                        papers.add(
                                CoordinationFiles.link(
                                        paper,
                                        Icon.DOCUMENT,
                                        texts.word("minutes-paper", paper.name()))));
        if (view.acts().containsKey(Act.WRITE)) {
            papers.add(
                    CoordinationFiles.pdf(
                            texts.word("minutes-preview"),
                            view.meeting().plan().title(),
                            () -> handling.preview(actor(), view.meeting().id())));
        }
        papers.setVisible(papers.getComponentCount() > 0);
        return papers;
    }

    private Div buttons(MeetingView view) {
        Div buttons = new Div();
        buttons.addClassName("xx-case-acts");
        boolean written = view.may(Act.ISSUE);
        view.acts()
                .keySet()
                .forEach(act -> {
                    boolean prominent = act == Act.HOLD || act == (written ? Act.ISSUE : Act.WRITE);
                    Component button = prominent ? prominent(act, view) : other(act, view);
                    if (prominent) {
                        buttons.addComponentAsFirst(button);
                    } else {
                        buttons.add(button);
                    }
                });
        return buttons;
    }

    private LockedButton prominent(Act act, MeetingView view) {
        LockedButton button = new LockedButton(texts.value("act", act), () -> start(act, view));
        if (!view.may(act)) {
            button.lock(texts.reasons(view.acts().getOrDefault(act, List.of())));
        }
        return button;
    }

    private Component other(Act act, MeetingView view) {
        if (!view.may(act)) {
            Div locked =
                    new Div(
                            CoordinationTexts.quiet(
                                    texts.word(
                                            "locked",
                                            texts.value("act", act),
                                            texts.reasons(
                                                    view.acts().getOrDefault(act, List.of())))));
            locked.addClassName("xx-case-locked");
            return locked;
        }
        Button button = new Button(texts.value("act", act), _ -> start(act, view));
        if (act == Act.CANCEL) {
            button.addClassName("xx-back");
        }
        return button;
    }

    private void start(Act act, MeetingView view) {
        Meeting meeting = view.meeting();
        switch (act) {
            case CHANGE ->
                    new MeetingDialog(
                                    texts,
                                    meetings.form(actor()),
                                    Optional.of(meeting.plan()),
                                    Optional.empty(),
                                    typed ->
                                            handling.change(
                                                    actor(),
                                                    meeting.id(),
                                                    meeting.version(),
                                                    typed),
                                    _ -> reload())
                            .open();
            case HOLD -> tell(handling.hold(actor(), meeting.id()));
            case CANCEL -> {
                ActDialog dialog =
                        new ActDialog(
                                        texts,
                                        texts.word(
                                                "act-title",
                                                texts.value("act", act),
                                                meeting.plan().title()),
                                        texts.value("act", act),
                                        this::reload)
                                .withText(
                                        texts.word("text-reason"), MeetingTransitions.LONGEST_TEXT);
                dialog.doing(() -> handling.cancel(actor(), meeting.id(), dialog.text()));
            }
            case WRITE ->
                    new MinutesDialog(
                                    texts,
                                    view,
                                    meetings.form(actor()).bodies(),
                                    written ->
                                            handling.write(
                                                    actor(),
                                                    meeting.id(),
                                                    meeting.version(),
                                                    written),
                                    this::reload)
                            .open();
            case ISSUE ->
                    new ActDialog(
                                    texts,
                                    texts.word(
                                            "act-title",
                                            texts.value("act", act),
                                            meeting.plan().title()),
                                    texts.value("act", act),
                                    this::reload)
                            .explaining(texts.word("issue-explained"))
                            .doing(() -> handling.issue(actor(), meeting.id(), meeting.version()));
        }
    }

    private void tell(Outcome<?> outcome) {
        told.removeAll();
        if (outcome.isDone()) {
            reload();
        } else {
            told.add(texts.refused(outcome.reasons()));
        }
    }

    // ── what it is ──

    private SheetCard minutes(Meeting meeting) {
        SheetCard card = new SheetCard(texts.word("minutes-text"));
        card.setVisible(!meeting.minutes().isBlank());
        return card.pad(CoordinationTexts.written(meeting.minutes()));
    }

    private SheetCard arrangement(MeetingView view) {
        Meeting meeting = view.meeting();
        Facts facts = new Facts(texts);
        facts.fact("column-time", texts.moment(meeting.at()));
        facts.fact("place", meeting.plan().place());
        facts.fact("chair", meeting.plan().chair());
        facts.fact("column-host", CoordinationTexts.body(view.host()));
        facts.fact("meeting-kind", texts.value("meeting-kind", meeting.plan().kind()));
        facts.fact("rule", texts.word("rule-" + meeting.plan().kind().name()));
        facts.fact("minutes-number", meeting.number().map(Object::toString).orElse(""));
        return new SheetCard(texts.word("arrangement")).pad(facts);
    }

    private SheetCard agenda(MeetingView view) {
        OrderedList list = new OrderedList();
        list.addClassName("xx-agenda");
        view.meeting().plan().agenda().forEach(item -> list.add(item(item, view)));
        return new SheetCard(texts.word("agenda"))
                .withSub(texts.word("count", view.meeting().plan().agenda().size()))
                .pad(list);
    }

    private ListItem item(AgendaItem item, MeetingView view) {
        Optional<String> address =
                item.matter()
                        .map(CoordinationTexts::address)
                        .or(() -> item.document().map(CoordinationTexts::address));
        ListItem line =
                new ListItem(
                        address.<Component>map(path -> new Anchor(path, item.title()))
                                .orElseGet(() -> new Span(item.title())));
        item.presenter()
                .ifPresent(body ->
                        line.add(
                                CoordinationTexts.quiet(
                                        texts.word(
                                                "presented-by", view.bodies().shortName(body)))));
        return line;
    }

    private SheetCard people(MeetingView view) {
        FactTable table =
                new FactTable(
                        texts.word("column-body"), texts.word("person"), texts.word("attendance"));
        view.meeting()
                .plan()
                .participants()
                .forEach(p ->
                        table.row(
                                new Span(body(p, view)),
                                new Span(p.person().isEmpty() ? "—" : p.person()),
                                new Span(texts.value("attendance", p.attendance()))));
        return table.in(
                new SheetCard(texts.word("people"))
                        .withSub(texts.word("count", view.meeting().plan().participants().size())));
    }

    private static String body(Participant participant, MeetingView view) {
        Optional<OrganizationId> body = participant.body();
        return body.map(view.bodies()::shortName).orElse("—");
    }
}
