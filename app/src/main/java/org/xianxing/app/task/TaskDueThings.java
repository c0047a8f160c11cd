package org.xianxing.app.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xianxing.domain.notice.DueThing;
import org.xianxing.domain.notice.DueThing.Above;
import org.xianxing.domain.notice.DueThings;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.task.Milestone;
import org.xianxing.domain.task.MilestoneId;
import org.xianxing.domain.task.Progress;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskRepository;

/**
 * Tasks and milestones that are not done. While the office has not looked at a report that says
 * they are, their unit is reminded of nothing.
 */
@Component
class TaskDueThings implements DueThings {

    private final TaskRepository tasks;

    TaskDueThings(TaskRepository tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<DueThing> open(LocalDate today, LocalDate until) {
        Set<TaskId> saidDone = new HashSet<>();
        Set<MilestoneId> saidReached = new HashSet<>();
        for (Progress report : tasks.waiting()) {
            saidReached.addAll(report.reached());
            if (report.says() == Progress.Says.DONE) {
                saidDone.add(report.task());
            }
        }
        List<DueThing> open = new ArrayList<>();
        for (Task task : tasks.openUntil(until)) {
            if (!saidDone.contains(task.id())) {
                task.due()
                        .filter(day -> !day.isAfter(until))
                        .ifPresent(day -> add(open, task, "", day));
                task.milestones().stream()
                        .filter(step -> step.reachedOn().isEmpty())
                        .filter(step -> !saidReached.contains(step.id()))
                        .filter(step -> !step.due().isAfter(until))
                        .forEach(step -> add(open, task, name(step), step.due()));
            }
        }
        return open;
    }

    private static String name(Milestone step) {
        return " · " + step.name();
    }

    /** The lead answers for all; where none is known, all do. */
    private static void add(List<DueThing> open, Task task, String step, LocalDate day) {
        Optional<OrganizationId> lead = task.lead();
        List<OrganizationId> units = lead.map(List::of).orElseGet(() -> task.bodies().toList());
        units.forEach(unit ->
                open.add(
                        new DueThing(
                                unit,
                                NoticeKind.TASK_DUE,
                                NoticeKind.TASK_LATE,
                                Above.SUPERIOR,
                                "task/" + task.id().value(),
                                List.of(task.number() + " " + task.title() + step),
                                day,
                                day.toString())));
    }
}
