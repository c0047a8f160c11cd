package org.xianxing.domain.coordination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskUnit;
import org.xianxing.domain.task.UnitPart;

/**
 * Makes a task of what a meeting decided (议定事项转为任务).
 *
 * @param lead who leads, where the meeting named nobody
 * @param due by when, where the meeting named no day or its day has passed
 */
public record DecisionTask(Optional<OrganizationId> lead, Optional<LocalDate> due) {

    /** Nothing is said besides what the meeting decided. */
    public static final DecisionTask AS_DECIDED =
            new DecisionTask(Optional.empty(), Optional.empty());

    /** Whether nobody has to be asked anything. */
    public static boolean isComplete(MeetingDecision decision, LocalDate today) {
        return decision.lead().isPresent()
                && decision.due().filter(day -> !day.isBefore(today)).isPresent();
    }

    /** Everything that keeps a decision from being carried out by a task. */
    public static List<Reason> refusals(Meeting meeting, MeetingDecision decision) {
        List<Reason> reasons = new ArrayList<>();
        if (meeting.state() != MeetingState.MINUTES_ISSUED) {
            reasons.add(Reason.of(CoordinationReason.DECISION_BEFORE_MINUTES));
        }
        if (decision.task().isPresent()) {
            reasons.add(Reason.of(CoordinationReason.DECISION_HAS_TASK));
        }
        return reasons;
    }

    /** Where a task is put. */
    public record Place(Plan plan, int position, LocalDate today) {}

    /**
     * The task of a decision.
     *
     * @param names the full name of a body
     */
    public Outcome<Task> of(
            Meeting meeting,
            MeetingDecision decision,
            Place place,
            Function<OrganizationId, String> names) {
        List<Reason> reasons = new ArrayList<>(refusals(meeting, decision));
        Optional<OrganizationId> leading = decision.lead().or(this::lead);
        Optional<LocalDate> day =
                decision.due().filter(d -> !d.isBefore(place.today())).or(this::due);
        if (place.plan().state() != PlanState.RELEASED) {
            reasons.add(Reason.of(CoordinationReason.DECISION_PLAN_NOT_RELEASED));
        }
        if (leading.isEmpty()) {
            reasons.add(Reason.of(CoordinationReason.DECISION_LEAD_MISSING));
        }
        if (day.isEmpty()) {
            reasons.add(Reason.of(CoordinationReason.DECISION_DUE_MISSING));
        }
        day.filter(d -> d.isBefore(place.today()))
                .ifPresent(d -> reasons.add(Reason.of(CoordinationReason.DECISION_DUE_PASSED, d)));
        return Outcome.unless(
                reasons, () -> task(meeting, decision, place, leading.orElseThrow(), day, names));
    }

    private static Task task(
            Meeting meeting,
            MeetingDecision decision,
            Place place,
            OrganizationId leading,
            Optional<LocalDate> day,
            Function<OrganizationId, String> names) {
        List<TaskUnit> units = new ArrayList<>();
        units.add(unit(leading, UnitPart.LEAD, names));
        decision.units().stream()
                .filter(body -> !body.equals(leading))
                .forEach(body -> units.add(unit(body, UnitPart.RESPONSIBLE, names)));
        String number = meeting.number().map(GivenNumber::toString).orElseThrow();
        return new Task(
                TaskId.random(),
                0,
                place.plan().id(),
                Optional.empty(),
                0,
                place.position(),
                String.valueOf(place.position()),
                decision.text(),
                decision.text(),
                number + " 议定事项" + (meeting.decisions().indexOf(decision) + 1),
                "",
                Task.Schedule.OPEN.plannedFor(day),
                units,
                List.of(),
                Optional.empty());
    }

    private static TaskUnit unit(
            OrganizationId body, UnitPart part, Function<OrganizationId, String> names) {
        String name = names.apply(body);
        return new TaskUnit(name, name, part, false, List.of(body));
    }
}
