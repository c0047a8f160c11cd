package org.xianxing.app.coordination;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianxing.app.task.Bodies;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.coordination.MeetingTransitions.Act;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;

/**
 * A meeting with all that its page shows.
 *
 * @param bodies those that it names
 * @param paper the minutes as they were issued
 * @param tasks those that carry its decisions out
 * @param mayAssign whether the reader makes tasks of decisions
 * @param acts what the reader may do, with what keeps them from it
 */
public record MeetingView(
        Meeting meeting,
        Organization host,
        Bodies bodies,
        Optional<Attachment> paper,
        Map<TaskId, Task> tasks,
        boolean mayAssign,
        List<HistoryLine> history,
        Map<Act, List<Reason>> acts) {

    public MeetingView {
        history = List.copyOf(history);
        tasks = Map.copyOf(tasks);
        acts = acts.isEmpty() ? Map.of() : new EnumMap<>(acts);
    }

    public boolean may(Act act) {
        List<Reason> reasons = acts.get(act);
        return reasons != null && reasons.isEmpty();
    }
}
