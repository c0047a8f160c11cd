package org.xianxing.app.task;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.xianxing.app.shell.Messages;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.PlanId;
import org.xianxing.domain.task.PlanRelease;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Progress;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskReason;
import org.xianxing.domain.task.TaskRepository;
import org.xianxing.reports.shared.TablePaperPdf;

/** Plans as a whole: what there is, how it stands, releasing and closing. */
@Service
public class PlanService {

    private final Transactions transactions;
    private final TaskRepository tasks;
    private final OrganizationRepository organizations;
    private final AuditTrail audit;
    private final Told told;
    private final ObjectProvider<TablePaperPdf> pdf;
    private final Messages messages;
    private final InstantSource clock;

    PlanService(
            Transactions transactions,
            TaskRepository tasks,
            OrganizationRepository organizations,
            AuditTrail audit,
            Told told,
            ObjectProvider<TablePaperPdf> pdf,
            Messages messages,
            InstantSource clock) {
        this.transactions = transactions;
        this.tasks = tasks;
        this.organizations = organizations;
        this.audit = audit;
        this.told = told;
        this.pdf = pdf;
        this.messages = messages;
        this.clock = clock;
    }

    /** A plan with how many of its tasks stand how. */
    public record Summary(Plan plan, List<TaskLine> lines) {}

    /** A plan with all its tasks, parts behind the task they belong to. */
    public record Overview(Plan plan, List<TaskLine> lines, Bodies bodies) {}

    /** The plans the actor may see, newest document first; drafts are the office's. */
    public List<Summary> plans(Actor actor) {
        AccessPolicy.require(actor, Action.VIEW_PLAN, Target.PROVINCE);
        return tasks.plans().stream()
                .filter(plan -> maySee(actor, plan))
                .map(plan -> new Summary(plan, lines(plan)))
                .toList();
    }

    /** One plan; empty when there is none that the actor may see. */
    public Optional<Overview> overview(Actor actor, PlanId id) {
        AccessPolicy.require(actor, Action.VIEW_PLAN, Target.PROVINCE);
        return tasks.plan(id)
                .filter(plan -> maySee(actor, plan))
                .map(plan -> new Overview(plan, lines(plan), Bodies.of(organizations)));
    }

    /** What is missing before a draft can be released. */
    public List<Reason> obstacles(Actor actor, PlanId id) {
        AccessPolicy.require(actor, Action.MANAGE_PLAN, Target.PROVINCE);
        return PlanRelease.missing(plan(id), tasks.tasks(id));
    }

    /** The day from which pages look. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Cycle.OFFICE_ZONE);
    }

    static boolean maySee(Actor actor, Plan plan) {
        return plan.state() != PlanState.DRAFT
                || AccessPolicy.allows(actor, Action.MANAGE_PLAN, Target.PROVINCE)
                || actor.isProvince();
    }

    private List<TaskLine> lines(Plan plan) {
        Map<TaskId, List<Progress>> reports = tasks.progressOf(plan.id());
        LocalDate today = today();
        return tasks.tasks(plan.id()).stream()
                .map(task -> TaskLine.of(task, reports.getOrDefault(task.id(), List.of()), today))
                .toList();
    }

    private Plan plan(PlanId id) {
        return tasks.plan(id)
                .orElseThrow(() -> new java.util.NoSuchElementException("no plan " + id.value()));
    }

    /**
     * Sets the due day of several tasks of a draft.
     *
     * @param which the tasks; those of another plan are left alone
     */
    public Outcome<Integer> planDays(
            Actor actor, PlanId id, Collection<TaskId> which, Optional<LocalDate> day) {
        AccessPolicy.require(actor, Action.MANAGE_PLAN, Target.PROVINCE);
        return transactions.inTransaction(() -> {
            Plan plan = plan(id);
            List<Reason> reasons = new ArrayList<>();
            if (plan.state() != PlanState.DRAFT) {
                reasons.add(Reason.of(TaskReason.PLAN_NOT_A_DRAFT));
            }
            if (day.isEmpty()) {
                reasons.add(Reason.of(TaskReason.TASK_DAY_MISSING));
            }
            day.filter(today()::isAfter)
                    .ifPresent(_ -> reasons.add(Reason.of(TaskReason.TASK_DAY_PAST)));
            List<Task> chosen =
                    tasks.tasks(id).stream().filter(t -> which.contains(t.id())).toList();
            return Outcome.unless(
                    reasons,
                    () -> {
                        for (Task task : chosen) {
                            tasks.update(task.with(task.schedule().plannedFor(day)));
                            audit.append(
                                    actor,
                                    AuditTrail.Event.change(
                                            "PLAN_TASK_DAY",
                                            TaskService.subject(task.id()),
                                            task.due().map(LocalDate::toString).orElse(""),
                                            day.map(LocalDate::toString).orElse("")));
                        }
                        return chosen.size();
                    });
        });
    }

