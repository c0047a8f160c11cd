package org.xianxing.db.coordination;

import static org.jooq.impl.DSL.noCondition;
import static org.xianxing.db.jooq.Tables.COORDINATION_MEETING;
import static org.xianxing.db.jooq.Tables.DECISION_PLAN;
import static org.xianxing.db.jooq.Tables.DECISION_UNIT;
import static org.xianxing.db.jooq.Tables.MEETING_DECISION;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.xianxing.db.shared.SignatureColumns;
import org.xianxing.domain.coordination.DecisionId;
import org.xianxing.domain.coordination.GivenNumber;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.coordination.MeetingDecision;
import org.xianxing.domain.coordination.MeetingId;
import org.xianxing.domain.coordination.MeetingKind;
import org.xianxing.domain.coordination.MeetingPlan;
import org.xianxing.domain.coordination.MeetingRepository;
import org.xianxing.domain.coordination.MeetingState;
import org.xianxing.domain.coordination.Series;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.task.PlanId;
import org.xianxing.domain.task.TaskId;

final class JooqMeetings implements MeetingRepository {

    private static final SignatureColumns SIGNATURES = new SignatureColumns(COORDINATION_MEETING);

    private final DSLContext dsl;
    private final MeetingParts parts;

    JooqMeetings(DSLContext dsl) {
        this.dsl = dsl;
        this.parts = new MeetingParts(dsl);
    }

    @Override
    public Optional<Meeting> find(MeetingId id) {
        return read(COORDINATION_MEETING.ID.eq(id.value())).stream().findFirst();
    }

    @Override
    public List<Meeting> all() {
        return read(noCondition());
    }

    @Override
    public Optional<Meeting> ofTask(TaskId task) {
        return dsl.select(MEETING_DECISION.MEETING_ID)
                .from(MEETING_DECISION)
                .where(MEETING_DECISION.TASK_ID.eq(task.value()))
                .orderBy(MEETING_DECISION.ID)
                .limit(1)
                .fetchOptional(row -> new MeetingId(row.get(MEETING_DECISION.MEETING_ID)))
                .flatMap(this::find);
    }

    private List<Meeting> read(Condition condition) {
        List<? extends Record> rows =
                dsl.selectFrom(COORDINATION_MEETING)
                        .where(condition)
                        .orderBy(COORDINATION_MEETING.BEGINS_AT.desc(), COORDINATION_MEETING.ID)
                        .fetch();
        MeetingParts.Read read =
                parts.of(rows.stream().map(row -> row.get(COORDINATION_MEETING.ID)).toList());
        return rows.stream().map(row -> meeting(row, read)).toList();
    }

    private static Meeting meeting(Record row, MeetingParts.Read parts) {
        UUID id = row.get(COORDINATION_MEETING.ID);
        return new Meeting(
                new MeetingId(id),
                row.get(COORDINATION_MEETING.VERSION),
                new MeetingPlan(
                        MeetingKind.valueOf(row.get(COORDINATION_MEETING.KIND)),
                        row.get(COORDINATION_MEETING.TITLE),
                        Optional.of(row.get(COORDINATION_MEETING.BEGINS_AT)),
                        row.get(COORDINATION_MEETING.PLACE),
                        row.get(COORDINATION_MEETING.CHAIR),
                        parts.agenda().getOrDefault(id, List.of()),
                        parts.participants().getOrDefault(id, List.of())),
                new OrganizationId(row.get(COORDINATION_MEETING.HOST_ID)),
                MeetingState.valueOf(row.get(COORDINATION_MEETING.STATE)),
                row.get(COORDINATION_MEETING.MINUTES),
                parts.decisions().getOrDefault(id, List.of()),
                Optional.ofNullable(row.get(COORDINATION_MEETING.NUMBER_SEQUENCE))
                        .map(sequence ->
                                new GivenNumber(
                                        Series.MINUTES,
                                        row.get(COORDINATION_MEETING.NUMBER_YEAR),
                                        sequence)),
                SIGNATURES.read(row, "planned"),
                row.get(COORDINATION_MEETING.DEMONSTRATION));
    }

    private static Map<Field<?>, @Nullable Object> columns(Meeting stored) {
        MeetingPlan plan = stored.plan();
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(COORDINATION_MEETING.KIND, plan.kind().name());
        columns.put(COORDINATION_MEETING.TITLE, plan.title());
        columns.put(COORDINATION_MEETING.BEGINS_AT, stored.at());
        columns.put(COORDINATION_MEETING.PLACE, plan.place());
        columns.put(COORDINATION_MEETING.CHAIR, plan.chair());
        columns.put(COORDINATION_MEETING.HOST_ID, stored.host().value());
        columns.put(COORDINATION_MEETING.STATE, stored.state().name());
        columns.put(COORDINATION_MEETING.MINUTES, stored.minutes());
        columns.put(
                COORDINATION_MEETING.NUMBER_YEAR,
                stored.number().map(GivenNumber::year).orElse(null));
        columns.put(
                COORDINATION_MEETING.NUMBER_SEQUENCE,
                stored.number().map(GivenNumber::sequence).orElse(null));
        columns.put(COORDINATION_MEETING.DEMONSTRATION, stored.demonstration());
        columns.putAll(SIGNATURES.of("planned", Optional.of(stored.plannedBy())));
        return columns;
    }

