package org.xianxing.db.task;

import static org.xianxing.db.jooq.Tables.TASK_LINK;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.xianxing.db.jooq.tables.records.TaskLinkRecord;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.evaluation.ClaimId;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskLink;
import org.xianxing.domain.task.TaskLink.Linked;
import org.xianxing.domain.task.TaskLinkId;
import org.xianxing.domain.task.TaskLinkRepository;

/** Links of tasks; the schema keeps them from doubling. */
final class JooqTaskLinks implements TaskLinkRepository {

    private final DSLContext dsl;

    JooqTaskLinks(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<TaskLink> of(TaskId task) {
        return links(TASK_LINK.TASK_ID.eq(task.value()));
    }

    @Override
    public Optional<TaskLink> find(TaskLinkId id) {
        return links(TASK_LINK.ID.eq(id.value())).stream().findFirst();
    }

    @Override
    public List<TaskId> tasksOf(CatalogItemId item) {
        return links(TASK_LINK.CATALOG_ITEM_ID.eq(item.value())).stream()
                .map(TaskLink::task)
                .toList();
    }

    private List<TaskLink> links(Condition which) {
        return dsl.selectFrom(TASK_LINK)
                .where(which)
                .orderBy(TASK_LINK.LINKED_AT, TASK_LINK.ID)
                .fetch(JooqTaskLinks::read);
    }

    private static TaskLink read(TaskLinkRecord r) {
        return new TaskLink(
                new TaskLinkId(r.getId()),
                new TaskId(r.getTaskId()),
                Optional.ofNullable(r.get(TASK_LINK.CATALOG_ITEM_ID))
                        .<Linked>map(item -> new Linked.Item(new CatalogItemId(item)))
                        .orElseGet(
                                () -> new Linked.OfClaim(new ClaimId(r.get(TASK_LINK.CLAIM_ID)))),
                r.getLinkedBy(),
                r.getLinkedAt());
    }

    @Override
    public boolean add(TaskLink link) {
        TaskLinkRecord row = dsl.newRecord(TASK_LINK);
        row.setId(link.id().value());
        row.setTaskId(link.task().value());
        switch (link.to()) {
            case Linked.Item(CatalogItemId item) ->
                    row.set(TASK_LINK.CATALOG_ITEM_ID, item.value());
            case Linked.OfClaim(ClaimId claim) -> row.set(TASK_LINK.CLAIM_ID, claim.value());
        }
        row.setLinkedBy(link.by());
        row.setLinkedAt(link.at());
        return dsl.insertInto(TASK_LINK).set(row).onDuplicateKeyIgnore().execute() > 0;
    }

    @Override
    public boolean remove(TaskLinkId id) {
        return dsl.deleteFrom(TASK_LINK).where(TASK_LINK.ID.eq(id.value())).execute() > 0;
    }
}
