package org.xianxing.domain.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianxing.domain.task.Tasks.DUE;
import static org.xianxing.domain.task.Tasks.HELPER;
import static org.xianxing.domain.task.Tasks.milestone;
import static org.xianxing.domain.task.Tasks.report;
import static org.xianxing.domain.task.Tasks.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LightsTest {

    private static final LocalDate EARLY = DUE.minusDays(30);

    @Test
    void the_due_day_itself_is_not_late_and_the_next_one_is() {
        assertThat(at(task(), DUE).timing()).isEqualTo(Lights.Timing.SOON);
        assertThat(at(task(), DUE.plusDays(1)).calendar()).isEqualTo(Light.RED);
    }

    @Test
    void a_week_before_it_is_due_the_calendar_turns_yellow() {
        assertThat(at(task(), DUE.minusDays(8)).calendar()).isEqualTo(Light.GREEN);
        assertThat(at(task(), DUE.minusDays(7)).calendar()).isEqualTo(Light.YELLOW);
    }

    @Test
    void what_was_caught_up_late_stays_yellow_for_ever() {
        Task late = task().doneOn(DUE.plusDays(1));

        assertThat(at(late, DUE.plusDays(1)).timing()).isEqualTo(Lights.Timing.CAUGHT_UP);
        assertThat(at(late, DUE.plusYears(3)).calendar()).isEqualTo(Light.YELLOW);
        assertThat(at(task().doneOn(DUE), DUE.plusYears(3)).calendar()).isEqualTo(Light.GREEN);
    }

    @Test
    void a_milestone_caught_up_late_keeps_a_task_that_ended_in_time_yellow() {
        Milestone reached = milestone(EARLY).reached(EARLY.plusDays(3));
        Task task = task(Optional.of(DUE), List.of(reached)).doneOn(DUE);

        assertThat(at(task, DUE).timing()).isEqualTo(Lights.Timing.CAUGHT_UP);
    }

    @Test
    void a_milestone_that_is_late_turns_the_calendar_red_before_the_task_is_due() {
        Task task = task(Optional.of(DUE), List.of(milestone(EARLY)));

        assertThat(at(task, EARLY.plusDays(1)).calendar()).isEqualTo(Light.RED);
    }

    @Test
    void without_a_date_the_calendar_says_nothing() {
        assertThat(at(task(Optional.empty(), List.of()), DUE).timing())
                .isEqualTo(Lights.Timing.NO_DATE);
    }

    @Test
    void the_lead_units_last_word_counts_and_no_other_units() {
        Task task = task();
        Progress first = report(task, Progress.Says.BEHIND, EARLY);
        Progress last = report(task, Progress.Says.ON_PLAN, EARLY.plusDays(1));
        Progress other = report(task, HELPER, Progress.Says.BEHIND, EARLY.plusDays(2));

        assertThat(Lights.of(task, List.of(last, other, first), EARLY.plusDays(3)).unit())
                .isEqualTo(Light.GREEN);
        assertThat(Lights.of(task, List.of(other), EARLY).unit()).isEqualTo(Light.NONE);
    }

    @Test
    void a_unit_that_says_green_changes_neither_evidence_nor_calendar() {
        Task task = task();
        Progress word = report(task, Progress.Says.ON_PLAN, DUE);

        Lights lights = Lights.of(task, List.of(word), DUE.plusDays(1));

        assertThat(lights.unit()).isEqualTo(Light.GREEN);
        assertThat(lights.evidence()).isEqualTo(Light.RED);
        assertThat(lights.calendar()).isEqualTo(Light.RED);
        assertThat(lights.worst()).isEqualTo(Light.RED);
    }

    @Test
    void proof_that_waits_for_the_office_is_yellow_and_accepted_proof_green() {
        Task task = task();
        Progress done = report(task, Progress.Says.DONE, DUE);

        assertThat(Lights.of(task, List.of(done), DUE.plusDays(1)).evidence())
                .isEqualTo(Light.YELLOW);
        assertThat(Lights.of(ProgressCheck.accepted(task, done), List.of(), DUE).evidence())
                .isEqualTo(Light.GREEN);
    }

    @Test
    void proof_that_came_back_counts_for_nothing() {
        Task task = task();
        Progress back =
                report(task, Progress.Says.DONE, DUE)
                        .checked(new Progress.Check.Returned("李四", Tasks.noon(DUE), "缺印发件"));

        assertThat(Lights.of(task, List.of(back), DUE.plusDays(1)).evidence()).isEqualTo(Light.RED);
    }

    private static Lights at(Task task, LocalDate day) {
        return Lights.of(task, List.of(), day);
    }
}
