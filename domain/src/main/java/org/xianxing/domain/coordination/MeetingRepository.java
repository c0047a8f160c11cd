package org.xianxing.domain.coordination;

import java.util.List;
import java.util.Optional;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.task.PlanId;
import org.xianxing.domain.task.TaskId;

/** Stored meetings. */
public interface MeetingRepository {

    Optional<Meeting> find(MeetingId id);

    /** All meetings, the latest first. */
    List<Meeting> all();

    /** The meeting that decided what a task carries out. */
    Optional<Meeting> ofTask(TaskId task);

    void add(Meeting added);

    /**
     * Stores a changed meeting with its agenda, participants and decisions.
     *
     * @throws org.xianxing.domain.shared.StaleVersionException when its version is no longer the
     *     stored one
     */
    void update(Meeting changed);

    /**
     * Says which task carries a decision out.
     *
     * @return whether it was said; it is not when the decision has a task already
     */
    boolean assign(DecisionId decision, TaskId task);

    /**
     * The plan that takes in the decisions of an office's meetings; empty while there is none.
     * Whoever asks next waits until the running transaction ends.
     */
    Optional<PlanId> planOf(OrganizationId office);

    /** Says which plan takes them in, after {@link #planOf}. */
    void setPlan(OrganizationId office, PlanId plan);
}
