package org.xianxing.app.task;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.AttachmentRepository;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.task.Lights;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Progress;
import org.xianxing.domain.task.ProgressId;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskLinkRepository;
import org.xianxing.domain.task.TaskPerson;
import org.xianxing.domain.task.TaskRepository;

/** Single tasks, as pages show them. */
@Service
public class TaskService {

    private static final int LONGEST_HISTORY = 200;

    private final TaskRepository tasks;
    private final TaskLinkRepository links;
    private final OrganizationRepository organizations;
    private final AttachmentRepository attachments;
    private final AuditTrail audit;
    private final InstantSource clock;

    TaskService(
            TaskRepository tasks,
            TaskLinkRepository links,
            OrganizationRepository organizations,
            AttachmentRepository attachments,
            AuditTrail audit,
            InstantSource clock) {
        this.tasks = tasks;
        this.links = links;
        this.organizations = organizations;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Everything a page of a task shows.
     *
     * @param task with telephone numbers for those alone who work on it
     * @param whole the task it is a part of
     * @param reports newest first; of other units only for those who may see them
     * @param files the files of the reports, by report
     * @param mayReport whether the actor reports for one of its units now
     * @param mayCheck whether the actor checks reports
     * @param mayManage whether the actor changes dates, units and milestones
     * @param mayBreakDown whether the actor divides it into parts
     */
    public record View(
            Plan plan,
            Task task,
            Optional<Task> whole,
            List<TaskLine> parts,
            Lights lights,
            List<Progress> reports,
            Map<String, List<Attachment>> files,
            List<AuditTrail.Entry> history,
            Bodies bodies,
            boolean mayReport,
            boolean mayCheck,
            boolean mayManage,
            boolean mayBreakDown) {}

    /** A task of the actor's body, with its plan. */
    public record Work(Plan plan, TaskLine line, boolean leads) {}

    /** What traces and files of a task are about. */
    public static String subject(TaskId id) {
        return "task " + id.value();
    }

    /** What the files of a report belong to. */
    public static String subject(ProgressId id) {
        return "progress " + id.value();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Cycle.OFFICE_ZONE);
    }

    /** One task; empty when there is none that the actor may see. */
    public Optional<View> view(Actor actor, TaskId id) {
        AccessPolicy.require(actor, Action.VIEW_PLAN, Target.PROVINCE);
        Optional<Task> found = tasks.task(id);
        Optional<Plan> plan = found.flatMap(task -> tasks.plan(task.plan()));
        if (found.isEmpty() || plan.filter(p -> PlanService.maySee(actor, p)).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(view(actor, plan.orElseThrow(), found.get()));
    }

    private View view(Actor actor, Plan plan, Task task) {
        List<Progress> all = tasks.progress(task.id());
        boolean works = TaskAccess.seesProgress(actor, task);
        List<Progress> seen = works ? all : List.of();
        List<Task> parts = tasks.parts(task.id());
        Map<TaskId, List<Progress>> ofParts =
                tasks.progressOf(parts.stream().map(Task::id).toList());
        LocalDate today = today();
        boolean working = plan.state() == PlanState.RELEASED && !task.isDone();
        boolean manages = AccessPolicy.allows(actor, Action.MANAGE_PLAN, Target.PROVINCE);
        return new View(
                plan,
                works ? task : withoutPhones(task),
                task.parent().flatMap(tasks::task),
                parts.stream()
                        .map(part ->
                                TaskLine.of(
                                        part, ofParts.getOrDefault(part.id(), List.of()), today))
                        .toList(),
                Lights.of(task, all, today),
                seen,
                attachments.of(seen.stream().map(r -> subject(r.id())).toList()),
                works ? audit.about(subject(task.id()), LONGEST_HISTORY) : List.of(),
                Bodies.of(organizations),
                working && TaskAccess.reports(actor, task),
                AccessPolicy.allows(actor, Action.CHECK_PROGRESS, Target.PROVINCE),
                manages && plan.state() != PlanState.CLOSED,
                working && task.parent().isEmpty() && (manages || TaskAccess.leads(actor, task)));
    }

    private static Task withoutPhones(Task task) {
        return task.withPersons(task.persons().stream().map(TaskPerson::withoutPhone).toList());
    }

    /** The tasks of released plans in which the actor's body has a part, by due day. */
    public List<Work> work(Actor actor) {
        AccessPolicy.require(actor, Action.VIEW_PLAN, Target.PROVINCE);
        return work(tasks.tasksOf(actor.organization()), actor.organization());
    }

    /** The tasks of released plans in which a body has a part, by due day. */
    public List<Work> workOf(Actor actor, OrganizationId body) {
        AccessPolicy.require(actor, Action.VIEW_PLAN, Target.PROVINCE);
        return work(tasks.tasksOf(body), body);
    }

    /** The tasks of visible plans that are linked to a catalog item. */
    public List<Work> workOn(Actor actor, CatalogItemId item) {
        AccessPolicy.require(actor, Action.VIEW_PLAN, Target.PROVINCE);
        List<Task> linked =
                links.tasksOf(item).stream()
                        .flatMap(id -> tasks.task(id).stream())
                        .filter(task ->
                                tasks.plan(task.plan())
                                        .filter(plan -> PlanService.maySee(actor, plan))
                                        .isPresent())
                        .toList();
        return work(linked, actor.organization());
    }

    private List<Work> work(List<Task> mine, OrganizationId body) {
        Map<TaskId, List<Progress>> reports =
                tasks.progressOf(mine.stream().map(Task::id).toList());
        Map<UUID, Plan> plans =
                tasks.plans().stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        plan -> plan.id().value(), Function.identity()));
        LocalDate today = today();
        return mine.stream()
                .map(task ->
                        new Work(
                                java.util.Objects.requireNonNull(plans.get(task.plan().value())),
                                TaskLine.of(
                                        task, reports.getOrDefault(task.id(), List.of()), today),
                                task.lead().filter(body::equals).isPresent()))
                .toList();
    }
}
