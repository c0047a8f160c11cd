package org.xianxing.domain.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianxing.domain.task.Tasks.DUE;
import static org.xianxing.domain.task.Tasks.task;
import static org.xianxing.domain.task.Tasks.unit;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianxing.domain.shared.Reason;

class PlanReleaseTest {

    private static final Plan DRAFT =
            new Plan(
                    PlanId.random(),
                    1,
                    "实施方案",
                    "",
                    Optional.empty(),
                    "来源",
                    PlanState.DRAFT,
                    false,
                    List.of());

    @Test
    void a_plan_with_dates_and_units_can_be_released() {
        assertThat(PlanRelease.missing(DRAFT, List.of(task()))).isEmpty();
    }

    @Test
    void every_task_without_a_day_a_lead_or_with_unknown_names_is_told_at_once() {
        Task undated = task(Optional.empty(), List.of());
        Task nobodys =
                task().withUnits(
                                List.of(
                                        unit("某某厅", UnitPart.LEAD),
                                        unit("某某局", UnitPart.RESPONSIBLE)));

        assertThat(PlanRelease.missing(DRAFT, List.of(undated, nobodys)))
                .containsExactly(
                        Reason.of(TaskReason.PLAN_TASK_WITHOUT_DUE, "1"),
                        Reason.of(TaskReason.PLAN_TASK_WITHOUT_LEAD, "1"),
                        Reason.of(TaskReason.PLAN_UNIT_UNKNOWN, "1", "某某局"));
    }

    @Test
    void a_collective_entry_names_nobody_and_may_stay_so() {
        TaskUnit others =
                new TaskUnit("自治区其他各有关单位", "自治区其他各有关单位", UnitPart.RESPONSIBLE, true, List.of());
        Task task = task().withUnits(List.of(task().units().getFirst(), others));

        assertThat(PlanRelease.missing(DRAFT, List.of(task))).isEmpty();
    }

    @Test
    void only_a_draft_with_tasks_is_released() {
        assertThat(PlanRelease.missing(DRAFT.inState(PlanState.RELEASED), List.of()))
                .containsExactly(
                        Reason.of(TaskReason.PLAN_NOT_A_DRAFT),
                        Reason.of(TaskReason.PLAN_WITHOUT_TASKS));
    }

    @Test
    void the_first_day_ever_set_after_the_draft_stays_the_original_one() {
        Task.Schedule set = Task.Schedule.OPEN.plannedFor(Optional.of(DUE));

        assertThat(set.dueOn(DUE.plusMonths(1)).originalDue()).contains(DUE);
        assertThat(set.dueOn(DUE.plusMonths(1)).due()).contains(DUE.plusMonths(1));
        assertThat(set.plannedFor(Optional.of(DUE.plusDays(1))).originalDue())
                .contains(DUE.plusDays(1));
    }
}
