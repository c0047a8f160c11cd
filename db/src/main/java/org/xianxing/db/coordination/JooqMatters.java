package org.xianxing.db.coordination;

import static org.jooq.impl.DSL.noCondition;
import static org.xianxing.db.jooq.Tables.COORDINATION_MATTER;
import static org.xianxing.db.jooq.Tables.MATTER_CONVENED;

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
import org.xianxing.domain.coordination.Matter;
import org.xianxing.domain.coordination.MatterContent;
import org.xianxing.domain.coordination.MatterId;
import org.xianxing.domain.coordination.MatterKind;
import org.xianxing.domain.coordination.MatterRepository;
import org.xianxing.domain.coordination.MatterState;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.task.TaskId;

record JooqMatters(DSLContext dsl) implements MatterRepository {

    private static final SignatureColumns SIGNATURES = new SignatureColumns(COORDINATION_MATTER);

    @Override
    public Optional<Matter> find(MatterId id) {
        return read(COORDINATION_MATTER.ID.eq(id.value())).stream().findFirst();
    }

    @Override
    public List<Matter> all() {
        return read(noCondition());
    }

    @Override
    public List<Matter> ofTask(TaskId task) {
        return read(COORDINATION_MATTER.TASK_ID.eq(task.value()));
    }

    private List<Matter> read(Condition condition) {
        List<? extends Record> rows =
                dsl.selectFrom(COORDINATION_MATTER)
                        .where(condition)
                        .orderBy(
                                COORDINATION_MATTER.DUE.isNull(),
                                COORDINATION_MATTER.DUE,
                                COORDINATION_MATTER.RAISED_AT.desc(),
                                COORDINATION_MATTER.ID)
                        .fetch();
        Map<UUID, List<OrganizationId>> convened =
                dsl.selectFrom(MATTER_CONVENED)
                        .where(
                                MATTER_CONVENED.MATTER_ID.in(
                                        rows.stream()
                                                .map(row -> row.get(COORDINATION_MATTER.ID))
                                                .toList()))
                        .orderBy(MATTER_CONVENED.POSITION)
                        .fetchGroups(
                                MATTER_CONVENED.MATTER_ID,
                                row ->
                                        new OrganizationId(
                                                row.get(MATTER_CONVENED.ORGANIZATION_ID)));
        return rows.stream()
                .map(row ->
                        matter(
                                row,
                                convened.getOrDefault(row.get(COORDINATION_MATTER.ID), List.of())))
                .toList();
    }

    private static Matter matter(Record row, List<OrganizationId> convened) {
        return new Matter(
                new MatterId(row.get(COORDINATION_MATTER.ID)),
                row.get(COORDINATION_MATTER.VERSION),
                new MatterContent(
                        MatterKind.valueOf(row.get(COORDINATION_MATTER.KIND)),
                        row.get(COORDINATION_MATTER.TITLE),
                        row.get(COORDINATION_MATTER.SITUATION),
                        row.get(COORDINATION_MATTER.WANTED),
                        Optional.ofNullable(row.get(COORDINATION_MATTER.GROUP_ID))
                                .map(OrganizationId::new),
                        Optional.ofNullable(row.get(COORDINATION_MATTER.TASK_ID)).map(TaskId::new)),
                new OrganizationId(row.get(COORDINATION_MATTER.RAISER_ID)),
                new OrganizationId(row.get(COORDINATION_MATTER.OFFICE_ID)),
                Matter.Holder.valueOf(row.get(COORDINATION_MATTER.HOLDER)),
                MatterState.valueOf(row.get(COORDINATION_MATTER.STATE)),
                Optional.ofNullable(row.get(COORDINATION_MATTER.DUE)),
                convened,
                SIGNATURES.read(row, "raised"),
                row.get(COORDINATION_MATTER.DEMONSTRATION));
    }

    private static Map<Field<?>, @Nullable Object> columns(Matter stored) {
        MatterContent content = stored.content();
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(COORDINATION_MATTER.KIND, content.kind().name());
        columns.put(COORDINATION_MATTER.TITLE, content.title());
        columns.put(COORDINATION_MATTER.SITUATION, content.situation());
        columns.put(COORDINATION_MATTER.WANTED, content.wanted());
        columns.put(
                COORDINATION_MATTER.GROUP_ID,
                content.group().map(OrganizationId::value).orElse(null));
        columns.put(COORDINATION_MATTER.TASK_ID, content.task().map(TaskId::value).orElse(null));
        columns.put(COORDINATION_MATTER.RAISER_ID, stored.raiser().value());
        columns.put(COORDINATION_MATTER.OFFICE_ID, stored.office().value());
        columns.put(COORDINATION_MATTER.HOLDER, stored.holder().name());
        columns.put(COORDINATION_MATTER.STATE, stored.state().name());
        columns.put(COORDINATION_MATTER.DUE, stored.due().orElse(null));
        columns.put(COORDINATION_MATTER.DEMONSTRATION, stored.demonstration());
        columns.putAll(SIGNATURES.of("raised", Optional.of(stored.raisedBy())));
        return columns;
    }

    @Override
    public void add(Matter added) {
        dsl.insertInto(COORDINATION_MATTER)
                .set(COORDINATION_MATTER.ID, added.id().value())
                .set(COORDINATION_MATTER.VERSION, added.version())
                .set(columns(added))
                .execute();
        addConvened(added);
    }

    @Override
    public void update(Matter changed) {
        int rows =
                dsl.update(COORDINATION_MATTER)
                        .set(columns(changed))
                        .set(COORDINATION_MATTER.VERSION, changed.version() + 1)
                        .where(COORDINATION_MATTER.ID.eq(changed.id().value()))
                        .and(COORDINATION_MATTER.VERSION.eq(changed.version()))
                        .execute();
        if (rows == 0) {
            throw new StaleVersionException("matter " + changed.id().value());
        }
        dsl.deleteFrom(MATTER_CONVENED)
                .where(MATTER_CONVENED.MATTER_ID.eq(changed.id().value()))
                .execute();
        addConvened(changed);
    }

    private void addConvened(Matter stored) {
        int position = 0;
        for (OrganizationId body : stored.convened()) {
            dsl.insertInto(MATTER_CONVENED)
                    .set(MATTER_CONVENED.MATTER_ID, stored.id().value())
                    .set(MATTER_CONVENED.POSITION, ++position)
                    .set(MATTER_CONVENED.ORGANIZATION_ID, body.value())
                    .execute();
        }
    }
}
