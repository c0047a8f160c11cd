package org.xianxing.app.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.storage.IncomingFile;
import org.xianxing.app.supervision.CaseDraft;
import org.xianxing.app.supervision.CaseHandling;
import org.xianxing.app.supervision.CaseOffice;
import org.xianxing.app.supervision.CaseService;
import org.xianxing.app.supervision.CaseView;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.supervision.CaseId;
import org.xianxing.domain.supervision.CaseMatter;
import org.xianxing.domain.supervision.CaseTransitions.Act;
import org.xianxing.domain.supervision.Extension;
import org.xianxing.domain.supervision.Instruction;
import org.xianxing.domain.supervision.Measure;
import org.xianxing.domain.supervision.Plan;

/** The acts that somebody may do to a case now: one that is next, and the others. */
final class CaseActs {

    /** What is next for whoever may do it, most pressing first. */
    private static final List<Act> NEXT =
            List.of(
                    Act.DECIDE_EXTENSION,
                    Act.ISSUE,
                    Act.RECEIVE,
                    Act.FILE_PLAN,
                    Act.ACCEPT_PLAN,
                    Act.COMPLETE_MEASURE,
                    Act.FEED_BACK,
                    Act.CHECK,
                    Act.CLOSE,
                    Act.ARCHIVE);

    private static final List<Act> OTHERS =
            List.of(
                    Act.RETURN_PLAN,
                    Act.RETURN,
                    Act.REPORT_PROGRESS,
                    Act.FEED_BACK,
                    Act.ASK_EXTENSION,
                    Act.EDIT,
                    Act.INSTRUCT,
                    Act.NOTE,
                    Act.RAISE,
                    Act.WITHDRAW);

    private final CaseService cases;
    private final CaseOffice office;
    private final CaseHandling handling;
    private final CurrentActor currentActor;
    private final CaseView view;
    private final CaseTexts texts;
    private final InstantSource clock;
    private final Runnable changed;
    private final Div told = new Div();

    CaseActs(
            CaseService cases,
            CaseOffice office,
            CaseHandling handling,
            CurrentActor currentActor,
            CaseView view,
            CaseTexts texts,
            InstantSource clock,
            Runnable changed) {
        this.cases = cases;
        this.office = office;
        this.handling = handling;
        this.currentActor = currentActor;
        this.view = view;
        this.texts = texts;
        this.clock = clock;
        this.changed = changed;
        told.getElement().setAttribute("aria-live", "polite");
    }

    /** What waits for the reader; none when the next step is somebody else's. */
    Optional<Act> next() {
        return NEXT.stream().filter(view.acts()::containsKey).findFirst();
    }

    /** The buttons: what is next first and prominent, then what else may be done. */
    Div buttons() {
        Div buttons = new Div();
        buttons.addClassName("xx-case-acts");
        Optional<Act> next = next();
        next.ifPresent(act -> buttons.add(prominent(act)));
        OTHERS.stream()
                .filter(act -> next.filter(act::equals).isEmpty())
                .filter(view.acts()::containsKey)
                .filter(act -> act != Act.WITHDRAW || view.may(act))
                .forEach(act -> buttons.add(other(act)));
        return new Div(buttons, told);
    }

    private Component prominent(Act act) {
        LockedButton button = new LockedButton(name(act), () -> start(act));
        if (!view.may(act)) {
            button.lock(reasons(act));
        }
        return button;
    }

    private Component other(Act act) {
        if (!view.may(act)) {
            Div locked = new Div(CaseTexts.quiet(texts.word("locked", name(act), reasons(act))));
            locked.addClassName("xx-case-locked");
            return locked;
        }
        Button button = new Button(name(act), _ -> start(act));
        if (act == Act.RETURN || act == Act.RETURN_PLAN || act == Act.WITHDRAW) {
            button.addClassName("xx-back");
        }
        return button;
    }

    private String reasons(Act act) {
        return texts.words().reasons(view.acts().getOrDefault(act, List.of()), texts.locale());
    }

