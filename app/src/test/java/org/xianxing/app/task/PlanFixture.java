package org.xianxing.app.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.PlanId;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskRepository;
import org.xianxing.domain.task.TaskUnit;
import org.xianxing.domain.task.UnitPart;

/** A plan of one task that a department leads and an area takes part in. */
public final class PlanFixture {

    private final TaskRepository tasks;

    public PlanFixture(TaskRepository tasks) {
        this.tasks = tasks;
    }

    /** Stores a plan whose task is due on a day. */
    public Task store(PlanState state, Actor lead, Actor other, Optional<LocalDate> due) {
        Plan plan =
                new Plan(
                        PlanId.random(),
                        1,
                        "测试方案 " + PlanId.random().value(),
                        "测〔2031〕1号",
                        Optional.empty(),
                        "测试",
                        state,
                        false,
                        List.of(new Plan.Group(1, "（一）", "规则体系", "")));
        Task task =
                new Task(
                        TaskId.random(),
                        1,
                        plan.id(),
                        Optional.empty(),
                        1,
                        1,
                        "1",
                        "推进测试事项",
                        "推进测试事项。",
                        "三（一）1",
                        "（责任单位：甲、乙）",
                        Task.Schedule.OPEN.plannedFor(due),
                        List.of(
                                unit(lead.organizationName(), UnitPart.LEAD, lead.organization()),
                                unit(
                                        other.organizationName(),
                                        UnitPart.RESPONSIBLE,
                                        other.organization()),
                                new TaskUnit(
                                        "各有关单位", "各有关单位", UnitPart.RESPONSIBLE, true, List.of())),
                        List.of(),
                        Optional.empty());
        tasks.add(plan, List.of(task));
        return task;
    }

    private static TaskUnit unit(String name, UnitPart part, OrganizationId body) {
        return new TaskUnit(name, name, part, false, List.of(body));
    }
}
