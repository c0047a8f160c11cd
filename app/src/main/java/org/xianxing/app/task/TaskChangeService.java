package org.xianxing.app.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.Milestone;
import org.xianxing.domain.task.MilestoneId;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskReason;
import org.xianxing.domain.task.TaskRepository;
import org.xianxing.domain.task.TaskUnit;

/** What the office says about a task: measure, days, milestones, units. */
@Service
public class TaskChangeService {

    private final TaskDesk desk;
    private final TaskRepository tasks;
    private final OrganizationRepository organizations;

    TaskChangeService(TaskDesk desk, TaskRepository tasks, OrganizationRepository organizations) {
        this.desk = desk;
        this.tasks = tasks;
        this.organizations = organizations;
    }

    /** What the office may say about a task at any time. */
    public record Description(String measure, String project, Optional<LocalDate> start) {}

    /** Says how a task is measured, which project it is, and when work begins. */
    public Outcome<Task> describe(Actor actor, TaskId id, int version, Description description) {
        List<Reason> reasons = new ArrayList<>();
        TaskDesk.tooLong(description.measure(), Task.Schedule.LONGEST_MEASURE)
                .ifPresent(reasons::add);
        TaskDesk.tooLong(description.project(), Task.Schedule.LONGEST_PROJECT)
                .ifPresent(reasons::add);
        return change(
                actor,
                id,
                version,
                "DESCRIBE_TASK",
                (task, _) ->
                        Outcome.unless(
                                reasons,
                                () ->
                                        task.with(
                                                new Task.Schedule(
                                                        description.measure().strip(),
                                                        task.persons(),
                                                        description.project().strip(),
                                                        description.start(),
                                                        task.due(),
                                                        task.schedule().originalDue()))));
    }

    /**
     * Moves the due day. In a draft that leaves no trace; afterwards the original day stays, a
     * reason is asked for, and a day that has passed is not moved any more.
     */
    public Outcome<Task> moveDay(
            Actor actor, TaskId id, int version, Optional<LocalDate> day, String why) {
        return change(
                actor,
                id,
                version,
                "MOVE_TASK_DAY",
                (task, plan) -> {
                    List<Reason> reasons = new ArrayList<>(desk.dayRefusals(day));
                    boolean draft = plan.state() == PlanState.DRAFT;
                    if (!draft) {
                        task.due()
                                .filter(desk.today()::isAfter)
                                .ifPresent(due ->
                                        reasons.add(Reason.of(TaskReason.TASK_DUE_PASSED, due)));
                        if (why.isBlank()) {
                            reasons.add(Reason.of(TaskReason.TASK_REASON_FOR_DAY_MISSING));
                        }
                    }
                    task.parent()
                            .flatMap(tasks::task)
                            .flatMap(Task::due)
                            .filter(end -> day.filter(end::isBefore).isPresent())
                            .ifPresent(end ->
                                    reasons.add(Reason.of(TaskReason.TASK_DAY_AFTER_END, end)));
                    return Outcome.unless(
                            reasons,
                            () ->
                                    task.with(
                                            draft
                                                    ? task.schedule().plannedFor(day)
                                                    : task.schedule().dueOn(day.orElseThrow())));
                },
                why);
    }

    /** Adds a milestone. */
    public Outcome<Task> addMilestone(
            Actor actor, TaskId id, int version, String name, Optional<LocalDate> day) {
        return change(
                actor,
                id,
                version,
                "ADD_MILESTONE",
                (task, _) -> {
                    List<Reason> reasons = new ArrayList<>(desk.dayRefusals(day));
                    if (name.isBlank() || name.length() > Milestone.LONGEST_NAME) {
                        reasons.add(
                                Reason.of(
                                        TaskReason.TASK_MILESTONE_NAME_MISSING,
                                        Milestone.LONGEST_NAME));
                    }
                    task.due()
                            .filter(end -> day.filter(end::isBefore).isPresent())
                            .ifPresent(end ->
                                    reasons.add(Reason.of(TaskReason.TASK_DAY_AFTER_END, end)));
                    return Outcome.unless(
                            reasons, () -> withMilestone(task, name, day.orElseThrow()));
                },
                name);
    }

    private static Task withMilestone(Task task, String name, LocalDate day) {
        Milestone added =
                new Milestone(MilestoneId.random(), name.strip(), day, day, Optional.empty());
        return task.withMilestones(
                Stream.concat(task.milestones().stream(), Stream.of(added))
                        .sorted(Comparator.comparing(Milestone::due))
                        .toList());
    }

    /**
     * Says which bodies an entry of the list of units means: one for a name, several for a
     * collective entry.
     *
     * @param position the entry's place, from 0
     */
    public Outcome<Task> nameBodies(
            Actor actor, TaskId id, int version, int position, List<OrganizationId> meant) {
        return change(
                actor,
                id,
                version,
                "NAME_UNITS",
                (task, _) -> {
                    TaskUnit unit = task.units().get(position);
                    List<Reason> reasons = new ArrayList<>();
                    if (!unit.collective() && (meant.size() != 1 || !unit.isOpen())) {
                        reasons.add(Reason.of(TaskReason.TASK_UNIT_SETTLED));
                    }
                    if (meant.stream().anyMatch(body -> organizations.find(body).isEmpty())) {
                        reasons.add(Reason.of(TaskReason.TASK_ORGANIZATION_UNKNOWN));
                    }
                    return Outcome.unless(
                            reasons,
                            () -> {
                                List<TaskUnit> units = new ArrayList<>(task.units());
                                units.set(
                                        position, unit.meaning(meant.stream().distinct().toList()));
                                return task.withUnits(units);
                            });
                });
    }

    private Outcome<Task> change(
            Actor actor, TaskId id, int version, String action, TaskDesk.Change change) {
        return change(actor, id, version, action, change, "");
    }

    private Outcome<Task> change(
            Actor actor,
            TaskId id,
            int version,
            String action,
            TaskDesk.Change change,
            String detail) {
        AccessPolicy.require(actor, Action.MANAGE_PLAN, Target.PROVINCE);
        return desk.change(
                new TaskDesk.Wanted(actor, id, version, action, detail), _ -> {}, change);
    }
}
