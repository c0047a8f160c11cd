package org.xianxing.app.rhythm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xianxing.app.rhythm.SummaryFacts;
import org.xianxing.app.rhythm.SummaryService;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.RouteIds;
import org.xianxing.app.shell.components.FactStrip;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.rhythm.Report;
import org.xianxing.domain.rhythm.ReportFigures;
import org.xianxing.domain.rhythm.Summary;
import org.xianxing.domain.rhythm.SummaryId;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** A summary: the office's words beside the figures of the reports. */
@Route("report-summary/:id")
@RolesAllowed({Access.PROVINCE_EVALUATOR, Access.PROVINCE_PUBLISHER, Access.PROVINCE_LEADER})
@StyleSheet("themes/xianxing/rhythm.css")
final class SummaryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient SummaryService summaries;
    private final transient CurrentActor currentActor;
    private final transient RhythmTexts texts;
    private transient @Nullable SummaryId shown;
    private transient String title = "";
    private transient int version;

    SummaryView(SummaryService summaries, CurrentActor currentActor, Messages messages) {
        this.summaries = summaries;
        this.currentActor = currentActor;
        this.texts = new RhythmTexts(messages, getLocale());
        addClassNames("xx-stack", "xx-summary");
    }

    static String address(SummaryId id) {
        return "report-summary/" + id.value();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<SummaryService.View> found =
                RouteIds.of(event, "id")
                        .flatMap(id -> summaries.view(currentActor.get(), new SummaryId(id)));
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
            summaries.view(currentActor.get(), shown).ifPresent(this::show);
        }
    }

    private void show(SummaryService.View view) {
        shown = view.summary().id();
        version = view.summary().version();
        title = view.title();
        removeAll();
        add(header(view), facts(view.facts()));
        view.summary()
                .fixed()
                .ifPresent(f ->
                        add(NoteStrip.ok(texts.word("fixed-note", f.by(), texts.time(f.at())))));
        Div words = new Div(view.mayChange() ? form(view.summary()) : text(view.summary()));
        words.addClassName("xx-stack");
        Div figures = new Div(chart(view.facts()), table(view));
        figures.addClassName("xx-stack");
        Div both = new Div(words, figures);
        both.addClassName("xx-summary-columns");
        add(both);
    }

    private PageHeader header(SummaryService.View view) {
        SummaryId id = view.summary().id();
        return new PageHeader(view.title())
                .withSub(texts.periods().days(view.summary().span()))
                .withActions(
                        link(
                                "workbook",
                                view.title() + ".xlsx",
                                WORKBOOK,
                                () -> summaries.workbook(currentActor.get(), id)),
                        link(
                                view.paper().isPresent() ? "paper-fixed" : "paper-draft",
                                view.title() + ".pdf",
                                "application/pdf",
                                () -> summaries.paper(currentActor.get(), id)));
    }

    private Anchor link(String key, String file, String type, Supplier<byte[]> content) {
        return new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    byte[] bytes = content.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), file, type, bytes.length);
                }),
                texts.word(key));
    }

    private FactStrip facts(SummaryFacts facts) {
        return new FactStrip()
                .add(texts.word("fact-owing"), String.valueOf(facts.lines().size()))
                .add(texts.word("standing-ON_TIME"), String.valueOf(facts.tally().onTime()))
                .add(texts.word("standing-LATE"), String.valueOf(facts.tally().late()))
                .add(texts.word("standing-MISSING"), String.valueOf(facts.tally().missing()))
                .add(texts.word("standing-UPCOMING"), String.valueOf(facts.tally().upcoming()))
                .add(texts.word("standing-EXEMPT"), String.valueOf(facts.tally().exempt()))
                .add(
                        texts.word("tasks-done"),
                        texts.word("of", facts.figures().done(), facts.figures().tasks()));
    }

    private SheetCard form(Summary summary) {
        TextArea overview = area("section-overview", summary.overview());
        TextArea results = area("section-results", summary.results());
        TextArea problems = area("section-problems", summary.problems());
        TextArea next = area("section-next", summary.next());
        Div told = new Div();
        told.getElement().setAttribute("aria-live", "polite");
        Supplier<SummaryService.Words> words =
                () ->
                        new SummaryService.Words(
                                overview.getValue(),
                                results.getValue(),
                                problems.getValue(),
                                next.getValue());
        Button save =
                new Button(
                        texts.word("save-summary"),
                        _ ->
                                act(
                                        told,
                                        summaries.save(
                                                currentActor.get(),
                                                summary.id(),
                                                version,
                                                words.get())));
        Button fix =
                new Button(
                        texts.word("fix"),
                        _ ->
                                act(
                                        told,
                                        summaries.fix(
                                                currentActor.get(),
                                                summary.id(),
                                                version,
                                                words.get())));
        fix.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(fix, save, RhythmTexts.quiet(texts.word("fix-explained")));
        buttons.addClassName("xx-writing-end");
        Div form = new Div(overview, results, problems, next, told, buttons);
        form.addClassName("xx-writing");
        return new SheetCard(texts.word("draft")).withSub(texts.word("draft-sub")).pad(form);
    }

    private void act(Div told, Outcome<Summary> outcome) {
        told.removeAll();
        switch (outcome) {
            case Outcome.Done<Summary> _ -> reload();
            case Outcome.Refused<Summary>(List<Reason> reasons) ->
                    texts.errors(reasons).forEach(told::add);
        }
    }

    private TextArea area(String key, String value) {
        TextArea area = new TextArea(texts.word(key));
        area.setMaxLength(Summary.LONGEST_TEXT);
        area.setMinRows(4);
        area.setMaxRows(14);
        area.setWidthFull();
        area.setValue(value);
        return area;
    }

    private SheetCard text(Summary summary) {
        Div text = new Div();
        text.addClassName("xx-report-text");
        part(text, "section-overview", summary.overview());
        part(text, "section-results", summary.results());
        part(text, "section-problems", summary.problems());
        part(text, "section-next", summary.next());
        return new SheetCard(title).pad(text);
    }

    private void part(Div text, String key, String words) {
        if (!words.isEmpty()) {
            text.add(new H3(texts.word(key)));
            words.lines().forEach(line -> text.add(new Paragraph(line)));
        }
    }

    /** Bars in one scale: done, late, open; each with its figures in words. */
    private Component chart(SummaryFacts facts) {
        SheetCard card = new SheetCard(texts.word("chart-title")).withSub(texts.word("chart-sub"));
        if (facts.most() == 0) {
            return card.pad(RhythmTexts.quiet(texts.word("no-figures")));
        }
        Div bars = new Div();
        bars.addClassName("xx-bars");
        facts.lines().stream()
                .filter(line -> line.figures().tasks() > 0)
                .forEach(line ->
                        bars.add(bar(line.unit().shortName(), line.figures(), facts.most())));
        return card.pad(legend(), bars);
    }

    private Div legend() {
        Div legend = new Div();
        legend.addClassName("xx-bars-key");
        legend.add(
                key("xx-bar-done", "tasks-done"),
                key("xx-bar-late", "tasks-late"),
                key("xx-bar-open", "tasks-open"));
        return legend;
    }

    private Span key(String look, String word) {
        Span sample = new Span();
        sample.addClassNames("xx-bar-part", look);
        return new Span(sample, new Span(texts.word(word)));
    }

    private Div bar(String unit, ReportFigures figures, int most) {
        Div track = new Div();
        track.addClassName("xx-bar-track");
        part(track, "xx-bar-done", figures.done(), most);
        part(track, "xx-bar-late", figures.late(), most);
        part(track, "xx-bar-open", figures.tasks() - figures.done() - figures.late(), most);
        track.getElement().setAttribute("aria-hidden", "true");
        Div row =
                new Div(
                        new Span(unit),
                        track,
                        RhythmTexts.quiet(
                                texts.word(
                                        "chart-figures",
                                        figures.tasks(),
                                        figures.done(),
                                        figures.late())));
        row.addClassName("xx-bar-row");
        return row;
    }

    private static void part(Div track, String look, int count, int most) {
        if (count > 0) {
            Span part = new Span();
            part.addClassNames("xx-bar-part", look);
            part.getStyle().set("width", count * 100 / most + "%");
            track.add(part);
        }
    }

    private Component table(SummaryService.View view) {
        FactTable table =
                new FactTable(
                        texts.word("unit"),
                        texts.word("standing"),
                        texts.word("sent-on"),
                        texts.word("tasks"),
                        texts.word("tasks-done"),
                        texts.word("tasks-soon"),
                        texts.word("tasks-late"));
        table.addClassName("xx-summary-table");
        view.facts()
                .lines()
                .forEach(line ->
                        table.row(
                                unit(line),
                                texts.standing(line.standing(), line.returned()),
                                new Span(
                                        line.report()
                                                .flatMap(Report::firstSent)
                                                .map(texts::shortTime)
                                                .orElse("—")),
                                figure(line, line.figures().tasks()),
                                figure(line, line.figures().done()),
                                figure(line, line.figures().soon()),
                                figure(line, line.figures().late())));
        return table.in(
                new SheetCard(texts.word("figures-table")).withSub(texts.word("figures-sub")));
    }

    private static Component unit(SummaryFacts.Line line) {
        String name = line.unit().shortName();
        return line.report()
                .<Component>map(report ->
                        new Anchor(RhythmTexts.address(report.period(), report.unit()), name))
                .orElseGet(() -> new Span(name));
    }

    private static Span figure(SummaryFacts.Line line, int number) {
        return new Span(line.report().isPresent() ? String.valueOf(number) : "—");
    }
}
