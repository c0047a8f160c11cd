package org.xianxing.app.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.task.TaskService;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskPerson;

/** Who stands for which unit of a task. */
final class PersonsCard {

    private final TaskServices services;
    private final TaskService.View view;
    private final TaskTexts texts;
    private final Runnable changed;
    private final List<OrganizationId> mine;

    PersonsCard(TaskServices services, TaskService.View view, TaskTexts texts, Runnable changed) {
        this.services = services;
        this.view = view;
        this.texts = texts;
        this.changed = changed;
        this.mine = services.persons().units(services.currentActor().get(), view.task().id());
    }

    SheetCard card() {
        SheetCard card = new SheetCard(texts.word("persons"));
        if (!mine.isEmpty()) {
            card.withAction(
                    new Button(
                            texts.word("name-person"),
                            _ -> new PersonDialog(services, view, mine, texts, changed).open()));
        }
        List<TaskPerson> persons = inOrder();
        if (persons.isEmpty()) {
            return card.pad(TaskTexts.quiet(texts.word("no-persons")));
        }
        boolean phones = persons.stream().anyMatch(person -> !person.phone().isEmpty());
        List<String> headings =
                new ArrayList<>(
                        List.of(texts.word("unit"), texts.word("duty"), texts.word("name")));
        if (phones) {
            headings.add(texts.word("phone"));
        }
        if (!mine.isEmpty()) {
            headings.add("");
        }
        FactTable table = new FactTable(headings.toArray(String[]::new));
        persons.forEach(person -> {
            List<Component> cells =
                    new ArrayList<>(
                            List.of(
                                    unit(person),
                                    new Span(texts.word("duty-" + person.duty().name())),
                                    new Span(person.name())));
            if (phones) {
                cells.add(phone(person));
            }
            if (!mine.isEmpty()) {
                cells.add(remove(person));
            }
            table.row(cells.toArray(Component[]::new));
        });
        return table.in(card);
    }

    /** By the order of units, then by what they are. */
    private List<TaskPerson> inOrder() {
        List<OrganizationId> bodies = view.task().bodies().toList();
        return view.task().persons().stream()
                .sorted(
                        Comparator.comparing((TaskPerson person) ->
                                        person.unit().map(bodies::indexOf).orElse(-1))
                                .thenComparing(TaskPerson::duty))
                .toList();
    }

    private Span unit(TaskPerson person) {
        return new Span(person.unit().map(view.bodies()::shortName).orElse("—"));
    }

    private static Component phone(TaskPerson person) {
        return person.phone().isEmpty()
                ? new Span()
                : new Anchor("tel:" + person.phone().replaceAll("[^0-9+]", ""), person.phone());
    }

    private Component remove(TaskPerson person) {
        boolean may = person.unit().map(mine::contains).orElse(leadsAll());
        if (!may) {
            return new Span();
        }
        Task task = view.task();
        Button button =
                new Button(
                        Icon.CLOSE.create(),
                        _ -> {
                            Outcome<Task> unused =
                                    services.persons()
                                            .remove(
                                                    services.currentActor().get(),
                                                    task.id(),
                                                    task.version(),
                                                    person.id());
                            changed.run();
                        });
        button.setAriaLabel(texts.word("remove-person", person.name()));
        button.getElement().setAttribute("title", texts.word("remove-person", person.name()));
        button.addThemeName("tertiary");
        return button;
    }

    /** Whether the actor names persons of every unit. */
    private boolean leadsAll() {
        return view.task().bodies().allMatch(mine::contains);
    }
}
