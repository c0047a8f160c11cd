package org.xianxing.app.coordination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xianxing.app.coordination.DecisionService;
import org.xianxing.app.coordination.MeetingView;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.coordination.DecisionTask;
import org.xianxing.domain.coordination.MeetingDecision;
import org.xianxing.domain.coordination.MeetingState;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.task.Task;

/** What a meeting decided; each decision becomes a task in one click. */
final class DecisionCard {

    private final DecisionService decisions;
    private final CurrentActor currentActor;
    private final MeetingView view;
    private final CoordinationTexts texts;
    private final Runnable changed;
    private final Div told = new Div();

    DecisionCard(
            DecisionService decisions,
            CurrentActor currentActor,
            MeetingView view,
            CoordinationTexts texts,
            Runnable changed) {
        this.decisions = decisions;
        this.currentActor = currentActor;
        this.view = view;
        this.texts = texts;
        this.changed = changed;
        told.getElement().setAttribute("aria-live", "polite");
    }

    SheetCard card() {
        long open = view.meeting().decisions().stream().filter(d -> d.task().isEmpty()).count();
        SheetCard card =
                new SheetCard(texts.word("decisions"))
                        .withSub(
                                texts.word(
                                        "decisions-sub", view.meeting().decisions().size(), open));
        card.setVisible(!view.meeting().decisions().isEmpty());
        OrderedList list = new OrderedList();
        list.addClassName("xx-decisions");
        int number = 0;
        for (MeetingDecision decision : view.meeting().decisions()) {
            list.add(item(decision, ++number));
        }
        card.add(told, list);
        return card;
    }

    private ListItem item(MeetingDecision decision, int number) {
        Span count = new Span(String.valueOf(number));
        count.addClassName("xx-measure-number");
        Div what = new Div(new Span(decision.text()), CoordinationTexts.quiet(who(decision)));
        what.addClassName("xx-decision-text");
        ListItem item = new ListItem(count, what);
        Optional<Task> task =
                decision.task().flatMap(id -> Optional.ofNullable(view.tasks().get(id)));
        if (task.isPresent()) {
            item.add(carried(task.get()));
        } else if (view.meeting().state() == MeetingState.MINUTES_ISSUED && view.mayAssign()) {
            item.add(buttons(decision, number));
        }
        return item;
    }

    private String who(MeetingDecision decision) {
        String lead =
                decision.lead()
                        .map(body -> texts.word("lead-is", view.bodies().shortName(body)))
                        .orElseGet(() -> texts.word("lead-open"));
        String units =
                decision.units().isEmpty()
                        ? ""
                        : " · "
                                + texts.word(
                                        "units-are",
                                        decision.units().stream()
                                                .map(view.bodies()::shortName)
                                                .collect(
                                                        Collectors.joining(
                                                                texts.word("list-pause"))));
        String due =
                " · "
                        + decision.due()
                                .map(day -> texts.word("due-is", texts.date(day)))
                                .orElseGet(() -> texts.word("due-open"));
        return lead + units + due;
    }

    private Div carried(Task task) {
        Div all =
                new Div(
                        new Badge(
                                task.isDone() ? Badge.State.ACCEPTED : Badge.State.WAITING,
                                texts.word(task.isDone() ? "decision-done" : "decision-carried")),
                        new Anchor(
                                "task/" + task.id().value(), texts.word("to-task", task.number())));
        all.addClassName("xx-decision-acts");
        return all;
    }

    private Div buttons(MeetingDecision decision, int number) {
        Button make = new Button(texts.word("make-task"), _ -> make(decision));
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.setAriaLabel(texts.word("make-task-of", number));
        Button other = new Button(texts.word("choose-plan"), _ -> ask(decision, true));
        Button link = new Button(texts.word("link-task"), _ -> link(decision));
        Div all = new Div(make, other, link);
        all.addClassName("xx-decision-acts");
        return all;
    }

    /** One click where the meeting said everything; otherwise what is missing is asked for. */
    private void make(MeetingDecision decision) {
        if (!decisions.isComplete(decision)) {
            ask(decision, false);
            return;
        }
        tell(
                decisions.makeTask(
                        currentActor.get(),
                        view.meeting().id(),
                        decision.id(),
                        DecisionTask.AS_DECIDED,
                        Optional.empty()));
    }

    private void ask(MeetingDecision decision, boolean plan) {
        new DecisionDialog(decisions, currentActor, view.meeting(), decision, plan, texts, changed)
                .open();
    }

    private void link(MeetingDecision decision) {
        new LinkDialog(decisions, currentActor, view.meeting(), decision, texts, changed).open();
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
