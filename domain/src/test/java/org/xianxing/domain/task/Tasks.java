package org.xianxing.domain.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.OrganizationId;

/** Tasks and reports for tests. */
final class Tasks {

    static final OrganizationId LEAD = OrganizationId.random();
    static final OrganizationId HELPER = OrganizationId.random();
    static final LocalDate DUE = LocalDate.of(2026, 6, 30);

    private Tasks() {}

    static Task task() {
        return task(Optional.of(DUE), List.of());
    }

    static Task task(Optional<LocalDate> due, List<Milestone> milestones) {
        return new Task(
                TaskId.random(),
                1,
                PlanId.random(),
                Optional.empty(),
                1,
                1,
                "1",
                "实施更为开放的行业准入措施",
                "实施更为开放的行业准入措施。",
                "三（一）1",
                "（责任单位：自治区商务厅、发展改革委）",
                Task.Schedule.OPEN.plannedFor(due),
                List.of(
                        unit("自治区商务厅", UnitPart.LEAD, LEAD),
                        unit("自治区发展改革委", UnitPart.RESPONSIBLE, HELPER)),
                milestones,
                Optional.empty());
    }

    static TaskUnit unit(String name, UnitPart part, OrganizationId... bodies) {
        return new TaskUnit(name, name, part, false, List.of(bodies));
    }

    static Milestone milestone(LocalDate due) {
        return new Milestone(MilestoneId.random(), "出台实施细则", due, due, Optional.empty());
    }

    static Progress report(Task task, Progress.Says says, LocalDate day, Milestone... reached) {
        return report(task, LEAD, says, day, reached);
    }

    static Progress report(
            Task task,
            OrganizationId unit,
            Progress.Says says,
            LocalDate day,
            Milestone... reached) {
        return new Progress(
                ProgressId.random(),
                1,
                task.id(),
                unit,
                says,
                "已印发通知",
                "",
                "",
                Optional.empty(),
                Stream.of(reached).map(Milestone::id).toList(),
                "张三",
                AccountId.random(),
                noon(day),
                Progress.Check.WAITING);
    }

    static Progress lagging(Task task, LocalDate day, LocalDate promised) {
        Progress plain = report(task, Progress.Says.BEHIND, day);
        return new Progress(
                plain.id(),
                1,
                plain.task(),
                plain.unit(),
                plain.says(),
                plain.text(),
                "条件未具备",
                "倒排工期",
                Optional.of(promised),
                plain.reached(),
                plain.by(),
                plain.account(),
                plain.at(),
                plain.check());
    }

    static Instant noon(LocalDate day) {
        return day.atTime(4, 0).toInstant(java.time.ZoneOffset.UTC);
    }
}
