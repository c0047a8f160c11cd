package org.xianxing.domain.coordination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;

/**
 * What a meeting decided (议定事项).
 *
 * @param lead 牵头单位; empty when the meeting named none
 * @param units 责任单位 besides the lead, in order
 * @param due 办结日期; empty when the meeting named none
 * @param task the task it became or is carried out by; set once
 */
public record MeetingDecision(
        DecisionId id,
        String text,
        Optional<OrganizationId> lead,
        List<OrganizationId> units,
        Optional<LocalDate> due,
        Optional<TaskId> task) {

    public static final int LONGEST_TEXT = Task.LONGEST_TITLE;
    public static final int MOST = 50;
    public static final int MOST_UNITS = 20;

    public MeetingDecision {
        text = text.strip();
        units = List.copyOf(units);
    }

    /** Everything that is missing or wrong. */
    List<Reason> problems() {
        List<Reason> reasons = new ArrayList<>();
        reasons.addAll(
                Texts.problems(text, LONGEST_TEXT, CoordinationReason.DECISION_TEXT_MISSING));
        if (lead.filter(units::contains).isPresent()) {
            reasons.add(Reason.of(CoordinationReason.DECISION_LEAD_TWICE));
        }
        if (units.size() > MOST_UNITS) {
            reasons.add(
                    Reason.of(
                            CoordinationReason.DECISION_TOO_MANY_UNITS, MOST_UNITS, units.size()));
        }
        return reasons;
    }

    /** Whether a body has a part in it. */
    public boolean concerns(OrganizationId body) {
        return lead.filter(body::equals).isPresent() || units.contains(body);
    }
}
