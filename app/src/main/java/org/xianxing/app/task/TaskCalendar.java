package org.xianxing.app.task;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.CalendarContributor;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Task;

/**
 * Open tasks and milestones by their due day: a unit sees those in which it has a part, the office
 * all that plans have released.
 */
@Component
class TaskCalendar implements CalendarContributor {

    private final TaskService tasks;
    private final PlanService plans;

    TaskCalendar(TaskService tasks, PlanService plans) {
        this.tasks = tasks;
        this.plans = plans;
    }

    @Override
    public List<Entry> entriesOf(Actor actor, LocalDate from, LocalDate until) {
        LocalDate today = tasks.today();
        return tasks(actor)
                .filter(task -> !task.isDone())
                .flatMap(task -> entries(task, today))
                .filter(entry -> !entry.when().day().isBefore(from))
                .filter(entry -> !entry.when().day().isAfter(until))
                .toList();
    }

    private Stream<Task> tasks(Actor actor) {
        return actor.isProvince()
                ? plans.plans(actor).stream()
                        .filter(summary -> summary.plan().state() == PlanState.RELEASED)
                        .flatMap(summary -> summary.lines().stream())
                        .map(TaskLine::task)
                : tasks.work(actor).stream().map(work -> work.line().task());
    }

    private static Stream<Entry> entries(Task task, LocalDate today) {
        String path = "task/" + task.id().value();
        Stream<Entry> itself =
                task.due().stream()
                        .map(day ->
                                new Entry(
                                        Kind.TASK,
                                        task.id().value().toString(),
                                        task.number() + " " + task.title(),
                                        new When.Day(day),
                                        path,
                                        day.isBefore(today)));
        Stream<Entry> steps =
                task.milestones().stream()
                        .filter(milestone -> milestone.reachedOn().isEmpty())
                        .map(milestone ->
                                new Entry(
                                        Kind.MILESTONE,
                                        milestone.id().value().toString(),
                                        task.number() + " " + milestone.name(),
                                        new When.Day(milestone.due()),
                                        path,
                                        milestone.due().isBefore(today)));
        return Stream.concat(itself, steps);
    }
}
