package org.xianxing.domain.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianxing.domain.task.Tasks.DUE;
import static org.xianxing.domain.task.Tasks.HELPER;
import static org.xianxing.domain.task.Tasks.lagging;
import static org.xianxing.domain.task.Tasks.milestone;
import static org.xianxing.domain.task.Tasks.report;
import static org.xianxing.domain.task.Tasks.task;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.ReasonCode;

class ProgressCheckTest {

    private static final Milestone MILESTONE = milestone(DUE.minusDays(10));
    private static final Task TASK = task(Optional.of(DUE), List.of(MILESTONE));

    @Test
    void a_task_on_plan_needs_no_more_than_what_was_done() {
        assertThat(missing(report(TASK, Progress.Says.ON_PLAN, DUE.minusDays(20)), false))
                .isEmpty();
    }

    @Test
    void whoever_lags_says_why_what_is_done_about_it_and_until_when() {
        assertThat(missing(report(TASK, Progress.Says.BEHIND, DUE.minusDays(20)), false))
                .containsExactly(
                        TaskReason.PROGRESS_REASON_MISSING,
                        TaskReason.PROGRESS_MEASURES_MISSING,
                        TaskReason.PROGRESS_PROMISE_MISSING);
        assertThat(missing(lagging(TASK, DUE.minusDays(20), DUE), false)).isEmpty();
        assertThat(missing(lagging(TASK, DUE, DUE.minusDays(1)), false))
                .containsExactly(TaskReason.PROGRESS_PROMISE_PAST);
    }

    @Test
    void once_it_is_late_saying_that_all_is_on_plan_does_not_do() {
        assertThat(missing(report(TASK, Progress.Says.ON_PLAN, DUE.plusDays(1)), false))
                .contains(TaskReason.PROGRESS_REASON_MISSING);
    }

    @Test
    void milestones_and_the_end_need_proof_and_the_lead_unit() {
        Progress end = report(TASK, Progress.Says.DONE, DUE);
        Progress step = report(TASK, Progress.Says.ON_PLAN, DUE.minusDays(20), MILESTONE);
        Progress others = report(TASK, HELPER, Progress.Says.DONE, DUE);

        assertThat(missing(end, true)).isEmpty();
        assertThat(missing(end, false)).containsExactly(TaskReason.PROGRESS_PROOF_MISSING);
        assertThat(missing(step, false)).containsExactly(TaskReason.PROGRESS_PROOF_MISSING);
        assertThat(missing(others, true)).containsExactly(TaskReason.PROGRESS_ONLY_LEAD);
    }

    @Test
    void a_second_proof_waits_until_the_office_has_looked_at_the_first() {
        Progress first = report(TASK, Progress.Says.DONE, DUE);
        Progress second = report(TASK, Progress.Says.DONE, DUE);

        assertThat(codes(ProgressCheck.missing(TASK, second, List.of(first), List.of(), true)))
                .containsExactly(TaskReason.PROGRESS_WAITING);
    }

    @Test
    void a_whole_is_not_done_before_its_parts() {
        Progress end = report(TASK, Progress.Says.DONE, DUE);

        assertThat(codes(ProgressCheck.missing(TASK, end, List.of(), List.of(task()), true)))
                .containsExactly(TaskReason.PROGRESS_PARTS_OPEN);
        assertThat(ProgressCheck.missing(TASK, end, List.of(), List.of(task().doneOn(DUE)), true))
                .isEmpty();
    }

    @Test
    void a_unit_without_a_part_and_a_task_that_is_done_take_no_reports() {
        Progress stranger =
                report(TASK, OrganizationId.random(), Progress.Says.ON_PLAN, DUE.minusDays(20));

        assertThat(missing(stranger, false)).containsExactly(TaskReason.TASK_NOT_YOURS);
        assertThat(
                        codes(
                                ProgressCheck.missing(
                                        TASK.doneOn(DUE),
                                        report(TASK, Progress.Says.ON_PLAN, DUE),
                                        List.of(),
                                        List.of(),
                                        false)))
                .contains(TaskReason.TASK_DONE);
    }

    @Test
    void accepted_proof_counts_from_the_day_it_was_sent() {
        Task accepted =
                ProgressCheck.accepted(
                        TASK, report(TASK, Progress.Says.DONE, DUE.plusDays(2), MILESTONE));

        assertThat(accepted.doneOn()).contains(DUE.plusDays(2));
        assertThat(accepted.milestones().getFirst().reachedOn()).contains(DUE.plusDays(2));
        assertThat(accepted.milestones().getFirst().originalDue()).isEqualTo(MILESTONE.due());
    }

    private static List<ReasonCode> missing(Progress report, boolean proof) {
        return codes(ProgressCheck.missing(TASK, report, List.of(), List.of(), proof));
    }

    private static List<ReasonCode> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }
}
