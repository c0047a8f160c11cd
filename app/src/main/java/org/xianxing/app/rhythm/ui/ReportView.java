package org.xianxing.app.rhythm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xianxing.app.rhythm.ReportService;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.RouteIds;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.FactStrip;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.rhythm.PeriodId;
import org.xianxing.domain.rhythm.Report;
import org.xianxing.domain.rhythm.ReportKind;
import org.xianxing.domain.rhythm.ReportSection;
import org.xianxing.domain.rhythm.ReportState;
import org.xianxing.domain.rhythm.Standing;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** One report: its form for the unit, its text for those who read it. */
@Route("report/:period/:unit")
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
@StyleSheet("themes/xianxing/rhythm.css")
final class ReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ReportService reports;
    private final transient CurrentActor currentActor;
    private final transient RhythmTexts texts;
    private transient @Nullable PeriodId period;
    private transient @Nullable OrganizationId unit;
    private transient String title = "";

    ReportView(ReportService reports, CurrentActor currentActor, Messages messages) {
        this.reports = reports;
        this.currentActor = currentActor;
        this.texts = new RhythmTexts(messages, getLocale());
        addClassNames("xx-stack", "xx-report-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<PeriodId> of = RouteIds.of(event, "period").map(PeriodId::new);
        Optional<OrganizationId> by = RouteIds.of(event, "unit").map(OrganizationId::new);
        Optional<ReportService.View> found =
                of.flatMap(p -> by.flatMap(u -> reports.view(currentActor.get(), p, u)));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        period = of.orElseThrow();
        unit = by.orElseThrow();
        show(found.get());
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void reload() {
        if (period != null && unit != null) {
            reports.view(currentActor.get(), period, unit).ifPresent(this::show);
        }
    }

    private void show(ReportService.View view) {
        title = view.schedule().name();
        removeAll();
        add(header(view), facts(view));
        notes(view).forEach(this::add);
        Div main = new Div(view.mayFile() ? form(view) : text(view));
        main.addClassName("xx-stack");
        earlier(view).forEach(main::add);
        Div side = new Div();
        side.addClassName("xx-stack");
        if (view.mayCheck()) {
            side.add(check(view));
        }
        side.add(about(view));
        if (view.mayComment() || !view.comments().isEmpty()) {
            side.add(comments(view));
        }
        if (!view.history().isEmpty()) {
            side.add(history(view.history()));
        }
        Div both = new Div(main, side);
        both.addClassName("xx-report-columns");
        add(both);
    }

    private PageHeader header(ReportService.View view) {
        String name = view.bodies().find(view.report().unit()).map(body -> body.name()).orElse("—");
        return new PageHeader(
                        texts.word(
                                "aside",
                                view.schedule().name(),
                                texts.periods().period(view.schedule(), view.period())))
                .withSub(
                        texts.word("report-sub", name, texts.periods().days(view.period().span())));
    }

    private FactStrip facts(ReportService.View view) {
        FactStrip strip =
                new FactStrip()
                        .add(
                                texts.word("due"),
                                texts.periods().shortDue(view.schedule(), view.period()))
                        .add(
                                texts.word("standing"),
                                texts.standing(view.standing(), Optional.empty()))
                        .add(
                                texts.word("state"),
                                view.begun()
                                        ? texts.state(view.report().state())
                                        : texts.word("not-begun"));
        view.report()
                .trace()
                .sent()
                .ifPresent(sent ->
                        strip.add(
                                texts.word("sent-on"),
                                texts.word("at-by", texts.shortTime(sent.at()), sent.by())));
        view.report()
                .trace()
                .read()
                .ifPresent(read ->
                        strip.add(
                                texts.word("read-on"),
                                texts.word("at-by", texts.shortTime(read.at()), read.by())));
        return strip;
    }

    private List<Component> notes(ReportService.View view) {
        List<Component> notes = new java.util.ArrayList<>();
        view.exemption()
                .ifPresent(e ->
                        notes.add(
                                NoteStrip.info(
                                        texts.word(
                                                "exempt-note",
                                                e.grantedBy(),
                                                texts.date(e.days().last()),
                                                e.why()))));
        if (view.report().state() == ReportState.RETURNED) {
            view.report()
                    .trace()
                    .returned()
                    .ifPresent(back ->
                            notes.add(
                                    NoteStrip.back(
                                            texts.word(
                                                    "returned-note",
                                                    back.by(),
                                                    texts.time(back.at()),
                                                    view.report().trace().why()))));
        } else if (view.standing() == Standing.MISSING && view.mayFile()) {
            notes.add(NoteStrip.back(texts.word("late-note")));
        } else if (view.mayFile() && !view.begun() && !view.report().texts().isEmpty()) {
            notes.add(NoteStrip.info(texts.word("prefilled-note")));
        }
        return notes;
    }

    private SheetCard form(ReportService.View view) {
        return new SheetCard(texts.kind(view.schedule().kind()))
                .withSub(texts.word("form-sub"))
                .pad(new WritingForm(reports, currentActor, view, texts, this::reload));
    }

    private SheetCard text(ReportService.View view) {
        SheetCard card = new SheetCard(texts.kind(view.schedule().kind()));
        if (view.report().texts().isEmpty()) {
            return card.pad(new EmptyState(texts.word("no-text"), texts.word("no-text-explained")));
        }
        return card.pad(parts(view.schedule().kind(), view.report().texts()));
    }

    private Div parts(ReportKind kind, Map<ReportSection, String> said) {
        Div parts = new Div();
        parts.addClassName("xx-report-text");
        kind.sections()
                .forEach(section -> {
                    String words = said.getOrDefault(section, "");
                    if (!words.isEmpty()) {
                        parts.add(new H3(texts.section(kind, section)));
                        words.lines().forEach(line -> parts.add(new Paragraph(line)));
                    }
                });
        return parts;
    }

    private List<Component> earlier(ReportService.View view) {
        boolean shown = view.mayFile() || view.report().state() != ReportState.RETURNED;
        return view.earlier().entrySet().stream()
                .filter(e -> shown || e.getKey() < view.report().sending() - 1)
                .map(e -> {
                    com.vaadin.flow.component.details.Details details =
                            new com.vaadin.flow.component.details.Details(
                                    texts.word("earlier", e.getKey()),
                                    parts(view.schedule().kind(), e.getValue()));
                    details.addClassName("xx-report-earlier");
                    return (Component) details;
                })
                .toList();
    }

    private SheetCard about(ReportService.View view) {
        SheetCard card = new SheetCard(texts.word("about"));
        Div facts = new Div();
        facts.addClassName("xx-report-facts");
        facts.add(line("basis", new Span(view.schedule().basis())));
        facts.add(line("rule", new Span(texts.periods().timing(view.schedule()))));
        Div copies = new Div();
        copies.addClassName("xx-units");
        view.schedule().copies().forEach(id -> copies.add(Badge.tag(view.bodies().shortName(id))));
        view.report().copies().forEach(id -> copies.add(Badge.tag(view.bodies().shortName(id))));
        facts.add(
                line(
                        "copies",
                        copies.getComponentCount() == 0
                                ? RhythmTexts.quiet(texts.word("no-copies"))
                                : copies));
        if (view.report().firstSent().isPresent() && view.report().figures().tasks() > 0) {
            facts.add(
                    line(
                            "tasks",
                            new Span(
                                    texts.word(
                                            "figures",
                                            view.report().figures().tasks(),
                                            view.report().figures().done(),
                                            view.report().figures().soon(),
                                            view.report().figures().late()))));
        }
        Div files = new Div();
        view.files().forEach(file -> files.add(file(file)));
        if (!view.files().isEmpty()) {
            facts.add(line("files", files));
        }
        return card.pad(facts);
    }

    private Div line(String key, Component value) {
        Div line = new Div(RhythmTexts.quiet(texts.word(key)), value);
        line.addClassName("xx-report-fact");
        return line;
    }

    private static Div file(Attachment file) {
        Anchor link = new Anchor(ReportFiles.address(file), file.name());
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        Div line = new Div(Icon.CLIP.createSmall(), link);
        line.addClassName("xx-proof-file");
        return line;
    }

    private SheetCard check(ReportService.View view) {
        Report report = view.report();
        Div problems = problems();
        TextArea why = new TextArea(texts.word("why"));
        why.setMaxLength(Report.LONGEST_COMMENT);
        why.setWidthFull();
        why.setMinRows(2);
        Div buttons = new Div();
        buttons.addClassName("xx-buttons");
        if (report.state() == ReportState.SENT) {
            Button read =
                    new Button(
                            texts.word("mark-read"),
                            _ ->
                                    act(
                                            problems,
                                            () ->
                                                    reports.read(
                                                            currentActor.get(),
                                                            report.id(),
                                                            report.version())));
            read.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(read);
        }
        buttons.add(
                new Button(
                        texts.word("give-back"),
                        _ ->
                                act(
                                        problems,
                                        () ->
                                                reports.giveBack(
                                                        currentActor.get(),
                                                        report.id(),
                                                        report.version(),
                                                        why.getValue()))));
        Div form = new Div(why, problems, buttons);
        form.addClassName("xx-rhythm-form");
        return new SheetCard(texts.word("check")).withSub(texts.word("check-sub")).pad(form);
    }

    private static Div problems() {
        Div problems = new Div();
        problems.getElement().setAttribute("aria-live", "polite");
        return problems;
    }

    private void act(Div problems, java.util.function.Supplier<Outcome<?>> act) {
        problems.removeAll();
        switch (act.get()) {
            case Outcome.Done<?> _ -> reload();
            case Outcome.Refused<?>(List<Reason> reasons) ->
                    texts.errors(reasons).forEach(problems::add);
        }
    }

    private SheetCard comments(ReportService.View view) {
        SheetCard card =
                new SheetCard(texts.word("comments"))
                        .withSub(texts.word("count", view.comments().size()));
        OrderedList list = new OrderedList();
        list.addClassName("xx-comments");
        Function<Report.Comment, Component> head =
                comment ->
                        RhythmTexts.quiet(
                                texts.word(
                                        "comment-head",
                                        comment.by(),
                                        view.bodies().shortName(comment.from()),
                                        texts.time(comment.at())));
        view.comments()
                .forEach(comment ->
                        list.add(new ListItem(head.apply(comment), new Paragraph(comment.text()))));
        Div all = new Div();
        if (!view.comments().isEmpty()) {
            all.add(list);
        }
        all.addClassName("xx-rhythm-form");
        if (view.mayComment()) {
            TextArea words = new TextArea(texts.word("comment"));
            words.setMaxLength(Report.LONGEST_COMMENT);
            words.setWidthFull();
            Div problems = problems();
            all.add(
                    words,
                    problems,
                    new Button(
                            texts.word("say"),
                            _ ->
                                    act(
                                            problems,
                                            () ->
                                                    reports.comment(
                                                            currentActor.get(),
                                                            view.report().id(),
                                                            words.getValue()))));
        }
        return card.pad(all);
    }

    private SheetCard history(List<AuditTrail.Entry> entries) {
        OrderedList list = new OrderedList();
        list.addClassName("xx-comments");
        entries.forEach(entry ->
                list.add(
                        new ListItem(
                                RhythmTexts.quiet(
                                        texts.word(
                                                "by-at",
                                                entry.who().name(),
                                                texts.time(entry.at()))),
                                new Paragraph(texts.action(entry.action())))));
        return new SheetCard(texts.word("history")).pad(list);
    }
}
