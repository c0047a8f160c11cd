package org.xianxing.db.task;

import static org.xianxing.db.jooq.Tables.TASK;
import static org.xianxing.db.jooq.Tables.TASK_PROGRESS;
import static org.xianxing.db.jooq.Tables.TASK_PROGRESS_MILESTONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.xianxing.db.jooq.tables.records.TaskProgressRecord;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.task.MilestoneId;
import org.xianxing.domain.task.PlanId;
import org.xianxing.domain.task.Progress;
import org.xianxing.domain.task.ProgressId;
import org.xianxing.domain.task.TaskId;

/** The rows of progress reports. */
final class ProgressRows {

    private static final ZoneId OFFICE_ZONE = ZoneId.of("Asia/Shanghai");

    private final DSLContext dsl;

    ProgressRows(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Progress> about(TaskId task) {
        return select(TASK_PROGRESS.TASK_ID.eq(task.value()), TASK_PROGRESS.SENT_AT.desc());
    }

    Map<TaskId, List<Progress>> ofPlan(PlanId plan) {
        return byTask(
                TASK_PROGRESS.TASK_ID.in(
                        DSL.select(TASK.ID).from(TASK).where(TASK.PLAN_ID.eq(plan.value()))));
    }

    Map<TaskId, List<Progress>> of(Collection<TaskId> tasks) {
        return byTask(TASK_PROGRESS.TASK_ID.in(tasks.stream().map(TaskId::value).toList()));
    }

    private Map<TaskId, List<Progress>> byTask(Condition which) {
        return select(which, TASK_PROGRESS.SENT_AT.desc()).stream()
                .collect(Collectors.groupingBy(Progress::task));
    }

    List<Progress> waiting() {
        return select(
                TASK_PROGRESS.DECISION.eq(Decision.WAITING.name()), TASK_PROGRESS.SENT_AT.asc());
    }

    Optional<Progress> find(ProgressId id) {
        return select(TASK_PROGRESS.ID.eq(id.value()), TASK_PROGRESS.SENT_AT.asc()).stream()
                .findFirst();
    }

    List<Progress> by(OrganizationId body, LocalDate from, LocalDate until) {
        return select(
                TASK_PROGRESS
                        .UNIT_ID
                        .eq(body.value())
                        .and(TASK_PROGRESS.SENT_AT.ge(from.atStartOfDay(OFFICE_ZONE).toInstant()))
                        .and(
                                TASK_PROGRESS.SENT_AT.lt(
                                        until.plusDays(1).atStartOfDay(OFFICE_ZONE).toInstant())),
                TASK_PROGRESS.SENT_AT.asc());
    }

    private List<Progress> select(Condition which, SortField<?> order) {
        Map<UUID, List<UUID>> reached =
                dsl.select(TASK_PROGRESS_MILESTONE.fields())
                        .from(TASK_PROGRESS_MILESTONE)
                        .join(TASK_PROGRESS)
                        .on(TASK_PROGRESS.ID.eq(TASK_PROGRESS_MILESTONE.PROGRESS_ID))
                        .where(which)
                        .orderBy(TASK_PROGRESS_MILESTONE.MILESTONE_ID)
                        .fetchGroups(
                                TASK_PROGRESS_MILESTONE.PROGRESS_ID,
                                TASK_PROGRESS_MILESTONE.MILESTONE_ID);
        return dsl.selectFrom(TASK_PROGRESS)
                .where(which)
                .orderBy(order, TASK_PROGRESS.ID)
                .fetch(r -> read(r, reached.getOrDefault(r.getId(), List.of())));
    }

    private static Progress read(TaskProgressRecord r, List<UUID> reached) {
        return new Progress(
                new ProgressId(r.getId()),
                r.getVersion(),
                new TaskId(r.getTaskId()),
                new OrganizationId(r.getUnitId()),
                Progress.Says.valueOf(r.getSays()),
                r.get(TASK_PROGRESS.TEXT),
                r.getReason(),
                r.getMeasures(),
                Optional.ofNullable(r.get(TASK_PROGRESS.PROMISED_ON)),
                reached.stream().map(MilestoneId::new).toList(),
                r.getWrittenBy(),
                new AccountId(r.getAccountId()),
                r.getSentAt(),
                check(r));
    }

    /** How a check is called in its column. */
    private enum Decision {
        WAITING,
        ACCEPTED,
        RETURNED
    }

    private static Progress.Check check(TaskProgressRecord r) {
        return switch (Decision.valueOf(r.getDecision())) {
            case WAITING -> Progress.Check.WAITING;
            case ACCEPTED ->
                    new Progress.Check.Accepted(
                            Objects.requireNonNull(r.getCheckedBy()),
                            Objects.requireNonNull(r.getCheckedAt()));
            case RETURNED ->
                    new Progress.Check.Returned(
                            Objects.requireNonNull(r.getCheckedBy()),
                            Objects.requireNonNull(r.getCheckedAt()),
                            Objects.requireNonNull(r.getMissing()));
        };
    }

    void add(Progress report) {
        TaskProgressRecord row = dsl.newRecord(TASK_PROGRESS);
        row.setId(report.id().value());
        row.setVersion(report.version());
        row.setTaskId(report.task().value());
        row.setUnitId(report.unit().value());
        row.setSays(report.says().name());
        row.set(TASK_PROGRESS.TEXT, report.text());
        row.setReason(report.reason());
        row.setMeasures(report.measures());
        row.set(TASK_PROGRESS.PROMISED_ON, report.promised().orElse(null));
        row.setWrittenBy(report.by());
        row.setAccountId(report.account().value());
        row.setSentAt(report.at());
        set(row, report.check());
        dsl.insertInto(TASK_PROGRESS).set(row).execute();
        for (MilestoneId milestone : report.reached()) {
            dsl.insertInto(TASK_PROGRESS_MILESTONE)
                    .set(TASK_PROGRESS_MILESTONE.PROGRESS_ID, report.id().value())
                    .set(TASK_PROGRESS_MILESTONE.MILESTONE_ID, milestone.value())
                    .execute();
        }
    }

    /** Only what the office says to it changes; what was sent stays as it was. */
    void update(Progress report) {
        TaskProgressRecord row = dsl.newRecord(TASK_PROGRESS);
        set(row, report.check());
        row.setVersion(report.version() + 1);
        int changed =
                dsl.update(TASK_PROGRESS)
                        .set(row)
                        .where(TASK_PROGRESS.ID.eq(report.id().value()))
                        .and(TASK_PROGRESS.VERSION.eq(report.version()))
                        .execute();
        if (changed == 0) {
            throw new StaleVersionException("progress " + report.id().value());
        }
    }

    private static void set(TaskProgressRecord row, Progress.Check check) {
        switch (check) {
            case Progress.Check.Waiting() -> row.setDecision(Decision.WAITING.name());
            case Progress.Check.Accepted(String by, var at) -> {
                row.setDecision(Decision.ACCEPTED.name());
                row.setCheckedBy(by);
                row.setCheckedAt(at);
            }
            case Progress.Check.Returned(String by, var at, String why) -> {
                row.setDecision(Decision.RETURNED.name());
                row.setCheckedBy(by);
                row.setCheckedAt(at);
                row.setMissing(why);
            }
        }
    }
}
