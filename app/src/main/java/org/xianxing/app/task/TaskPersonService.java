package org.xianxing.app.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.PersonDuty;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskPerson;
import org.xianxing.domain.task.TaskPersonId;
import org.xianxing.domain.task.TaskReason;

/**
 * Who stands for the units of a task (责任到人). The office and the lead unit name persons of every
 * unit, each other unit its own.
 */
@Service
public class TaskPersonService {

    private static final Pattern PHONE = Pattern.compile("[0-9+() -]*");

    private final TaskDesk desk;

    TaskPersonService(TaskDesk desk) {
        this.desk = desk;
    }

    /**
     * A person to be named.
     *
     * @param unit whom they stand for
     * @param phone empty when not said
     */
    public record Naming(OrganizationId unit, String name, PersonDuty duty, String phone) {}

    /** The units of an open task for which the actor names persons, in its order. */
    public List<OrganizationId> units(Actor actor, TaskId id) {
        Task task = desk.visible(actor, id);
        return desk.settled(task).isEmpty()
                ? task.bodies().filter(body -> TaskAccess.speaksFor(actor, task, body)).toList()
                : List.of();
    }

    /** Names a person. */
    public Outcome<Task> name(Actor actor, TaskId id, int version, Naming naming) {
        return desk.change(
                new TaskDesk.Wanted(
                        actor, id, version, "NAME_PERSON", naming.name() + " " + naming.duty()),
                task -> TaskAccess.requireSpeaking(actor, task, naming.unit()),
                (task, _) ->
                        Outcome.unless(
                                refusals(task, naming),
                                () ->
                                        task.withPersons(
                                                Stream.concat(
                                                                task.persons().stream(),
                                                                Stream.of(person(naming)))
                                                        .toList())));
    }

    private static List<Reason> refusals(Task task, Naming naming) {
        List<Reason> reasons = new ArrayList<>();
        String name = naming.name().strip();
        if (name.isEmpty() || name.length() > TaskPerson.LONGEST_NAME) {
            reasons.add(Reason.of(TaskReason.TASK_PERSON_NAME_MISSING, TaskPerson.LONGEST_NAME));
        }
        if (naming.phone().strip().length() > TaskPerson.LONGEST_PHONE
                || !PHONE.matcher(naming.phone()).matches()) {
            reasons.add(Reason.of(TaskReason.TASK_PERSON_PHONE_WRONG, TaskPerson.LONGEST_PHONE));
        }
        if (task.bodies().noneMatch(naming.unit()::equals)) {
            reasons.add(Reason.of(TaskReason.TASK_PERSON_UNIT_WITHOUT_PART));
        }
        if (task.persons().size() >= TaskPerson.MOST) {
            reasons.add(Reason.of(TaskReason.TASK_PERSONS_TOO_MANY, TaskPerson.MOST));
        }
        if (reasons.isEmpty() && task.persons().stream().anyMatch(person(naming)::doubles)) {
            reasons.add(Reason.of(TaskReason.TASK_PERSON_TWICE, name));
        }
        return reasons;
    }

    private static TaskPerson person(Naming naming) {
        return new TaskPerson(
                TaskPersonId.random(),
                Optional.of(naming.unit()),
                naming.name().strip(),
                naming.duty(),
                naming.phone().strip());
    }

    /** Takes a person away; whoever stands for no unit is the office's and the lead's. */
    public Outcome<Task> remove(Actor actor, TaskId id, int version, TaskPersonId person) {
        Optional<TaskPerson> named =
                desk.visible(actor, id).persons().stream()
                        .filter(p -> p.id().equals(person))
                        .findFirst();
        return desk.change(
                new TaskDesk.Wanted(
                        actor,
                        id,
                        version,
                        "REMOVE_PERSON",
                        named.map(TaskPerson::toString).orElse("")),
                task ->
                        named.flatMap(TaskPerson::unit)
                                .ifPresentOrElse(
                                        unit -> TaskAccess.requireSpeaking(actor, task, unit),
                                        () -> TaskAccess.requireLeading(actor, task)),
                (task, _) ->
                        Outcome.done(
                                task.withPersons(
                                        task.persons().stream()
                                                .filter(p -> !p.id().equals(person))
                                                .toList())));
    }
}