    private String name(Act act) {
        return act == Act.COMPLETE_MEASURE
                ? openMeasure()
                        .map(m -> texts.word("complete-measure", m.number()))
                        .orElseGet(() -> texts.word("act-" + act.name()))
                : texts.word("act-" + act.name());
    }

    private Optional<Measure> openMeasure() {
        return view.measures().stream().filter(m -> !m.isDone()).findFirst();
    }

    private void start(Act act) {
        switch (act) {
            case EDIT -> edit();
            case ISSUE -> issue();
            case RECEIVE -> tell(handling.receive(actor(), id()));
            case FILE_PLAN -> filePlan();
            case ACCEPT_PLAN -> opinion(act, office::acceptPlan);
            case RETURN_PLAN ->
                    returning(
                            act,
                            dialog ->
                                    office.returnPlan(
                                            actor(), id(), dialog.text(), dialog.until()));
            case REPORT_PROGRESS -> withFiles(act, "text-progress", handling::reportProgress);
            case COMPLETE_MEASURE -> openMeasure().ifPresent(this::complete);
            case FEED_BACK -> withFiles(act, "text-answer", handling::feedBack);
            case RETURN ->
                    returning(
                            act,
                            dialog ->
                                    office.returnAnswer(
                                            actor(), id(), dialog.text(), dialog.until()));
            case CHECK -> opinion(act, office::check);
            case CLOSE -> opinion(act, office::close);
            case ARCHIVE -> tell(office.archive(actor(), id()));
            case WITHDRAW -> withdraw();
            case RAISE -> raise();
            case ASK_EXTENSION -> askExtension();
            case DECIDE_EXTENSION -> view.pendingExtension().ifPresent(this::decide);
            case INSTRUCT -> instruct();
            case NOTE -> withFiles(act, "text-note", office::note);
        }
    }

    private Actor actor() {
        return currentActor.get();
    }

    private CaseId id() {
        return view.current().id();
    }

    private ActDialog dialog(String title, String save) {
        return new ActDialog(texts, title, save, changed);
    }

    private ActDialog dialog(Act act) {
        return dialog(
                texts.word("act-title", name(act), view.current().matter().title()), name(act));
    }

    private void edit() {
        CaseMatter matter = view.current().matter();
        new CaseDraftDialog(
                        texts,
                        cases.bodies(actor()),
                        new CaseDraft(
                                matter.kind(),
                                matter.title(),
                                matter.demand(),
                                Optional.of(matter.unit()),
                                matter.assisting(),
                                matter.source(),
                                matter.subject(),
                                view.current().rung(),
                                Optional.of(view.current().deadline().current()),
                                Optional.empty(),
                                view.current().demonstration()),
                        false,
                        draft -> office.edit(actor(), id(), view.current().version(), draft),
                        _ -> changed.run())
                .open();
    }

    private void issue() {
        dialog(
                        texts.word("issue-title", view.current().matter().title()),
                        texts.word("issue-now", view.unit().shortName()))
                .explaining(texts.word("issue-explained", view.unit().name()))
                .doing(() -> office.issue(actor(), id()));
    }

    private void filePlan() {
        new PlanDialog(
                        texts,
                        view.current().matter().title(),
                        view.measures(),
                        (reason, lines, files) ->
                                handling.filePlan(actor(), id(), reason, lines, files),
                        changed)
                .open();
    }

    /** Reports a measure as carried out. */
    void complete(Measure measure) {
        ActDialog dialog =
                dialog(
                                texts.word("complete-measure", measure.number()),
                                texts.word("act-COMPLETE_MEASURE"))
                        .explaining(measure.text())
                        .withDay(texts.word("done-on"), Optional.of(Term.dayAt(clock.instant())))
                        .withText(texts.word("text-measure"), "", Plan.LONGEST_REASON)
                        .withFiles();
        dialog.doing(() ->
                handling.completeMeasure(
                        actor(),
                        id(),
                        measure.number(),
                        dialog.day(),
                        dialog.text(),
                        dialog.files()));
    }

    /** An act with words and files. */
    @FunctionalInterface
    private interface WithFiles {
        Outcome<?> act(Actor actor, CaseId id, String text, List<IncomingFile> files);
    }

