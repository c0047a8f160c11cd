package org.xianxing.db.task;

import static org.xianxing.db.jooq.Tables.TASK;
import static org.xianxing.db.jooq.Tables.TASK_MILESTONE;
import static org.xianxing.db.jooq.Tables.TASK_PERSON;
import static org.xianxing.db.jooq.Tables.TASK_UNIT;
import static org.xianxing.db.jooq.Tables.TASK_UNIT_BODY;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.xianxing.db.jooq.tables.records.TaskMilestoneRecord;
import org.xianxing.db.jooq.tables.records.TaskPersonRecord;
import org.xianxing.db.jooq.tables.records.TaskUnitBodyRecord;
import org.xianxing.db.jooq.tables.records.TaskUnitRecord;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.task.Milestone;
import org.xianxing.domain.task.MilestoneId;
import org.xianxing.domain.task.PersonDuty;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskPerson;
import org.xianxing.domain.task.TaskPersonId;
import org.xianxing.domain.task.TaskUnit;
import org.xianxing.domain.task.UnitPart;

/** The rows that belong to a task: its units, milestones and persons. */
final class TaskDetailRows {

    private final DSLContext dsl;

    TaskDetailRows(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The milestones of some tasks, by day. */
    Map<UUID, List<Milestone>> milestones(Condition which) {
        return dsl.select(TASK_MILESTONE.fields())
                .from(TASK_MILESTONE)
                .join(TASK)
                .on(TASK.ID.eq(TASK_MILESTONE.TASK_ID))
                .where(which)
                .orderBy(TASK_MILESTONE.DUE_ON, TASK_MILESTONE.ID)
                .fetchGroups(TASK_MILESTONE.TASK_ID, r -> milestone(r.into(TASK_MILESTONE)));
    }

    /** The persons of some tasks, in order. */
    Map<UUID, List<TaskPerson>> persons(Condition which) {
        return dsl.select(TASK_PERSON.fields())
                .from(TASK_PERSON)
                .join(TASK)
                .on(TASK.ID.eq(TASK_PERSON.TASK_ID))
                .where(which)
                .orderBy(TASK_PERSON.TASK_ID, TASK_PERSON.POSITION)
                .fetchGroups(TASK_PERSON.TASK_ID, r -> person(r.into(TASK_PERSON)));
    }

    private static TaskPerson person(TaskPersonRecord r) {
        return new TaskPerson(
                new TaskPersonId(r.getId()),
                Optional.ofNullable(r.get(TASK_PERSON.UNIT_ID)).map(OrganizationId::new),
                r.getName(),
                PersonDuty.valueOf(r.getDuty()),
                r.getPhone());
    }

    private record Entry(UUID task, int position) {}

    Map<UUID, List<TaskUnit>> units(Condition which) {
        Map<Entry, List<OrganizationId>> bodies = new LinkedHashMap<>();
        dsl.select(TASK_UNIT_BODY.fields())
                .from(TASK_UNIT_BODY)
                .join(TASK)
                .on(TASK.ID.eq(TASK_UNIT_BODY.TASK_ID))
                .where(which)
                .orderBy(
                        TASK_UNIT_BODY.TASK_ID,
                        TASK_UNIT_BODY.UNIT_POSITION,
                        TASK_UNIT_BODY.POSITION)
                .forEach(r ->
                        bodies.computeIfAbsent(
                                        new Entry(
                                                r.get(TASK_UNIT_BODY.TASK_ID),
                                                r.get(TASK_UNIT_BODY.UNIT_POSITION)),
                                        _ -> new ArrayList<>())
                                .add(new OrganizationId(r.get(TASK_UNIT_BODY.ORGANIZATION_ID))));
        return dsl.select(TASK_UNIT.fields())
                .from(TASK_UNIT)
                .join(TASK)
                .on(TASK.ID.eq(TASK_UNIT.TASK_ID))
                .where(which)
                .orderBy(TASK_UNIT.TASK_ID, TASK_UNIT.POSITION)
                .fetchGroups(
                        TASK_UNIT.TASK_ID,
                        r ->
                                new TaskUnit(
                                        r.get(TASK_UNIT.WRITTEN),
                                        r.get(TASK_UNIT.NAME),
                                        UnitPart.valueOf(r.get(TASK_UNIT.PART)),
                                        r.get(TASK_UNIT.COLLECTIVE),
                                        bodies.getOrDefault(
                                                new Entry(
                                                        r.get(TASK_UNIT.TASK_ID),
                                                        r.get(TASK_UNIT.POSITION)),
                                                List.of())));
    }

    private static Milestone milestone(TaskMilestoneRecord r) {
        return new Milestone(
                new MilestoneId(r.getId()),
                r.getName(),
                r.getDueOn(),
                r.getOriginalDueOn(),
                Optional.ofNullable(r.get(TASK_MILESTONE.REACHED_ON)));
    }

    /** Stores what differs from what is stored. */
    void update(Task task) {
        updateUnits(task);
        updateMilestones(task);
        updatePersons(task);
    }

    private void updatePersons(Task task) {
        List<TaskPerson> stored =
                persons(TASK.ID.eq(task.id().value())).getOrDefault(task.id().value(), List.of());
        if (stored.equals(task.persons())) {
            return;
        }
        dsl.deleteFrom(TASK_PERSON).where(TASK_PERSON.TASK_ID.eq(task.id().value())).execute();
        dsl.batch(persons(task)).execute();
    }

    private List<Query> persons(Task task) {
        List<Query> inserts = new ArrayList<>();
        for (TaskPerson person : task.persons()) {
            TaskPersonRecord row = dsl.newRecord(TASK_PERSON);
            row.setId(person.id().value());
            row.setTaskId(task.id().value());
            row.setPosition(inserts.size() + 1);
            row.set(TASK_PERSON.UNIT_ID, person.unit().map(OrganizationId::value).orElse(null));
            row.setName(person.name());
            row.setDuty(person.duty().name());
            row.setPhone(person.phone());
            inserts.add(dsl.insertInto(TASK_PERSON).set(row));
        }
        return inserts;
    }

    private void updateUnits(Task task) {
        List<TaskUnit> stored =
                units(TASK.ID.eq(task.id().value())).getOrDefault(task.id().value(), List.of());
        if (stored.equals(task.units())) {
            return;
        }
        dsl.deleteFrom(TASK_UNIT_BODY)
                .where(TASK_UNIT_BODY.TASK_ID.eq(task.id().value()))
                .execute();
        dsl.deleteFrom(TASK_UNIT).where(TASK_UNIT.TASK_ID.eq(task.id().value())).execute();
        dsl.batch(units(task)).execute();
    }

    /** Reports point at milestones, so each row is changed in its place. */
    private void updateMilestones(Task task) {
        for (Milestone milestone : task.milestones()) {
            TaskMilestoneRecord row = row(task, milestone);
            boolean there =
                    dsl.update(TASK_MILESTONE)
                                    .set(TASK_MILESTONE.NAME, milestone.name())
                                    .set(TASK_MILESTONE.DUE_ON, milestone.due())
                                    .set(TASK_MILESTONE.ORIGINAL_DUE_ON, milestone.originalDue())
                                    .set(reached(milestone))
                                    .set(TASK_MILESTONE.VERSION, TASK_MILESTONE.VERSION.add(1))
                                    .where(TASK_MILESTONE.ID.eq(milestone.id().value()))
                                    .execute()
                            > 0;
            if (!there) {
                dsl.insertInto(TASK_MILESTONE).set(row).execute();
            }
        }
        dsl.deleteFrom(TASK_MILESTONE)
                .where(TASK_MILESTONE.TASK_ID.eq(task.id().value()))
                .and(
                        TASK_MILESTONE.ID.notIn(
                                task.milestones().stream().map(m -> m.id().value()).toList()))
                .execute();
    }

    private static Map<Field<?>, Object> reached(Milestone milestone) {
        Map<Field<?>, Object> columns = new LinkedHashMap<>();
        columns.put(TASK_MILESTONE.REACHED_ON, milestone.reachedOn().orElse(null));
        return columns;
    }

    /** Everything of a task that is not stored yet. */
    List<Query> inserts(Task task) {
        List<Query> inserts = new ArrayList<>(units(task));
        inserts.addAll(persons(task));
        task.milestones()
                .forEach(milestone ->
                        inserts.add(dsl.insertInto(TASK_MILESTONE).set(row(task, milestone))));
        return inserts;
    }

    private List<Query> units(Task task) {
        List<Query> entries = new ArrayList<>();
        List<Query> bodies = new ArrayList<>();
        for (int i = 0; i < task.units().size(); i++) {
            TaskUnit unit = task.units().get(i);
            TaskUnitRecord row = dsl.newRecord(TASK_UNIT);
            row.setTaskId(task.id().value());
            row.setPosition(i + 1);
            row.setWritten(unit.written());
            row.setName(unit.name());
            row.setPart(unit.part().name());
            row.setCollective(unit.collective());
            entries.add(dsl.insertInto(TASK_UNIT).set(row));
            for (int j = 0; j < unit.organizations().size(); j++) {
                TaskUnitBodyRecord body = dsl.newRecord(TASK_UNIT_BODY);
                body.setTaskId(task.id().value());
                body.setUnitPosition(i + 1);
                body.setPosition(j + 1);
                body.setOrganizationId(unit.organizations().get(j).value());
                bodies.add(dsl.insertInto(TASK_UNIT_BODY).set(body));
            }
        }
        entries.addAll(bodies);
        return entries;
    }

    private TaskMilestoneRecord row(Task task, Milestone milestone) {
        TaskMilestoneRecord row = dsl.newRecord(TASK_MILESTONE);
        row.setId(milestone.id().value());
        row.setVersion(1);
        row.setTaskId(task.id().value());
        row.setName(milestone.name());
        row.setDueOn(milestone.due());
        row.setOriginalDueOn(milestone.originalDue());
        row.set(TASK_MILESTONE.REACHED_ON, milestone.reachedOn().orElse(null));
        return row;
    }
}
