package org.xianxing.domain.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.xianxing.domain.organization.OrganizationId;

/**
 * A task of a plan, or a part of one that a unit, area or zone works on (清单制, 责任制, 项目制).
 *
 * @param id identity
 * @param version counts changes; an update must name the version it read
 * @param plan the plan it belongs to
 * @param parent the task it is a part of; empty for those of the document
 * @param group the position of its group; 0 when it stands in none
 * @param position its place in the plan, or among the parts of its parent, from 1
 * @param number as the document writes it
 * @param title its first sentence or heading
 * @param text the whole text without the list of units
 * @param clause where it stands in the document, such as 三（一）1
 * @param notation the list of units as the document writes it
 * @param schedule what is to be there, when, and by whom
 * @param units the units in the document's order; the first one leads
 * @param milestones by due day
 * @param doneOn the day on which the report was sent that the office accepted as its end
 */
public record Task(
        TaskId id,
        int version,
        PlanId plan,
        Optional<TaskId> parent,
        int group,
        int position,
        String number,
        String title,
        String text,
        String clause,
        String notation,
        Schedule schedule,
        List<TaskUnit> units,
        List<Milestone> milestones,
        Optional<LocalDate> doneOn) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_TEXT = 4_000;

    /**
     * What a task is measured by.
     *
     * @param measure how one sees that it is done (成效衡量); empty when not said
     * @param persons who stands for the units, in the order in which they were named
     * @param project the project it is (项目); empty when it is none
     * @param start when work begins; empty when not said
     * @param due the last day on which it is in time; empty while nobody has set one
     * @param originalDue the first due day it ever had
     */
    public record Schedule(
            String measure,
            List<TaskPerson> persons,
            String project,
            Optional<LocalDate> start,
            Optional<LocalDate> due,
            Optional<LocalDate> originalDue) {

        public static final int LONGEST_MEASURE = 500;
        public static final int LONGEST_PROJECT = 100;

        /** Nothing is said yet. */
        public static final Schedule OPEN =
                new Schedule(
                        "", List.of(), "", Optional.empty(), Optional.empty(), Optional.empty());

        public Schedule {
            persons = List.copyOf(persons);
        }

        /** The same with other persons. */
        public Schedule with(List<TaskPerson> named) {
            return new Schedule(measure, named, project, start, due, originalDue);
        }

        /** The same with a due day; the first one ever set stays the original one. */
        public Schedule dueOn(LocalDate day) {
            return new Schedule(
                    measure,
                    persons,
                    project,
                    start,
                    Optional.of(day),
                    originalDue.or(() -> Optional.of(day)));
        }

        /** The same with a due day of a draft, which leaves no trace of one before. */
        public Schedule plannedFor(Optional<LocalDate> day) {
            return new Schedule(measure, persons, project, start, day, day);
        }
    }

    public Task {
        units = List.copyOf(units);
        milestones = List.copyOf(milestones);
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("a task's title has 1 to 200 characters: " + title);
        }
    }

    public Optional<LocalDate> due() {
        return schedule.due();
    }

    public List<TaskPerson> persons() {
        return schedule.persons();
    }

    /** The body that reports for all; empty while it is not known. */
    public Optional<OrganizationId> lead() {
        return units.stream()
                .filter(unit -> unit.part() == UnitPart.LEAD)
                .flatMap(unit -> unit.organizations().stream())
                .findFirst();
    }

    /** Every body that has a part in it, in the document's order. */
    public Stream<OrganizationId> bodies() {
        return units.stream().flatMap(unit -> unit.organizations().stream()).distinct();
    }

    public boolean isDone() {
        return doneOn.isPresent();
    }

    public Task with(Schedule changed) {
        return copy(version, changed, units, milestones, doneOn);
    }

    public Task withUnits(List<TaskUnit> changed) {
        return copy(version, schedule, changed, milestones, doneOn);
    }

    public Task withMilestones(List<Milestone> changed) {
        return copy(version, schedule, units, changed, doneOn);
    }

    public Task doneOn(LocalDate day) {
        return copy(version, schedule, units, milestones, Optional.of(day));
    }

    /** The same with each milestone changed. */
    public Task eachMilestone(UnaryOperator<Milestone> change) {
        return withMilestones(milestones.stream().map(change).toList());
    }

    /** The same with other persons. */
    public Task withPersons(List<TaskPerson> named) {
        return with(schedule.with(named));
    }

    /** The same as the next reader will find it after an update. */
    public Task updated() {
        return copy(version + 1, schedule, units, milestones, doneOn);
    }

    /** The one place that repeats every field; what the document says stays. */
    private Task copy(
            int counted,
            Schedule planned,
            List<TaskUnit> taking,
            List<Milestone> steps,
            Optional<LocalDate> done) {
        return new Task(
                id, counted, plan, parent, group, position, number, title, text, clause, notation,
                planned, taking, steps, done);
    }
}
