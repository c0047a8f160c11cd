package org.xianxing.app.coordination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianxing.app.coordination.CoordinationWords;
import org.xianxing.app.coordination.DocumentService;
import org.xianxing.app.coordination.MatterLine;
import org.xianxing.app.coordination.MatterService;
import org.xianxing.app.coordination.MeetingLine;
import org.xianxing.app.coordination.MeetingService;
import org.xianxing.app.shell.PageContributor;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.coordination.MatterKind;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.task.Task;

/** What coordination adds to the first page and to the page of a task. */
@org.springframework.stereotype.Component
class CoordinationParts implements PageContributor {

    private static final int MOST = 6;

    private final MatterService matters;
    private final MeetingService meetings;
    private final DocumentService documents;
    private final CoordinationWords words;
    private final InstantSource clock;

    CoordinationParts(
            MatterService matters,
            MeetingService meetings,
            DocumentService documents,
            CoordinationWords words,
            InstantSource clock) {
        this.matters = matters;
        this.meetings = meetings;
        this.documents = documents;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<Component> partsAt(Place place, Actor actor) {
        CoordinationTexts texts = new CoordinationTexts(words, UI.getCurrent().getLocale());
        return switch (place) {
            case Place.FirstPage() -> firstPage(actor, texts);
            case Place.TaskPage task -> taskPage(task.task(), actor, texts);
            case Place.RankingPage _,
                    Place.OrganizationPage _,
                    Place.CatalogItemPage _,
                    Place.ZonePage _ ->
                    List.of();
        };
    }

    // ── first page ──

    private List<Component> firstPage(Actor actor, CoordinationTexts texts) {
        List<Component> parts = new ArrayList<>();
        Instant now = clock.instant();
        List<ListItem> waiting = new ArrayList<>();
        matters.waitingFor(actor)
                .forEach(line ->
                        waiting.add(
                                new ListItem(
                                        texts.title(line.matter()),
                                        texts.state(line.matter().state()),
                                        texts.due(line.matter().due(), now))));
        documents
                .waitingFor(actor)
                .forEach(line ->
                        waiting.add(
                                new ListItem(
                                        texts.title(line.document()),
                                        texts.state(line.document().state()),
                                        texts.due(line.document().due(), now))));
        meetings.waitingFor(actor)
                .forEach(line ->
                        waiting.add(
                                new ListItem(
                                        texts.title(line.meeting()),
                                        texts.state(line.meeting().state()),
                                        new Span(texts.moment(line.meeting().at())))));
        if (!waiting.isEmpty()) {
            CoordinationList list = new CoordinationList();
            waiting.stream().limit(MOST).forEach(list::add);
            SheetCard card =
                    new SheetCard(texts.word("today"))
                            .withSub(texts.word("count", waiting.size()))
                            .withAction(new Anchor("matters", texts.word("today-all")));
            card.add(list);
            parts.add(card);
        }
        List<MeetingLine> coming = meetings.coming(actor);
        if (!coming.isEmpty()) {
            CoordinationList list = new CoordinationList();
            coming.stream()
                    .limit(MOST)
                    .forEach(line ->
                            list.add(
                                    new ListItem(
                                            texts.title(line.meeting()),
                                            new Span(line.meeting().plan().place()),
                                            new Span(texts.moment(line.meeting().at())))));
            SheetCard card =
                    new SheetCard(texts.word("meetings-coming"))
                            .withSub(texts.word("count", coming.size()))
                            .withAction(new Anchor("meetings", texts.word("meetings")));
            card.add(list);
            parts.add(card);
        }
        return parts;
    }

    // ── tasks ──

    private List<Component> taskPage(Task task, Actor actor, CoordinationTexts texts) {
        List<Component> parts = new ArrayList<>();
        Optional<MeetingService.Origin> origin = meetings.ofTask(actor, task.id());
        origin.ifPresent(from ->
                parts.add(
                        NoteStrip.info(
                                        texts.word(
                                                "task-from",
                                                from.meeting()
                                                        .number()
                                                        .map(Object::toString)
                                                        .orElse(""),
                                                from.meeting().plan().title(),
                                                from.decision().text()))
                                .with(
                                        new Anchor(
                                                CoordinationTexts.address(from.meeting().id()),
                                                texts.word("to-meeting")))));
        for (MatterLine line : matters.ofTask(actor, task.id())) {
            String said =
                    texts.word(
                            "task-matter",
                            line.matter().content().title(),
                            texts.words().state(line.matter().state(), texts.locale()));
            Anchor link =
                    new Anchor(
                            CoordinationTexts.address(line.matter().id()), texts.word("to-matter"));
            boolean open = line.matter().state().isOpen();
            parts.add((open ? NoteStrip.back(said) : NoteStrip.info(said)).with(link));
        }
        boolean raises =
                matters.kinds(actor).contains(MatterKind.PROBLEM)
                        && !task.isDone()
                        && task.bodies().anyMatch(actor.organization()::equals);
        if (raises) {
            parts.add(
                    NoteStrip.info(texts.word("task-raise"))
                            .with(
                                    new Anchor(
                                            "matters?"
                                                    + MattersView.RAISE
                                                    + "="
                                                    + task.id().value(),
                                            texts.word("raise"))));
        }
        return parts;
    }
}
