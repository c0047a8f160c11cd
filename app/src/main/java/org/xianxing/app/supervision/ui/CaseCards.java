package org.xianxing.app.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.supervision.CaseService;
import org.xianxing.app.supervision.CaseView;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.supervision.CaseMatter;
import org.xianxing.domain.supervision.CaseStep;
import org.xianxing.domain.supervision.CaseTransitions.Act;
import org.xianxing.domain.supervision.Extension;
import org.xianxing.domain.supervision.Instruction;
import org.xianxing.domain.supervision.Measure;
import org.xianxing.domain.supervision.Rung;
import org.xianxing.domain.supervision.StepKind;
import org.xianxing.domain.supervision.Subject;

/** What the page of a case tells beside what is to be done now. */
final class CaseCards {

    private final CaseView view;
    private final CaseTexts texts;
    private final Instant now;

    CaseCards(CaseView view, CaseTexts texts, Instant now) {
        this.view = view;
        this.texts = texts;
        this.now = now;
    }

    /** What is demanded of whom, and on what it rests. */
    SheetCard matter() {
        CaseMatter matter = view.current().matter();
        SheetCard card = new SheetCard(texts.word("matter"));
        Div demand = new Div();
        demand.addClassName("xx-case-demand");
        matter.demand().lines().forEach(line -> demand.add(new Paragraph(line)));
        Div facts = new Div();
        facts.addClassName("xx-case-facts");
        fact(facts, "column-source", new Span(texts.words().citation(matter.source())));
        fact(facts, "unit", new Span(view.unit().name()));
        if (!view.assisting().isEmpty()) {
            fact(
                    facts,
                    "assisting",
                    new Span(
                            view.assisting().stream()
                                    .map(Organization::shortName)
                                    .collect(Collectors.joining(texts.word("list-pause")))));
        }
        if (matter.subject().kind() != Subject.Kind.NONE) {
            fact(facts, "subject", subject(matter.subject()));
        }
        view.current()
                .hands()
                .issued()
                .ifPresent(by -> fact(facts, "column-issued", new Span(texts.moment(by.at()))));
        return card.pad(demand, facts);
    }

    private static Component subject(Subject subject) {
        return subject.path().isEmpty()
                ? new Span(subject.title())
                : new Anchor(subject.path(), subject.title());
    }

    private void fact(Div facts, String label, Component value) {
        facts.add(CaseTexts.quiet(texts.word(label)), value);
    }

    /** The rungs, lowest at the bottom as on a ladder, and which one the case stands on. */
    SheetCard ladder() {
        OrderedList list = new OrderedList();
        list.addClassName("xx-ladder");
        Rung current = view.current().rung();
        List<Rung> rungs = Arrays.asList(Rung.values()).reversed();
        for (Rung rung : rungs) {
            Span word = new Span(texts.words().rung(rung, texts.locale()));
            ListItem item = new ListItem(word);
            item.addClassName(CaseTexts.look(rung));
            reachedAt(rung).ifPresent(at -> item.add(CaseTexts.quiet(texts.day(at))));
            if (rung == current) {
                item.addClassName("xx-now");
                item.getElement().setAttribute("aria-current", "step");
            } else if (current.isAbove(rung)) {
                item.addClassName("xx-passed");
            }
            list.add(item);
        }
        return new SheetCard(texts.word("ladder"))
                .withAction(new Anchor("escalation-rules", texts.word("to-rules")))
                .pad(list);
    }

    private Optional<Instant> reachedAt(Rung rung) {
        return view.steps().stream()
                .filter(step -> step.kind() == StepKind.RAISED || step.kind() == StepKind.ISSUED)
                .filter(step -> step.rung() == rung)
                .map(CaseStep::at)
                .findFirst();
    }

    /** The notices that went out; of a draft, how its notice would look. */
    SheetCard papers(Optional<Anchor> preview) {
        SheetCard card = new SheetCard(texts.word("papers"));
        List<CaseStep> papers = CaseService.withPaper(view);
        card.setVisible(preview.isPresent() || !papers.isEmpty());
        Div links = new Div();
        links.addClassName("xx-case-papers");
        preview.ifPresent(links::add);
        papers.forEach(
                step -> links.add(new Div(paper(step), CaseTexts.quiet(texts.day(step.at())))));
        return card.pad(links);
    }

    private Anchor paper(CaseStep step) {
        return CaseFiles.paper(
                step,
                texts.word(
                        step.rung() == Rung.RECTIFICATION_NOTICE
                                ? "paper-RECTIFICATION"
                                : "paper-NOTICE",
                        texts.words().rung(step.rung(), texts.locale())));
    }

    SheetCard instructions() {
        SheetCard card = new SheetCard(texts.word("instructions"));
        card.setVisible(!view.instructions().isEmpty());
        return card.pad(
                view.instructions().stream().map(this::instruction).toArray(Component[]::new));
    }

    private Div instruction(Instruction instruction) {
        Paragraph words = new Paragraph(instruction.text());
        Div all =
                new Div(
                        words,
                        CaseTexts.quiet(
                                texts.word(
                                        "instruction-by",
                                        instruction.leader(),
                                        texts.date(instruction.day()))));
        all.addClassName("xx-instruction");
        return all;
    }

