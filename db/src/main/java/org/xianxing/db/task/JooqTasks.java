package org.xianxing.db.task;

import static org.xianxing.db.jooq.Tables.TASK;
import static org.xianxing.db.jooq.Tables.TASK_MILESTONE;
import static org.xianxing.db.jooq.Tables.TASK_UNIT_BODY;
import static org.xianxing.db.jooq.Tables.WORK_PLAN;
import static org.xianxing.db.jooq.Tables.WORK_PLAN_GROUP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.xianxing.db.jooq.tables.records.TaskRecord;
import org.xianxing.db.jooq.tables.records.WorkPlanRecord;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.task.Milestone;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.PlanId;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Progress;
import org.xianxing.domain.task.ProgressId;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskPerson;
import org.xianxing.domain.task.TaskRepository;
import org.xianxing.domain.task.TaskUnit;

/**
 * Plans and tasks; units, milestones and persons stand with {@link TaskDetailRows}, what is
 * reported with {@link ProgressRows}.
 */
final class JooqTasks implements TaskRepository {

    private final DSLContext dsl;
    private final TaskDetailRows details;
    private final ProgressRows progress;

    JooqTasks(DSLContext dsl) {
        this.dsl = dsl;
        this.details = new TaskDetailRows(dsl);
        this.progress = new ProgressRows(dsl);
    }

    @Override
    public List<Plan> plans() {
        return plans(DSL.noCondition());
    }

    @Override
    public Optional<Plan> plan(PlanId id) {
        return plans(WORK_PLAN.ID.eq(id.value())).stream().findFirst();
    }

    private List<Plan> plans(Condition which) {
        Map<UUID, List<Plan.Group>> groups =
                dsl.select(WORK_PLAN_GROUP.fields())
                        .from(WORK_PLAN_GROUP)
                        .join(WORK_PLAN)
                        .on(WORK_PLAN.ID.eq(WORK_PLAN_GROUP.PLAN_ID))
                        .where(which)
                        .orderBy(WORK_PLAN_GROUP.PLAN_ID, WORK_PLAN_GROUP.POSITION)
                        .fetchGroups(
                                WORK_PLAN_GROUP.PLAN_ID,
                                r ->
                                        new Plan.Group(
                                                r.get(WORK_PLAN_GROUP.POSITION),
                                                r.get(WORK_PLAN_GROUP.NUMBER),
                                                r.get(WORK_PLAN_GROUP.TITLE),
                                                r.get(WORK_PLAN_GROUP.TEXT)));
        return dsl.selectFrom(WORK_PLAN)
                .where(which)
                .orderBy(WORK_PLAN.ISSUED_ON.desc(), WORK_PLAN.TITLE, WORK_PLAN.ID)
                .fetch(r -> plan(r, groups.getOrDefault(r.getId(), List.of())));
    }

    private static Plan plan(WorkPlanRecord r, List<Plan.Group> groups) {
        return new Plan(
                new PlanId(r.getId()),
                r.getVersion(),
                r.getTitle(),
                r.getDocumentNumber(),
                Optional.ofNullable(r.get(WORK_PLAN.ISSUED_ON)),
                r.getSource(),
                PlanState.valueOf(r.getState()),
                r.getDemonstration(),
                groups);
    }

    @Override
    public void add(Plan plan, Collection<Task> tasks) {
        WorkPlanRecord row = dsl.newRecord(WORK_PLAN);
        row.setId(plan.id().value());
        row.setVersion(plan.version());
        row.setTitle(plan.title());
        row.setDocumentNumber(plan.documentNumber());
        row.set(WORK_PLAN.ISSUED_ON, plan.issuedOn().orElse(null));
        row.setSource(plan.source());
        row.setState(plan.state().name());
        row.setDemonstration(plan.demonstration());
        dsl.insertInto(WORK_PLAN).set(row).execute();
        for (Plan.Group group : plan.groups()) {
            dsl.insertInto(WORK_PLAN_GROUP)
                    .set(WORK_PLAN_GROUP.PLAN_ID, plan.id().value())
                    .set(WORK_PLAN_GROUP.POSITION, group.position())
                    .set(WORK_PLAN_GROUP.NUMBER, group.number())
                    .set(WORK_PLAN_GROUP.TITLE, group.title())
                    .set(WORK_PLAN_GROUP.TEXT, group.text())
                    .execute();
        }
        List<Query> inserts = new ArrayList<>();
        tasks.forEach(task -> inserts.add(dsl.insertInto(TASK).set(row(task))));
        tasks.forEach(task -> inserts.addAll(details.inserts(task)));
        dsl.batch(inserts).execute();
    }

    @Override
    public void update(Plan plan) {
        int changed =
                dsl.update(WORK_PLAN)
                        .set(WORK_PLAN.STATE, plan.state().name())
                        .set(WORK_PLAN.VERSION, plan.version() + 1)
                        .where(WORK_PLAN.ID.eq(plan.id().value()))
                        .and(WORK_PLAN.VERSION.eq(plan.version()))
                        .execute();
        if (changed == 0) {
            throw new StaleVersionException("plan " + plan.id().value());
        }
    }

    @Override
    public List<Task> tasks(PlanId plan) {
        return inOrder(tasks(TASK.PLAN_ID.eq(plan.value())));
    }

    /** Each task, then its parts. */
    private static List<Task> inOrder(List<Task> tasks) {
        Map<TaskId, List<Task>> parts = new LinkedHashMap<>();
        tasks.forEach(task ->
                task.parent()
                        .ifPresent(parent ->
                                parts.computeIfAbsent(parent, _ -> new ArrayList<>()).add(task)));
        List<Task> ordered = new ArrayList<>();
        tasks.stream()
                .filter(task -> task.parent().isEmpty())
                .forEach(task -> {
                    ordered.add(task);
                    ordered.addAll(parts.getOrDefault(task.id(), List.of()));
                });
        return ordered;
    }

