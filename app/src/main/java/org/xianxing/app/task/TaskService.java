package org.xianxing.app.task;

import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.xianxing.app.storage.EvidenceTypes;
import org.xianxing.app.storage.FileHandout;
import org.xianxing.app.storage.StoredFile;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.AttachmentRepository;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.FileStore;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.task.Lights;
import org.xianxing.domain.task.Milestone;
import org.xianxing.domain.task.MilestoneId;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Progress;
import org.xianxing.domain.task.ProgressCheck;
import org.xianxing.domain.task.ProgressId;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskReason;
import org.xianxing.domain.task.TaskRepository;
import org.xianxing.domain.task.TaskUnit;
import org.xianxing.domain.task.UnitPart;

/** Single tasks: working on them, reporting and checking. */
@Service
public class TaskService {

    private static final int LONGEST_HISTORY = 200;

    private final Transactions transactions;
    private final TaskRepository tasks;
    private final OrganizationRepository organizations;
    private final AttachmentRepository attachments;
    private final FileStore files;
    private final FileHandout handout;
    private final EvidenceTypes types;
    private final AuditTrail audit;
    private final Told told;
    private final InstantSource clock;

    TaskService(
            Transactions transactions,
            TaskRepository tasks,
            OrganizationRepository organizations,
            AttachmentRepository attachments,
            FileStore files,
            FileHandout handout,
            EvidenceTypes types,
            AuditTrail audit,
            Told told,
            InstantSource clock) {
        this.transactions = transactions;
        this.tasks = tasks;
        this.organizations = organizations;
        this.attachments = attachments;
        this.files = files;
        this.handout = handout;
        this.types = types;
        this.audit = audit;
        this.told = told;
        this.clock = clock;
    }

    /**
     * Everything a page of a task shows.
     *
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

    static String subject(TaskId id) {
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
        List<Progress> seen = seesProgress(actor, task) ? all : List.of();
        List<Task> parts = tasks.parts(task.id());
        Map<TaskId, List<Progress>> ofParts =
                tasks.progressOf(parts.stream().map(Task::id).toList());
        LocalDate today = today();
        boolean working = plan.state() == PlanState.RELEASED && !task.isDone();
        boolean manages = AccessPolicy.allows(actor, Action.MANAGE_PLAN, Target.PROVINCE);
        return new View(
                plan,
                task,
                task.parent().flatMap(tasks::task),
                parts.stream()
                        .map(part ->
                                TaskLine.of(
                                        part, ofParts.getOrDefault(part.id(), List.of()), today))
                        .toList(),
                Lights.of(task, all, today),
                seen,
                attachments.of(seen.stream().map(r -> subject(r.id())).toList()),
                seesProgress(actor, task)
                        ? audit.about(subject(task.id()), LONGEST_HISTORY)
                        : List.of(),
                Bodies.of(organizations),
                working && reports(actor, task),
                AccessPolicy.allows(actor, Action.CHECK_PROGRESS, Target.PROVINCE),
                manages && plan.state() != PlanState.CLOSED,
                working && task.parent().isEmpty() && (manages || leads(actor, task)));
    }

    private static boolean seesProgress(Actor actor, Task task) {
        return actor.isProvince()
                || task.bodies()
                        .anyMatch(body ->
                                AccessPolicy.allows(
                                        actor, Action.VIEW_PROGRESS, new Target.Unit(body)));
    }

    private static boolean reports(Actor actor, Task task) {
        return task.bodies()
                .anyMatch(body ->
                        AccessPolicy.allows(actor, Action.REPORT_PROGRESS, new Target.Unit(body)));
    }

    private static boolean leads(Actor actor, Task task) {
        return task.lead()
                .filter(body ->
                        AccessPolicy.allows(actor, Action.REPORT_PROGRESS, new Target.Unit(body)))
                .isPresent();
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

    /** A report that waits for the office, with its task. */
    public record Waiting(Progress report, Task task, Plan plan) {}

    /** What waits for the office, oldest first. */
    public List<Waiting> waiting(Actor actor) {
        AccessPolicy.require(actor, Action.CHECK_PROGRESS, Target.PROVINCE);
        return tasks.waiting().stream()
                .flatMap(report ->
                        tasks.task(report.task()).stream()
                                .flatMap(task ->
                                        tasks.plan(task.plan()).stream()
                                                .map(plan -> new Waiting(report, task, plan))))
                .toList();
    }