    @Override
    public void add(Meeting added) {
        dsl.insertInto(COORDINATION_MEETING)
                .set(COORDINATION_MEETING.ID, added.id().value())
                .set(COORDINATION_MEETING.VERSION, added.version())
                .set(columns(added))
                .execute();
        parts.addPlan(added);
        addDecisions(added);
    }

    @Override
    public void update(Meeting changed) {
        int rows =
                dsl.update(COORDINATION_MEETING)
                        .set(columns(changed))
                        .set(COORDINATION_MEETING.VERSION, changed.version() + 1)
                        .where(COORDINATION_MEETING.ID.eq(changed.id().value()))
                        .and(COORDINATION_MEETING.VERSION.eq(changed.version()))
                        .execute();
        if (rows == 0) {
            throw new StaleVersionException("meeting " + changed.id().value());
        }
        parts.removePlan(changed.id());
        parts.addPlan(changed);
        removeDecisions(changed.id());
        addDecisions(changed);
    }

    private void removeDecisions(MeetingId id) {
        List<UUID> old =
                dsl.select(MEETING_DECISION.ID)
                        .from(MEETING_DECISION)
                        .where(MEETING_DECISION.MEETING_ID.eq(id.value()))
                        .fetch(MEETING_DECISION.ID);
        dsl.deleteFrom(DECISION_UNIT).where(DECISION_UNIT.DECISION_ID.in(old)).execute();
        dsl.deleteFrom(MEETING_DECISION)
                .where(MEETING_DECISION.MEETING_ID.eq(id.value()))
                .execute();
    }

    private void addDecisions(Meeting stored) {
        int position = 0;
        for (MeetingDecision decision : stored.decisions()) {
            dsl.insertInto(MEETING_DECISION)
                    .set(MEETING_DECISION.ID, decision.id().value())
                    .set(MEETING_DECISION.MEETING_ID, stored.id().value())
                    .set(MEETING_DECISION.POSITION, ++position)
                    .set(MEETING_DECISION.DECISION_TEXT, decision.text())
                    .set(
                            MEETING_DECISION.LEAD_ID,
                            decision.lead().map(OrganizationId::value).orElse(null))
                    .set(MEETING_DECISION.DUE, decision.due().orElse(null))
                    .set(MEETING_DECISION.TASK_ID, decision.task().map(TaskId::value).orElse(null))
                    .execute();
            int unit = 0;
            for (OrganizationId body : decision.units()) {
                dsl.insertInto(DECISION_UNIT)
                        .set(DECISION_UNIT.DECISION_ID, decision.id().value())
                        .set(DECISION_UNIT.POSITION, ++unit)
                        .set(DECISION_UNIT.ORGANIZATION_ID, body.value())
                        .execute();
            }
        }
    }

    @Override
    public boolean assign(DecisionId decision, TaskId task) {
        return dsl.update(MEETING_DECISION)
                        .set(MEETING_DECISION.TASK_ID, task.value())
                        .where(MEETING_DECISION.ID.eq(decision.value()))
                        .and(MEETING_DECISION.TASK_ID.isNull())
                        .execute()
                == 1;
    }

    @Override
    public Optional<PlanId> planOf(OrganizationId office) {
        dsl.insertInto(DECISION_PLAN)
                .set(DECISION_PLAN.OFFICE_ID, office.value())
                .set(DECISION_PLAN.TURNS, 0)
                .onDuplicateKeyIgnore()
                .execute();
        dsl.update(DECISION_PLAN)
                .set(DECISION_PLAN.TURNS, DECISION_PLAN.TURNS.plus(1))
                .where(DECISION_PLAN.OFFICE_ID.eq(office.value()))
                .execute();
        return dsl.selectFrom(DECISION_PLAN)
                .where(DECISION_PLAN.OFFICE_ID.eq(office.value()))
                .fetchOptional(row -> Optional.ofNullable(row.get(DECISION_PLAN.PLAN_ID)))
                .flatMap(plan -> plan)
                .map(PlanId::new);
    }

    @Override
    public void setPlan(OrganizationId office, PlanId plan) {
        dsl.update(DECISION_PLAN)
                .set(DECISION_PLAN.PLAN_ID, plan.value())
                .where(DECISION_PLAN.OFFICE_ID.eq(office.value()))
                .execute();
    }
}