    @Override
    public Optional<Task> task(TaskId id) {
        return tasks(TASK.ID.eq(id.value())).stream().findFirst();
    }

    @Override
    public List<Task> parts(TaskId id) {
        return tasks(TASK.PARENT_ID.eq(id.value()));
    }

    private static Condition released() {
        return TASK.PLAN_ID.in(
                DSL.select(WORK_PLAN.ID)
                        .from(WORK_PLAN)
                        .where(WORK_PLAN.STATE.eq(PlanState.RELEASED.name())));
    }

    @Override
    public List<Task> openUntil(LocalDate day) {
        Condition step =
                TASK.ID.in(
                        DSL.select(TASK_MILESTONE.TASK_ID)
                                .from(TASK_MILESTONE)
                                .where(TASK_MILESTONE.DUE_ON.le(day))
                                .and(TASK_MILESTONE.REACHED_ON.isNull()));
        return tasks(released().and(TASK.DONE_ON.isNull()).and(TASK.DUE_ON.le(day).or(step)));
    }

    @Override
    public List<Task> tasksOf(OrganizationId body) {
        Condition named =
                TASK.ID.in(
                        DSL.select(TASK_UNIT_BODY.TASK_ID)
                                .from(TASK_UNIT_BODY)
                                .where(TASK_UNIT_BODY.ORGANIZATION_ID.eq(body.value())));
        return tasks(released().and(named)).stream()
                .sorted(Comparator.comparing(task -> task.due().orElse(LocalDate.MAX)))
                .toList();
    }

    private List<Task> tasks(Condition which) {
        Map<UUID, List<TaskUnit>> units = details.units(which);
        Map<UUID, List<Milestone>> milestones = details.milestones(which);
        Map<UUID, List<TaskPerson>> persons = details.persons(which);
        return dsl.selectFrom(TASK)
                .where(which)
                .orderBy(TASK.PLAN_ID, TASK.POSITION, TASK.ID)
                .fetch(r ->
                        task(
                                r,
                                units.getOrDefault(r.getId(), List.of()),
                                milestones.getOrDefault(r.getId(), List.of()),
                                persons.getOrDefault(r.getId(), List.of())));
    }

    private static Task task(
            TaskRecord r,
            List<TaskUnit> units,
            List<Milestone> milestones,
            List<TaskPerson> persons) {
        return new Task(
                new TaskId(r.getId()),
                r.getVersion(),
                new PlanId(r.getPlanId()),
                Optional.ofNullable(r.get(TASK.PARENT_ID)).map(TaskId::new),
                r.getGroupPosition(),
                r.getPosition(),
                r.getNumber(),
                r.getTitle(),
                r.get(TASK.TEXT),
                r.getClause(),
                r.getNotation(),
                new Task.Schedule(
                        r.getMeasure(),
                        persons,
                        r.getProject(),
                        Optional.ofNullable(r.get(TASK.START_ON)),
                        Optional.ofNullable(r.get(TASK.DUE_ON)),
                        Optional.ofNullable(r.get(TASK.ORIGINAL_DUE_ON))),
                units,
                milestones,
                Optional.ofNullable(r.get(TASK.DONE_ON)));
    }

    @Override
    public void add(Task task) {
        dsl.insertInto(TASK).set(row(task)).execute();
        dsl.batch(details.inserts(task)).execute();
    }

    @Override
    public void update(Task task) {
        TaskRecord row = row(task);
        row.setVersion(task.version() + 1);
        int changed =
                dsl.update(TASK)
                        .set(row)
                        .where(TASK.ID.eq(task.id().value()))
                        .and(TASK.VERSION.eq(task.version()))
                        .execute();
        if (changed == 0) {
            throw new StaleVersionException("task " + task.id().value());
        }
        details.update(task);
    }

    private TaskRecord row(Task task) {
        Task.Schedule schedule = task.schedule();
        TaskRecord row = dsl.newRecord(TASK);
        row.setId(task.id().value());
        row.setVersion(task.version());
        row.setPlanId(task.plan().value());
        row.set(TASK.PARENT_ID, task.parent().map(TaskId::value).orElse(null));
        row.setGroupPosition(task.group());
        row.setPosition(task.position());
        row.setNumber(task.number());
        row.setTitle(task.title());
        row.set(TASK.TEXT, task.text());
        row.setClause(task.clause());
        row.setNotation(task.notation());
        row.setMeasure(schedule.measure());
        row.setProject(schedule.project());
        row.set(TASK.START_ON, schedule.start().orElse(null));
        row.set(TASK.DUE_ON, schedule.due().orElse(null));
        row.set(TASK.ORIGINAL_DUE_ON, schedule.originalDue().orElse(null));
        row.set(TASK.DONE_ON, task.doneOn().orElse(null));
        return row;
    }

    @Override
    public List<Progress> progress(TaskId task) {
        return progress.about(task);
    }

    @Override
    public Map<TaskId, List<Progress>> progressOf(PlanId plan) {
        return progress.ofPlan(plan);
    }

    @Override
    public Map<TaskId, List<Progress>> progressOf(Collection<TaskId> tasks) {
        return progress.of(tasks);
    }

    @Override
    public List<Progress> waiting() {
        return progress.waiting();
    }

    @Override
    public Optional<Progress> report(ProgressId id) {
        return progress.find(id);
    }

    @Override
    public void add(Progress report) {
        progress.add(report);
    }

    @Override
    public void update(Progress report) {
        progress.update(report);
    }

    @Override
    public List<Progress> reportedBy(OrganizationId body, LocalDate from, LocalDate until) {
        return progress.by(body, from, until);
    }
}
