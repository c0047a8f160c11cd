package org.xianxing.app.coordination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xianxing.app.coordination.CoordinationFileService;
import org.xianxing.app.coordination.CoordinationWords;
import org.xianxing.app.coordination.DocumentHandling;
import org.xianxing.app.coordination.DocumentService;
import org.xianxing.app.coordination.DocumentView;
import org.xianxing.app.coordination.HistoryLine;
import org.xianxing.app.coordination.MeetingService;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.RouteIds;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.coordination.DocumentId;
import org.xianxing.domain.coordination.DocumentKind;
import org.xianxing.domain.coordination.DocumentState;
import org.xianxing.domain.coordination.DocumentTransitions;
import org.xianxing.domain.coordination.DocumentTransitions.Act;
import org.xianxing.domain.coordination.FiledDocument;
import org.xianxing.domain.coordination.Step;
import org.xianxing.domain.coordination.StepKind;
import org.xianxing.domain.coordination.Track;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.Outcome;

/** One document for approval or for the record: its way, its files, who checked it. */
@Route("filed-document/:id")
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
final class FiledDocumentPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final List<Act> NEXT =
            List.of(Act.GROUP_PASS, Act.OFFICE_PASS, Act.PUT_ON_RECORD, Act.APPROVE, Act.REFILE);

    private final transient DocumentService documents;
    private final transient DocumentHandling handling;
    private final transient CoordinationFileService files;
    private final transient MeetingService meetings;
    private final transient CurrentActor currentActor;
    private final transient InstantSource clock;
    private final transient CoordinationTexts texts;
    private transient @Nullable DocumentId shown;
    private transient String title = "";

    FiledDocumentPage(
            DocumentService documents,
            DocumentHandling handling,
            CoordinationFileService files,
            MeetingService meetings,
            CurrentActor currentActor,
            CoordinationWords words,
            InstantSource clock) {
        this.documents = documents;
        this.handling = handling;
        this.files = files;
        this.meetings = meetings;
        this.currentActor = currentActor;
        this.clock = clock;
        this.texts = new CoordinationTexts(words, getLocale());
        addClassNames("xx-stack", "xx-case", "xx-coordination");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<DocumentView> found =
                RouteIds.of(event, "id").flatMap(id -> documents.view(actor(), new DocumentId(id)));
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

    private Actor actor() {
        return currentActor.get();
    }

    private void reload() {
        if (shown != null) {
            documents.view(actor(), shown).ifPresent(this::show);
        }
    }

    private void show(DocumentView view) {
        FiledDocument document = view.document();
        shown = document.id();
        title = document.content().title();
        removeAll();
        add(
                header(view),
                new TrackStrip(
                        Track.of(document, view.history().stream().map(HistoryLine::step).toList()),
                        texts));
        if (document.demonstration()) {
            add(NoteStrip.info(texts.word("demonstration-note")));
        }
        Div both =
                new Div(
                        CoordinationTexts.stack(
                                now(view), content(view), HistoryCard.of(view.history(), texts)),
                        CoordinationTexts.stack(facts(view)));
        both.addClassName("xx-case-columns");
        add(both);
    }

    private PageHeader header(DocumentView view) {
        PageHeader header = new PageHeader(view.document().content().title());
        header.setSub(
                new Span(texts.value("document-kind", view.document().content().kind())),
                CoordinationTexts.body(view.filer()),
                new Span(texts.word("filed-at", texts.moment(view.document().filedBy().at()))));
        return header.withActions(new Anchor("filed-documents", texts.word("to-documents")));
    }

    private SheetCard now(DocumentView view) {
        FiledDocument document = view.document();
        SheetCard card = new SheetCard(texts.word("now")).withAction(texts.state(document.state()));
        card.addClassName("xx-case-now");
        String number = document.concluded().map(end -> end.number().toString()).orElse("");
        String day = document.concluded().map(end -> texts.date(end.day())).orElse("");
        Paragraph what =
                new Paragraph(
                        texts.word(
                                "document-now-" + document.state().name(),
                                view.group().map(Organization::shortName).orElse(""),
                                number,
                                day));
        what.addClassName("xx-case-what");
        Div all = new Div(what);
        all.addClassName("xx-coordination-now");
        returned(view)
                .ifPresent(why -> all.add(NoteStrip.back(texts.word("returned-because", why))));
        document.due()
                .ifPresent(due -> {
                    Div line =
                            new Div(
                                    CoordinationTexts.quiet(texts.word("column-due")),
                                    new Span(texts.moment(due)),
                                    texts.left(due, clock.instant()),
                                    CoordinationTexts.quiet(texts.word("rule-document")));
                    line.addClassName("xx-case-deadline");
                    all.add(line);
                });
        all.add(buttons(view));
        return card.pad(all);
    }

    private static Optional<String> returned(DocumentView view) {
        return view.document().state() == DocumentState.RETURNED
                ? view.history().stream()
                        .map(HistoryLine::step)
                        .filter(step -> step.kind() == StepKind.RETURNED)
                        .map(Step::text)
                        .reduce((_, later) -> later)
                : Optional.empty();
    }

    private Div buttons(DocumentView view) {
        Div buttons = new Div();
        buttons.addClassName("xx-case-acts");
        NEXT.stream()
                .filter(view.acts()::containsKey)
                .forEach(act -> {
                    LockedButton button =
                            new LockedButton(texts.value("act", act), () -> start(act, view));
                    if (!view.may(act)) {
                        button.lock(texts.reasons(view.acts().getOrDefault(act, List.of())));
                    }
                    buttons.add(button);
                });
        view.acts().keySet().stream()
                .filter(act -> !NEXT.contains(act))
                .filter(view::may)
                .forEach(act -> {
                    Button back = new Button(texts.value("act", act), _ -> start(act, view));
                    back.addClassName("xx-back");
                    buttons.add(back);
                });
        boolean plans =
                view.document().state().isOpen()
                        && view.document().content().kind() == DocumentKind.APPROVAL
                        && !meetings.kinds(actor()).isEmpty();
        if (plans) {
            buttons.add(
                    new Anchor(
                            "meetings?" + MeetingsView.ABOUT + "=" + view.document().id().value(),
                            texts.word("plan-about")));
        }
        return buttons;
    }

    private void start(Act act, DocumentView view) {
        DocumentId id = view.document().id();
        if (act == Act.REFILE) {
            new FileDialog(
                            texts,
                            documents.form(actor()),
                            Optional.of(view.document().content()),
                            (name, content) -> files.keep(actor(), name, content),
                            (content, attached) -> handling.refile(actor(), id, content, attached),
                            _ -> reload())
                    .open();
            return;
        }
        ActDialog dialog =
                new ActDialog(
                        texts,
                        texts.word(
                                "act-title",
                                texts.value("act", act),
                                view.document().content().title()),
                        texts.value("act", act),
                        this::reload);
        boolean concluding = act == Act.APPROVE || act == Act.PUT_ON_RECORD;
        if (concluding) {
            dialog.explaining(texts.word("conclude-" + act.name()))
                    .withDay(texts.word("conclude-day"), Optional.of(Term.dayAt(clock.instant())));
        }
        boolean why = act.isReturn() || act == Act.WITHDRAW;
        dialog.withText(
                texts.word(why ? "text-reason" : "text-optional"),
                DocumentTransitions.LONGEST_TEXT);
        dialog.doing(() -> act(act, id, dialog));
    }

    private Outcome<?> act(Act act, DocumentId id, ActDialog dialog) {
        String text = dialog.text();
        return switch (act) {
            case GROUP_PASS -> handling.checkForGroup(actor(), id, true, text);
            case GROUP_RETURN -> handling.checkForGroup(actor(), id, false, text);
            case OFFICE_PASS -> handling.checkForOffice(actor(), id, true, text);
            case OFFICE_RETURN -> handling.checkForOffice(actor(), id, false, text);
            case PUT_ON_RECORD -> handling.putOnRecord(actor(), id, dialog.day(), text);
            case APPROVE -> handling.approve(actor(), id, dialog.day(), text);
            case LEADER_RETURN -> handling.returnForLeadingGroup(actor(), id, text);
            case WITHDRAW -> handling.withdraw(actor(), id, text);
            case REFILE -> throw new IllegalArgumentException("has a form of its own");
        };
    }

    private SheetCard content(DocumentView view) {
        SheetCard card = new SheetCard(texts.word("document-files"));
        Div links = new Div();
        links.addClassName("xx-coordination-links");
        for (Attachment file : view.files()) {
            links.add(
                    new Div(
                            CoordinationFiles.link(file),
                            CoordinationTexts.quiet(
                                    texts.word("digest", file.digest().substring(0, 16)))));
        }
        Span explanation =
                new Span(texts.word("explanation-" + view.document().content().kind().name()));
        explanation.addClassName("xx-strong");
        return card.pad(
                links,
                explanation,
                CoordinationTexts.written(view.document().content().explanation()));
    }

    private SheetCard facts(DocumentView view) {
        FiledDocument document = view.document();
        Facts facts = new Facts(texts);
        facts.fact("column-filer", CoordinationTexts.body(view.filer()));
        facts.fact("own-number", document.content().ownNumber());
        view.group()
                .ifPresent(group ->
                        facts.fact(
                                document.content().kind() == DocumentKind.RECORD
                                        ? "group-copy-lead"
                                        : "group-checks",
                                CoordinationTexts.body(group)));
        facts.fact("column-office", CoordinationTexts.body(view.office()));
        facts.fact(
                "copies",
                view.copies().stream()
                        .map(Organization::shortName)
                        .collect(Collectors.joining(texts.word("list-pause"))));
        document.concluded()
                .ifPresent(end -> {
                    facts.fact("column-given-number", end.number().toString());
                    facts.fact("column-given-on", texts.date(end.day()));
                });
        Component rule = new Span(texts.word("way-" + document.content().kind().name()));
        facts.fact("rule", rule);
        return new SheetCard(texts.word("parties"))
                .withAction(new Anchor("coordination-limits", texts.word("to-limits")))
                .pad(facts);
    }
}
