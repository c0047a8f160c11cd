package org.xianxing.app.task.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Collection;
import java.util.List;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.DateFields;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.task.PlanService;
import org.xianxing.app.task.TaskLine;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;

/** What a draft still needs before it is released: days for many tasks at once, and the rest. */
final class PlanDraftCard extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MOST_TOLD = 8;

    /** For which tasks a day is set. */
    enum Which {
        UNDATED,
        GROUP,
        CHOSEN
    }

    private final transient Plan plan;
    private final transient List<TaskLine> lines;
    private final transient PlanService plans;
    private final transient CurrentActor currentActor;
    private final transient TaskTexts texts;
    private final transient Runnable changed;
    private final RadioButtonGroup<Which> which = new RadioButtonGroup<>();
    private final MultiSelectComboBox<Task> chosen = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Plan.Group> group = new MultiSelectComboBox<>();
    private final DatePicker day = new DatePicker();
    private final Div told = new Div();

    PlanDraftCard(
            Plan plan,
            List<TaskLine> lines,
            PlanService plans,
            CurrentActor currentActor,
            TaskTexts texts,
            Runnable changed) {
        this.plan = plan;
        this.lines = lines;
        this.plans = plans;
        this.currentActor = currentActor;
        this.texts = texts;
        this.changed = changed;
        told.getElement().setAttribute("aria-live", "polite");
        List<Reason> obstacles = plans.obstacles(currentActor.get(), plan.id());
        SheetCard card =
                new SheetCard(texts.word("before-release"))
                        .withSub(
                                obstacles.isEmpty()
                                        ? texts.word("nothing-missing")
                                        : texts.word("missing", obstacles.size()));
        if (!obstacles.isEmpty()) {
            card.pad(list(obstacles));
        }
        LockedButton release = new LockedButton(texts.word("release"), this::release);
        if (!obstacles.isEmpty()) {
            release.lock(texts.word("missing", obstacles.size()));
        }
        card.pad(days(), told, release);
        add(card);
    }

    private UnorderedList list(List<Reason> obstacles) {
        UnorderedList list = new UnorderedList();
        list.addClassName("xx-obstacles");
        obstacles.stream()
                .limit(MOST_TOLD)
                .forEach(reason ->
                        list.add(
                                new ListItem(
                                        Icon.ALERT.createSmall(), new Span(texts.reason(reason)))));
        if (obstacles.size() > MOST_TOLD) {
            list.add(new ListItem(new Span(texts.word("and-more", obstacles.size() - MOST_TOLD))));
        }
        return list;
    }

    private Div days() {
        which.setLabel(texts.word("set-days"));
        which.setItems(Which.values());
        which.setItemLabelGenerator(w -> texts.word("which-" + w.name()));
        which.setValue(Which.UNDATED);
        which.addValueChangeListener(_ -> choose());
        chosen.setLabel(texts.word("which-CHOSEN"));
        chosen.setItems(lines.stream().map(TaskLine::task).toList());
        chosen.setItemLabelGenerator(task -> task.number() + " " + task.title());
        group.setLabel(texts.word("which-GROUP"));
        group.setItems(plan.groups());
        group.setItemLabelGenerator(g -> g.number() + g.title());
        day.setLabel(texts.word("due"));
        DateFields.speak(day, texts.locale());
        Button set = new Button(texts.word("set"), _ -> set());
        set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        choose();
        Div fields = new Div(which, chosen, group, day, set);
        fields.addClassName("xx-plan-days");
        return fields;
    }

    private void choose() {
        chosen.setVisible(which.getValue() == Which.CHOSEN);
        group.setVisible(which.getValue() == Which.GROUP);
    }

    private Collection<TaskId> tasks() {
        return lines.stream()
                .map(TaskLine::task)
                .filter(task ->
                        switch (which.getValue()) {
                            case UNDATED -> task.due().isEmpty();
                            case GROUP ->
                                    group.getValue().stream()
                                            .anyMatch(g -> g.position() == task.group());
                            case CHOSEN ->
                                    chosen.getValue().stream()
                                            .anyMatch(t -> t.id().equals(task.id()));
                        })
                .map(Task::id)
                .toList();
    }

    private void set() {
        told(plans.planDays(currentActor.get(), plan.id(), tasks(), day.getOptionalValue()));
    }

    private void release() {
        told(plans.release(currentActor.get(), plan.id(), plan.version()));
    }

    private void told(Outcome<?> outcome) {
        told.removeAll();
        switch (outcome) {
            case Outcome.Done<?> _ -> changed.run();
            case Outcome.Refused<?>(List<Reason> reasons) ->
                    texts.errors(reasons).forEach(told::add);
        }
    }
}
