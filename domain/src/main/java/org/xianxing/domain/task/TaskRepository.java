package org.xianxing.domain.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.StaleVersionException;

/** Stored plans, tasks and progress reports. */
public interface TaskRepository {

    /** All plans, newest document first. */
    List<Plan> plans();

    Optional<Plan> plan(PlanId id);

    void add(Plan plan, Collection<Task> tasks);

    /**
     * Changes a plan's state.
     *
     * @throws StaleVersionException when somebody else changed it since it was read
     */
    void update(Plan plan);

    /** The tasks of a plan with their parts, in order; parts follow the task they belong to. */
    List<Task> tasks(PlanId plan);

    Optional<Task> task(TaskId id);

    /** The parts a task was broken down to, in order. */
    List<Task> parts(TaskId id);

    /** The tasks of released plans in which a body has a part, by due day. */
    List<Task> tasksOf(OrganizationId body);

    /**
     * The tasks of released plans that are not done, and that are due, or have a milestone that was
     * not reached and is due, on a day or before.
     */
    List<Task> openUntil(LocalDate day);

    void add(Task task);

    /**
     * Changes a task.
     *
     * @throws StaleVersionException when somebody else changed it since it was read
     */
    void update(Task task);

    /** What was reported about a task, newest first. */
    List<Progress> progress(TaskId task);

    /** What was reported about the tasks of a plan, by task. */
    Map<TaskId, List<Progress>> progressOf(PlanId plan);

    /** What was reported about some tasks, by task. */
    Map<TaskId, List<Progress>> progressOf(Collection<TaskId> tasks);

    /** Reports that wait for the office, oldest first. */
    List<Progress> waiting();

    Optional<Progress> report(ProgressId id);

    void add(Progress report);

    /**
     * Changes a report.
     *
     * @throws StaleVersionException when somebody else changed it since it was read
     */
    void update(Progress report);

    /** What a body reported on days from the first to the last, oldest first. */
    List<Progress> reportedBy(OrganizationId body, LocalDate from, LocalDate until);
}