    private void withFiles(Act act, String label, WithFiles does) {
        ActDialog dialog =
                dialog(act)
                        .withText(
                                texts.word(label),
                                act == Act.NOTE ? texts.word("text-note-help") : "",
                                Plan.LONGEST_REASON)
                        .withFiles();
        dialog.doing(() -> does.act(actor(), id(), dialog.text(), dialog.files()));
    }

    /** An act with an opinion. */
    @FunctionalInterface
    private interface WithOpinion {
        Outcome<?> act(Actor actor, CaseId id, String opinion);
    }

    private void opinion(Act act, WithOpinion does) {
        ActDialog dialog =
                dialog(act).withText(texts.word("text-opinion"), "", Plan.LONGEST_REASON);
        dialog.doing(() -> does.act(actor(), id(), dialog.text()));
    }

    private void returning(Act act, java.util.function.Function<ActDialog, Outcome<?>> does) {
        ActDialog dialog =
                dialog(act)
                        .withText(texts.word("text-missing-what"), "", Plan.LONGEST_REASON)
                        .withDay(texts.word("new-until"), Optional.empty());
        dialog.doing(() -> does.apply(dialog));
    }

    private void withdraw() {
        ActDialog dialog =
                dialog(Act.WITHDRAW).withText(texts.word("text-reason"), "", Plan.LONGEST_REASON);
        dialog.doing(() -> office.withdraw(actor(), id(), dialog.text()));
    }

    private void raise() {
        ActDialog dialog =
                dialog(Act.RAISE)
                        .withRungAbove(view.current().rung())
                        .withText(texts.word("text-reason"), "", Plan.LONGEST_REASON)
                        .withDay(texts.word("raise-until"), Optional.empty());
        dialog.doing(
                () -> office.raise(actor(), id(), dialog.rung(), dialog.text(), dialog.until()));
    }

    private void askExtension() {
        ActDialog dialog =
                dialog(Act.ASK_EXTENSION)
                        .explaining(
                                texts.word(
                                        "extension-explained",
                                        texts.moment(view.current().deadline().current())))
                        .withDay(texts.word("extension-until"), Optional.empty())
                        .withText(texts.word("text-reason"), "", Plan.LONGEST_REASON);
        dialog.doing(() -> handling.askExtension(actor(), id(), dialog.until(), dialog.text()));
    }

    private void decide(Extension asked) {
        ActDialog dialog =
                dialog(Act.DECIDE_EXTENSION)
                        .explaining(
                                texts.word(
                                        "extension-asks",
                                        asked.askedBy().name(),
                                        texts.day(asked.until()),
                                        asked.reason()))
                        .withChoice(
                                texts.word("extension-decision"),
                                texts.word("extension-grant"),
                                texts.word("extension-refuse"))
                        .withText(texts.word("text-reason"), "", Plan.LONGEST_REASON);
        dialog.doing(() ->
                office.decideExtension(actor(), id(), asked.id(), dialog.choice(), dialog.text()));
    }

    private void instruct() {
        Actor actor = actor();
        boolean own = cases.instructs(actor);
        ActDialog dialog =
                dialog(
                        texts.word("instruct-title", view.current().matter().title()),
                        texts.word("save-instruction"));
        if (!own) {
            dialog.withLine(texts.word("leader"), Instruction.LONGEST_LEADER);
        }
        dialog.withDay(texts.word("instruction-day"), Optional.of(Term.dayAt(clock.instant())))
                .withText(texts.word("instruction-text"), "", Instruction.LONGEST_TEXT);
        dialog.doing(() ->
                office.instruct(
                        actor(),
                        id(),
                        new CaseDraft.Instructed(
                                own ? actor.displayName() : dialog.line(),
                                dialog.day(),
                                dialog.text())));
    }

    private void tell(Outcome<?> outcome) {
        told.removeAll();
        if (outcome.isDone()) {
            changed.run();
        } else {
            told.add(texts.refused(outcome.reasons()));
        }
    }
}
