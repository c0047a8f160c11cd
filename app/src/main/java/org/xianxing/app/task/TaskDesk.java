package org.xianxing.app.task;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskReason;
import org.xianxing.domain.task.TaskRepository;

/** How every change of a task is made: read, asked for permission, checked, stored, recorded. */
@Component
class TaskDesk {

    private final Transactions transactions;
    private final TaskRepository tasks;
    private final AuditTrail audit;
    private final InstantSource clock;

    TaskDesk(
            Transactions transactions,
            TaskRepository tasks,
            AuditTrail audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a change makes of a task of a plan. */
    @FunctionalInterface
    interface Change {
        Outcome<Task> of(Task task, Plan plan);
    }

    /**
     * A change that somebody asks for.
     *
     * @param version the version it is based on
     * @param action what the trail calls it
     * @param detail what else the trail says
     */
    record Wanted(Actor actor, TaskId task, int version, String action, String detail) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Cycle.OFFICE_ZONE);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Task task(TaskId id) {
        return tasks.task(id).orElseThrow(() -> new NoSuchElementException("no task " + id));
    }

    /**
     * The task if the actor may know of it; otherwise as if there were none.
     *
     * @throws NoSuchElementException when there is none for the actor
     */
    Task visible(Actor actor, TaskId id) {
        AccessPolicy.require(actor, Action.VIEW_PLAN, Target.PROVINCE);
        Task task = task(id);
        if (!PlanService.maySee(actor, tasks.plan(task.plan()).orElseThrow())) {
            throw new NoSuchElementException("no task " + id);
        }
        return task;
    }

    /** Why nothing is reported about a task or divided; nothing when its plan is worked on. */
    List<Reason> notReleased(Task task) {
        boolean released =
                tasks.plan(task.plan())
                        .filter(plan -> plan.state() == PlanState.RELEASED)
                        .isPresent();
        return released ? List.of() : List.of(Reason.of(TaskReason.PLAN_NOT_RELEASED));
    }

    /** Why nothing of a task changes any more; nothing while it is open. */
    List<Reason> settled(Task task) {
        Plan plan = tasks.plan(task.plan()).orElseThrow();
        return plan.state() == PlanState.CLOSED || task.isDone()
                ? List.of(Reason.of(TaskReason.TASK_DONE))
                : List.of();
    }

    /** Why a day cannot be one on which something is due. */
    List<Reason> dayRefusals(Optional<LocalDate> day) {
        if (day.isEmpty()) {
            return List.of(Reason.of(TaskReason.TASK_DAY_MISSING));
        }
        return day.get().isBefore(today())
                ? List.of(Reason.of(TaskReason.TASK_DAY_PAST))
                : List.of();
    }

    static Optional<Reason> tooLong(String text, int most) {
        return text.length() > most
                ? Optional.of(Reason.of(TaskReason.PROGRESS_TOO_LONG, most))
                : Optional.empty();
    }

    /**
     * Makes a change of an open task.
     *
     * @param insist throws when the actor may not change the task
     */
    Outcome<Task> change(Wanted wanted, Consumer<Task> insist, Change change) {
        return transactions.inTransaction(() -> {
            Task task = visible(wanted.actor(), wanted.task());
            insist.accept(task);
            if (task.version() != wanted.version()) {
                throw new StaleVersionException("task " + task.id().value());
            }
            List<Reason> reasons = settled(task);
            if (!reasons.isEmpty()) {
                return Outcome.refused(reasons);
            }
            Plan plan = tasks.plan(task.plan()).orElseThrow();
            return change.of(task, plan).map(changed -> stored(wanted, task, changed));
        });
    }

    private Task stored(Wanted wanted, Task before, Task after) {
        tasks.update(after);
        audit.append(
                wanted.actor(),
                AuditTrail.Event.change(
                                wanted.action(),
                                TaskService.subject(before.id()),
                                trace(before),
                                trace(after))
                        .with(wanted.detail()));
        return after.updated();
    }

    /** What changes of a task can change, in short. */
    private static String trace(Task task) {
        return task.schedule()
                + " "
                + task.milestones().stream().map(m -> m.name() + " " + m.due()).toList()
                + " "
                + task.units().stream()
                        .map(unit -> unit.name() + " " + unit.organizations().size())
                        .toList();
    }
}
