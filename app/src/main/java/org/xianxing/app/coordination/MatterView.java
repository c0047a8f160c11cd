package org.xianxing.app.coordination;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianxing.domain.coordination.Matter;
import org.xianxing.domain.coordination.MatterTransitions.Act;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.Task;

/**
 * A matter with all that its page shows.
 *
 * @param leads the lead units of its topic group
 * @param task the task it stands in the way of
 * @param meetings those that had it on their agenda and that the reader may see
 * @param mayConvene whether the reader can call a meeting about it
 * @param acts what the reader may do, with what keeps them from it
 */
public record MatterView(
        Matter matter,
        Organization raiser,
        Organization office,
        Optional<Organization> group,
        List<Organization> leads,
        List<Organization> convened,
        Optional<Task> task,
        List<Meeting> meetings,
        boolean mayConvene,
        List<HistoryLine> history,
        Map<Act, List<Reason>> acts) {

    public MatterView {
        leads = List.copyOf(leads);
        convened = List.copyOf(convened);
        meetings = List.copyOf(meetings);
        history = List.copyOf(history);
        acts = acts.isEmpty() ? Map.of() : new EnumMap<>(acts);
    }

    public boolean may(Act act) {
        List<Reason> reasons = acts.get(act);
        return reasons != null && reasons.isEmpty();
    }
}