    /**
     * Takes in a file for a report that is being written. Nothing refers to it before the report is
     * sent.
     *
     * @param fileName as the browser names it; sanitised here
     */
    public Outcome<Attachment> keep(Actor actor, TaskId id, String fileName, InputStream content) {
        Task task = task(id);
        requireReporter(actor, task);
        return types.keep(files, subject(id), fileName, content, actor.displayName());
    }

    /**
     * What a unit wants to say.
     *
     * @param proof files taken in by {@link #keep}
     */
    public record Report(
            Progress.Says says,
            String text,
            String reason,
            String measures,
            Optional<LocalDate> promised,
            List<MilestoneId> reached,
            List<Attachment> proof) {}

    /** Sends a report for the actor's body. */
    public Outcome<Progress> report(Actor actor, TaskId id, Report said) {
        requireReporter(actor, task(id));
        return transactions.inTransaction(() -> {
            Task task = task(id);
            requireReporter(actor, task);
            Progress report =
                    new Progress(
                            ProgressId.random(),
                            1,
                            id,
                            actor.organization(),
                            said.says(),
                            said.text().strip(),
                            said.reason().strip(),
                            said.measures().strip(),
                            said.promised(),
                            said.reached(),
                            actor.displayName(),
                            actor.account(),
                            clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS),
                            Progress.Check.WAITING);
            List<Reason> reasons = new ArrayList<>(notReleased(task));
            reasons.addAll(
                    ProgressCheck.missing(
                            task,
                            report,
                            tasks.progress(id),
                            tasks.parts(id),
                            !said.proof().isEmpty()));
            return Outcome.unless(
                    reasons,
                    () -> {
                        tasks.add(report);
                        said.proof()
                                .forEach(file -> attachments.add(file.of(subject(report.id()))));
                        audit.append(
                                actor,
                                "REPORT_PROGRESS",
                                subject(id),
                                report.says() + " " + report.text());
                        return report;
                    });
        });
    }

    private static void requireReporter(Actor actor, Task task) {
        OrganizationId own = actor.organization();
        Target unit = new Target.Unit(own);
        AccessPolicy.require(actor, Action.REPORT_PROGRESS, unit);
        if (task.bodies().noneMatch(own::equals)) {
            throw new PermissionDeniedException(actor, Action.REPORT_PROGRESS, unit);
        }
    }

    private List<Reason> notReleased(Task task) {
        boolean released =
                tasks.plan(task.plan())
                        .filter(plan -> plan.state() == PlanState.RELEASED)
                        .isPresent();
        return released ? List.of() : List.of(Reason.of(TaskReason.PLAN_NOT_RELEASED));
    }

    /** Accepts what was reported; what it proves counts from the day it was sent. */
    public Outcome<Task> accept(Actor actor, ProgressId id, int version) {
        return check(
                actor,
                id,
                version,
                List.of(),
                new Progress.Check.Accepted(actor.displayName(), now()));
    }

    /**
     * Returns what was reported.
     *
     * @param why what is missing
     */
    public Outcome<Task> giveBack(Actor actor, ProgressId id, int version, String why) {
        List<Reason> reasons = new ArrayList<>();
        if (why.isBlank()) {
            reasons.add(Reason.of(TaskReason.PROGRESS_WHY_MISSING));
        }
        if (why.length() > Progress.LONGEST_TEXT) {
            reasons.add(Reason.of(TaskReason.PROGRESS_TOO_LONG, Progress.LONGEST_TEXT));
        }
        return check(
                actor,
                id,
                version,
                reasons,
                new Progress.Check.Returned(actor.displayName(), now(), why.strip()));
    }

    private java.time.Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    private Outcome<Task> check(
            Actor actor, ProgressId id, int version, List<Reason> found, Progress.Check result) {
        AccessPolicy.require(actor, Action.CHECK_PROGRESS, Target.PROVINCE);
        return transactions.inTransaction(() -> {
            Progress report =
                    tasks.report(id).orElseThrow(() -> new NoSuchElementException("no report"));
            if (report.version() != version) {
                throw new StaleVersionException("progress " + id.value());
            }
            Task task = task(report.task());
            List<Reason> reasons = new ArrayList<>(found);
            reasons.addAll(notReleased(task));
            if (!report.isWaiting()) {
                reasons.add(Reason.of(TaskReason.PROGRESS_CHECKED));
            }
            if (report.account().equals(actor.account())) {
                reasons.add(Reason.of(TaskReason.PROGRESS_OWN));
            }
            return Outcome.unless(reasons, () -> checked(actor, task, report.checked(result)));
        });
    }

    private Task checked(Actor actor, Task task, Progress report) {
        tasks.update(report);
        if (!report.isAccepted()) {
            String why =
                    report.check() instanceof Progress.Check.Returned(_, _, String text)
                            ? text
                            : "";
            audit.append(actor, "RETURN_PROGRESS", subject(task.id()), why);
            told.task(report.unit(), NoticeKind.PROGRESS_RETURNED, task, why);
            return task;
        }
        Task after = ProgressCheck.accepted(task, report);
        if (!after.equals(task)) {
            tasks.update(after);
        }
        audit.append(actor, "ACCEPT_PROGRESS", subject(task.id()), report.text());
        told.task(report.unit(), NoticeKind.PROGRESS_ACCEPTED, task);
        return after;
    }

    /** What the office may say about a task at any time. */
    public record Description(
            String measure, String person, String project, Optional<LocalDate> start) {}

    /** Says how a task is measured and who is responsible by name. */
    public Outcome<Task> describe(Actor actor, TaskId id, int version, Description description) {
        List<Reason> reasons = new ArrayList<>();
        tooLong(description.measure(), Task.Schedule.LONGEST_MEASURE).ifPresent(reasons::add);
        tooLong(description.person(), Task.Schedule.LONGEST_PERSON).ifPresent(reasons::add);
        tooLong(description.project(), Task.Schedule.LONGEST_PROJECT).ifPresent(reasons::add);
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
                                                        description.person().strip(),
                                                        description.project().strip(),
                                                        description.start(),
                                                        task.due(),
                                                        task.schedule().originalDue()))));
    }

    private static Optional<Reason> tooLong(String text, int most) {
        return text.length() > most
                ? Optional.of(Reason.of(TaskReason.PROGRESS_TOO_LONG, most))
                : Optional.empty();
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
                    List<Reason> reasons = new ArrayList<>(dayRefusals(day));
                    boolean draft = plan.state() == PlanState.DRAFT;
                    if (!draft) {
                        task.due()
                                .filter(today()::isAfter)
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

    private List<Reason> dayRefusals(Optional<LocalDate> day) {
        if (day.isEmpty()) {
            return List.of(Reason.of(TaskReason.TASK_DAY_MISSING));
        }
        return day.get().isBefore(today())
                ? List.of(Reason.of(TaskReason.TASK_DAY_PAST))
                : List.of();
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
                    List<Reason> reasons = new ArrayList<>(dayRefusals(day));
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

    /**
     * A part of a task that one body works on.
     *
     * @param title what is to be done
     * @param lead who does it
     * @param person who is responsible by name; empty when nobody is named
     * @param project the project it is; empty when it is none
     */
    public record Part(
            String title,
            OrganizationId lead,
            String person,
            String project,
            Optional<LocalDate> due) {}

    /** Breaks a task down: the office and the lead unit may. */
    public Outcome<Task> breakDown(Actor actor, TaskId id, Part part) {
        Task before = task(id);
        if (!AccessPolicy.allows(actor, Action.MANAGE_PLAN, Target.PROVINCE)
                && !leads(actor, before)) {
            throw new PermissionDeniedException(
                    actor, Action.MANAGE_PLAN, new Target.Unit(actor.organization()));
        }
        return transactions.inTransaction(() -> {
            Task whole = task(id);
            List<Reason> reasons = new ArrayList<>(notReleased(whole));
            reasons.addAll(partRefusals(whole, part));
            return Outcome.unless(
                    reasons,
                    () -> {
                        Task added = part(whole, part);
                        tasks.add(added);
                        audit.append(
                                actor,
                                "BREAK_DOWN_TASK",
                                subject(id),
                                added.number() + " " + added.title());
                        told.task(part.lead(), NoticeKind.TASK_ASSIGNED, added);
                        return added;
                    });
        });
    }

    private List<Reason> partRefusals(Task whole, Part part) {
        List<Reason> reasons = new ArrayList<>(dayRefusals(part.due()));
        if (whole.parent().isPresent()) {
            reasons.add(Reason.of(TaskReason.TASK_PART_OF_PART));
        }
        if (whole.isDone()) {
            reasons.add(Reason.of(TaskReason.TASK_DONE));
        }
        if (part.title().isBlank() || part.title().length() > Task.LONGEST_TITLE) {
            reasons.add(Reason.of(TaskReason.TASK_TITLE_MISSING, Task.LONGEST_TITLE));
        }
        tooLong(part.person(), Task.Schedule.LONGEST_PERSON).ifPresent(reasons::add);
        tooLong(part.project(), Task.Schedule.LONGEST_PROJECT).ifPresent(reasons::add);
        if (organizations.find(part.lead()).isEmpty()) {
            reasons.add(Reason.of(TaskReason.TASK_ORGANIZATION_UNKNOWN));
        }
        whole.due()
                .filter(end -> part.due().filter(end::isBefore).isPresent())
                .ifPresent(end -> reasons.add(Reason.of(TaskReason.TASK_DAY_AFTER_END, end)));
        return reasons;
    }

    private Task part(Task whole, Part part) {
        int position = tasks.parts(whole.id()).size() + 1;
        String name = organizations.find(part.lead()).map(body -> body.name()).orElseThrow();
        return new Task(
                TaskId.random(),
                1,
                whole.plan(),
                Optional.of(whole.id()),
                whole.group(),
                position,
                whole.number() + "-" + position,
                part.title().strip(),
                "",
                whole.clause(),
                "",
                new Task.Schedule(
                                "",
                                part.person().strip(),
                                part.project().strip(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())
                        .plannedFor(part.due()),
                List.of(new TaskUnit(name, name, UnitPart.LEAD, false, List.of(part.lead()))),
                List.of(),
                Optional.empty());
    }

    /** A file of a report for whoever may see the report; recorded. */
    public Optional<StoredFile> file(Actor actor, UUID id) {
        Optional<Attachment> file = attachments.find(id);
        Optional<Task> task =
                file.map(Attachment::subject)
                        .filter(subject -> subject.startsWith("progress "))
                        .map(subject ->
                                new ProgressId(
                                        UUID.fromString(subject.substring("progress ".length()))))
                        .flatMap(tasks::report)
                        .flatMap(report -> tasks.task(report.task()));
        if (file.isEmpty() || task.isEmpty()) {
            return Optional.empty();
        }
        boolean may = seesProgress(actor, task.get());
        return handout.recorded(
                actor, may, "DOWNLOAD_PROOF", subject(task.get().id()), StoredFile.of(file.get()));
    }

    private Task task(TaskId id) {
        return tasks.task(id).orElseThrow(() -> new NoSuchElementException("no task " + id));
    }

    @FunctionalInterface
    private interface Change {
        Outcome<Task> of(Task task, Plan plan);
    }

    private Outcome<Task> change(
            Actor actor, TaskId id, int version, String action, Change change) {
        return change(actor, id, version, action, change, "");
    }

    private Outcome<Task> change(
            Actor actor, TaskId id, int version, String action, Change change, String detail) {
        AccessPolicy.require(actor, Action.MANAGE_PLAN, Target.PROVINCE);
        return transactions.inTransaction(() -> {
            Task task = task(id);
            if (task.version() != version) {
                throw new StaleVersionException("task " + id.value());
            }
            Plan plan = tasks.plan(task.plan()).orElseThrow();
            if (plan.state() == PlanState.CLOSED || task.isDone()) {
                return Outcome.refused(TaskReason.TASK_DONE);
            }
            return change.of(task, plan)
                    .map(changed -> stored(actor, action, task, changed, detail));
        });
    }

    private Task stored(Actor actor, String action, Task before, Task after, String detail) {
        tasks.update(after);
        audit.append(
                actor,
                AuditTrail.Event.change(action, subject(before.id()), trace(before), trace(after))
                        .with(detail));
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
