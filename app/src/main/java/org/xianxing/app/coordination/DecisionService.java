package org.xianxing.app.coordination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.xianxing.app.shell.Messages;
import org.xianxing.domain.coordination.CoordinationReason;
import org.xianxing.domain.coordination.DecisionId;
import org.xianxing.domain.coordination.DecisionTask;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.coordination.MeetingDecision;
import org.xianxing.domain.coordination.MeetingId;
import org.xianxing.domain.coordination.MeetingRepository;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.PlanId;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskRepository;

/** Makes tasks of what meetings decided, each decision once. */
@Service
public class DecisionService {

    private final CoordinationDesk desk;
    private final TopicGroups groups;
    private final MeetingRepository meetings;
    private final TaskRepository tasks;
    private final AuditTrail audit;
    private final CoordinationWords words;

    DecisionService(
            CoordinationDesk desk,
            TopicGroups groups,
            MeetingRepository meetings,
            TaskRepository tasks,
            AuditTrail audit,
            CoordinationWords words) {
        this.desk = desk;
        this.groups = groups;
        this.meetings = meetings;
        this.tasks = tasks;
        this.audit = audit;
        this.words = words;
    }

    /** Whether nobody has to be asked anything before a decision becomes a task. */
    public boolean isComplete(MeetingDecision decision) {
        return DecisionTask.isComplete(decision, desk.today());
    }

    /** Whether the day that the meeting named has passed. */
    public boolean isPassed(MeetingDecision decision) {
        return decision.due().filter(day -> day.isBefore(desk.today())).isPresent();
    }

    /** The released plans that a decision can go into. */
    public List<Plan> plans(Actor actor) {
        AccessPolicy.require(actor, Action.MANAGE_PLAN, Target.PROVINCE);
        return tasks.plans().stream().filter(plan -> plan.state() == PlanState.RELEASED).toList();
    }

    /** The open tasks of released plans, which may carry a decision out already. */
    public List<Task> openTasks(Actor actor) {
        return plans(actor).stream()
                .flatMap(plan -> tasks.tasks(plan.id()).stream())
                .filter(task -> !task.isDone())
                .toList();
    }

    /** The bodies that can lead a task. */
    public List<Organization> bodies(Actor actor) {
        AccessPolicy.require(actor, Action.MANAGE_PLAN, Target.PROVINCE);
        return groups.bodies().stream()
                .filter(body -> body.kind() != OrganizationKind.LEADING_GROUP)
                .toList();
    }

    /**
     * Makes a decision a task of a released plan; its units are told. Of two people who do it at
     * once, one makes the task and the other is told that there is one.
     *
     * @param missing what the meeting left open
     * @param plan the plan it goes into; the plan of meeting decisions unless one is chosen
     */
    public Outcome<Task> makeTask(
            Actor actor,
            MeetingId id,
            DecisionId decision,
            DecisionTask missing,
            Optional<PlanId> plan) {
        return assigned(
                actor,
                id,
                decision,
                (meeting, decided) -> {
                    LocalDate today = desk.today();
                    Plan into = plan.map(this::plan).orElseGet(() -> ownPlan(actor, meeting));
                    int position =
                            tasks.tasks(into.id()).stream().mapToInt(Task::position).max().orElse(0)
                                    + 1;
                    Outcome<Task> made =
                            missing.of(
                                    meeting,
                                    decided,
                                    new DecisionTask.Place(into, position, today),
                                    body -> groups.organization(body).name());
                    return made.map(task -> {
                        tasks.add(task);
                        trace(actor, "MAKE_TASK_OF_DECISION", meeting, decided, task);
                        desk.tell(
                                actor,
                                task.bodies().toList(),
                                NoticeKind.TASK_ASSIGNED,
                                "task/" + task.id().value(),
                                List.of(task.number() + " " + task.title()));
                        return task;
                    });
                });
    }

    /** Says that an existing task carries a decision out. */
    public Outcome<Task> link(
            Actor actor, MeetingId id, DecisionId decision, Optional<TaskId> task) {
        return assigned(
                actor,
                id,
                decision,
                (meeting, decided) -> {
                    Optional<Task> found = task.flatMap(tasks::task);
                    if (found.isEmpty()) {
                        return Outcome.refused(CoordinationReason.DECISION_TASK_MISSING);
                    }
                    if (plan(found.get().plan()).state() == PlanState.DRAFT) {
                        return Outcome.refused(CoordinationReason.DECISION_PLAN_NOT_RELEASED);
                    }
                    trace(actor, "LINK_DECISION", meeting, decided, found.get());
                    return Outcome.done(found.get());
                });
    }

    private Outcome<Task> assigned(
            Actor actor,
            MeetingId id,
            DecisionId decision,
            BiFunction<Meeting, MeetingDecision, Outcome<Task>> carried) {
        AccessPolicy.require(actor, Action.MANAGE_PLAN, Target.PROVINCE);
        return desk.changing(() -> {
            // Whoever comes second waits here until the first is done.
            Optional<PlanId> unused = meetings.planOf(actor.organization());
            Meeting meeting =
                    meetings.find(id)
                            .orElseThrow(
                                    () -> new NoSuchElementException("no meeting " + id.value()));
            MeetingDecision decided =
                    meeting.decisions().stream()
                            .filter(d -> d.id().equals(decision))
                            .findFirst()
                            .orElseThrow(() ->
                                    new NoSuchElementException("no decision " + decision.value()));
            List<Reason> reasons = new ArrayList<>(DecisionTask.refusals(meeting, decided));
            if (!reasons.isEmpty()) {
                return Outcome.refused(reasons);
            }
            return carried.apply(meeting, decided)
                    .map(task -> {
                        if (!meetings.assign(decision, task.id())) {
                            throw new StaleVersionException("decision " + decision.value());
                        }
                        return task;
                    });
        });
    }

    private void trace(
            Actor actor, String action, Meeting meeting, MeetingDecision decision, Task task) {
        audit.append(
                actor,
                action,
                MeetingHandling.subject(meeting.id()),
                decision.text() + " -> task " + task.id().value());
    }

    private Plan plan(PlanId id) {
        return tasks.plan(id)
                .orElseThrow(() -> new NoSuchElementException("no plan " + id.value()));
    }

    /** The plan of the office's meeting decisions, made when it is first needed. */
    private Plan ownPlan(Actor actor, Meeting meeting) {
        Optional<Plan> known =
                meetings.planOf(actor.organization())
                        .flatMap(tasks::plan)
                        .filter(plan -> plan.state() == PlanState.RELEASED);
        if (known.isPresent()) {
            return known.get();
        }
        String title = words.of("decision-plan", Messages.CHINESE);
        Plan made =
                new Plan(
                        PlanId.random(),
                        0,
                        title,
                        "",
                        Optional.empty(),
                        words.of(
                                "decision-plan-source",
                                Messages.CHINESE,
                                groups.organization(actor.organization()).shortName()),
                        PlanState.RELEASED,
                        meeting.demonstration(),
                        List.of());
        tasks.add(made, List.of());
        meetings.setPlan(actor.organization(), made.id());
        audit.append(actor, "MAKE_DECISION_PLAN", "plan " + made.id().value(), title);
        return made;
    }
}