    SheetCard extensions() {
        SheetCard card = new SheetCard(texts.word("extensions"));
        card.setVisible(!view.extensions().isEmpty());
        return card.pad(view.extensions().stream().map(this::extension).toArray(Component[]::new));
    }

    private Div extension(Extension extension) {
        Div head =
                new Div(
                        new Span(
                                texts.word(
                                        "extension-line",
                                        texts.day(extension.from()),
                                        texts.day(extension.until()))),
                        answer(extension.decision()));
        head.addClassName("xx-case-line");
        Div all = new Div(head, new Paragraph(extension.reason()));
        switch (extension.decision()) {
            case Extension.Answer.Pending() -> {}
            case Extension.Answer.Granted(var by, String why) ->
                    all.add(CaseTexts.quiet(texts.word("answered", by.name(), why)));
            case Extension.Answer.Refused(var by, String why) ->
                    all.add(CaseTexts.quiet(texts.word("answered", by.name(), why)));
        }
        return all;
    }

    private Badge answer(Extension.Answer answer) {
        return switch (answer) {
            case Extension.Answer.Pending() ->
                    new Badge(Badge.State.WAITING, texts.word("extension-PENDING"));
            case Extension.Answer.Granted _ ->
                    new Badge(Badge.State.ACCEPTED, texts.word("extension-GRANTED"));
            case Extension.Answer.Refused _ ->
                    new Badge(Badge.State.REJECTED, texts.word("extension-REFUSED"));
        };
    }

    /** The measures with their days and proof. */
    SheetCard measures(CaseActs acts) {
        List<Measure> measures = view.measures();
        long done = measures.stream().filter(Measure::isDone).count();
        SheetCard card =
                new SheetCard(texts.word("measures"))
                        .withSub(texts.word("measures-sub", done, measures.size()));
        card.setVisible(!measures.isEmpty());
        OrderedList list = new OrderedList();
        list.addClassName("xx-measures");
        measures.forEach(measure -> list.add(measure(measure, acts)));
        card.add(list);
        return card;
    }

    private ListItem measure(Measure measure, CaseActs acts) {
        Span number = new Span(String.valueOf(measure.number()));
        number.addClassName("xx-measure-number");
        Div text = new Div(new Span(measure.text()));
        view.steps().stream()
                .filter(step -> step.kind() == StepKind.MEASURE_DONE)
                .filter(step -> step.measure() == measure.number())
                .flatMap(step -> step.files().stream().map(file -> CaseFiles.link(step, file)))
                .forEach(text::add);
        Div state =
                new Div(
                        CaseTexts.quiet(texts.word("measure-until", texts.date(measure.until()))),
                        state(measure));
        state.addClassName("xx-measure-state");
        ListItem item = new ListItem(number, text, state);
        if (!measure.isDone() && view.may(Act.COMPLETE_MEASURE)) {
            Button complete =
                    new Button(texts.word("act-COMPLETE_MEASURE"), _ -> acts.complete(measure));
            complete.setAriaLabel(texts.word("complete-measure", measure.number()));
            item.add(complete);
        }
        return item;
    }

    private Badge state(Measure measure) {
        return measure.doneOn()
                .map(day ->
                        new Badge(
                                Badge.State.ACCEPTED, texts.word("measure-done", texts.date(day))))
                .orElseGet(() ->
                        measure.isLate(now)
                                ? new Badge(Badge.State.LATE, texts.word("measure-late"))
                                : new Badge(Badge.State.WAITING, texts.word("measure-open")));
    }

    /** Everything that happened, the last first. */
    SheetCard history() {
        SheetCard card =
                new SheetCard(texts.word("history"))
                        .withSub(texts.word("history-sub", view.steps().size()));
        card.addClassName("xx-case-history-card");
        OrderedList list = new OrderedList();
        list.addClassName("xx-case-history");
        list.getElement().setAttribute("reversed", true);
        view.steps().reversed().forEach(step -> list.add(step(step)));
        card.add(list);
        return card;
    }

    private ListItem step(CaseStep step) {
        Span what = new Span(name(step));
        what.addClassName("xx-strong");
        Div head =
                new Div(
                        what,
                        CaseTexts.quiet(texts.words().by(step.by(), texts.locale())),
                        CaseTexts.quiet(texts.moment(step.at())));
        head.addClassName("xx-case-line");
        ListItem item = new ListItem(head);
        if (!step.text().isEmpty()) {
            Paragraph text = new Paragraph(step.text());
            text.addClassName("xx-case-text");
            item.add(text);
        }
        step.files().forEach(file -> item.add(CaseFiles.link(step, file)));
        if (step.kind().hasPaper()) {
            item.add(paper(step));
        }
        return item;
    }

    private String name(CaseStep step) {
        String name = texts.words().step(step.kind(), texts.locale());
        return switch (step.kind()) {
            case RAISED, ISSUED ->
                    texts.word(
                            "step-to",
                            name,
                            texts.words().rung(step.rung(), texts.locale()),
                            texts.day(step.due()));
            case MEASURE_DONE -> texts.word("step-measure", name, step.measure());
            default -> name;
        };
    }
}