    /**
     * Releases a draft: its units are asked to work on it.
     *
     * @throws StaleVersionException when somebody else changed it since it was read
     */
    public Outcome<Plan> release(Actor actor, PlanId id, int version) {
        AccessPolicy.require(actor, Action.MANAGE_PLAN, Target.PROVINCE);
        return transactions.inTransaction(() -> {
            Plan plan = current(id, version);
            List<Task> all = tasks.tasks(id);
            return Outcome.unless(
                    PlanRelease.missing(plan, all),
                    () -> {
                        Plan released = move(actor, plan, PlanState.RELEASED, "RELEASE_PLAN");
                        all.forEach(task ->
                                task.bodies()
                                        .forEach(body ->
                                                told.task(body, NoticeKind.TASK_ASSIGNED, task)));
                        return released;
                    });
        });
    }

    /** The table of who does what (任务分工表) as a PDF; recorded as an export. */
    public byte[] paper(Actor actor, PlanId id) {
        Overview shown = overview(actor, id).orElseThrow();
        byte[] paper = pdf.getObject().create(new PlanPaper(shown, messages).paper(today()));
        trace(actor, id, "pdf");
        return paper;
    }

    /** The same table with how each task stands as an .xlsx; recorded as an export. */
    public byte[] workbook(Actor actor, PlanId id) {
        Overview shown = overview(actor, id).orElseThrow();
        byte[] workbook = new PlanPaper(shown, messages).workbook();
        trace(actor, id, "xlsx");
        return workbook;
    }

    private void trace(Actor actor, PlanId id, String format) {
        audit.append(actor, AuditTrail.Event.of("EXPORT_PLAN", "plan " + id.value(), format));
    }

    /** Closes a released plan when all its tasks are done. */
    public Outcome<Plan> close(Actor actor, PlanId id, int version) {
        AccessPolicy.require(actor, Action.MANAGE_PLAN, Target.PROVINCE);
        return transactions.inTransaction(() -> {
            Plan plan = current(id, version);
            List<Reason> reasons = new ArrayList<>();
            if (plan.state() != PlanState.RELEASED) {
                reasons.add(Reason.of(TaskReason.PLAN_NOT_RELEASED));
            }
            long open = tasks.tasks(id).stream().filter(task -> !task.isDone()).count();
            if (open > 0) {
                reasons.add(Reason.of(TaskReason.PLAN_HAS_OPEN_TASKS, open));
            }
            return Outcome.unless(reasons, () -> move(actor, plan, PlanState.CLOSED, "CLOSE_PLAN"));
        });
    }

    private Plan current(PlanId id, int version) {
        Plan plan = plan(id);
        if (plan.version() != version) {
            throw new StaleVersionException("plan " + id.value());
        }
        return plan;
    }

    private Plan move(Actor actor, Plan plan, PlanState next, String action) {
        Plan moved = plan.inState(next);
        tasks.update(moved);
        audit.append(
                actor,
                AuditTrail.Event.change(action, "plan " + plan.id().value(), plan.state(), next)
                        .with(plan.title()));
        return moved.updated();
    }
}
