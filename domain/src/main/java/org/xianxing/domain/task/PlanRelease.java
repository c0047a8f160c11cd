package org.xianxing.domain.task;

import java.util.ArrayList;
import java.util.List;
import org.xianxing.domain.shared.Reason;

/** What a plan needs before its units are asked to work on it. */
public final class PlanRelease {

    private PlanRelease() {}

    /**
     * What is missing, task by task; empty when the plan can be released. A collective entry may
     * stay as it is: it names nobody in particular.
     */
    public static List<Reason> missing(Plan plan, List<Task> tasks) {
        List<Reason> reasons = new ArrayList<>();
        if (plan.state() != PlanState.DRAFT) {
            reasons.add(Reason.of(TaskReason.PLAN_NOT_A_DRAFT));
        }
        if (tasks.isEmpty()) {
            reasons.add(Reason.of(TaskReason.PLAN_WITHOUT_TASKS));
        }
        for (Task task : tasks) {
            if (task.due().isEmpty()) {
                reasons.add(Reason.of(TaskReason.PLAN_TASK_WITHOUT_DUE, task.number()));
            }
            if (task.lead().isEmpty()) {
                reasons.add(Reason.of(TaskReason.PLAN_TASK_WITHOUT_LEAD, task.number()));
            }
            task.units().stream()
                    .filter(unit -> unit.isOpen() && !unit.collective())
                    .filter(unit -> unit.part() != UnitPart.LEAD)
                    .forEach(unit ->
                            reasons.add(
                                    Reason.of(
                                            TaskReason.PLAN_UNIT_UNKNOWN,
                                            task.number(),
                                            unit.name())));
        }
        return reasons;
    }
}
