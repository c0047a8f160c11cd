package org.xianxing.app.coordination;

import org.springframework.stereotype.Component;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Target;

/** Who sees a meeting, and who runs it. */
@Component
class MeetingAccess {

    private final TopicGroups groups;

    MeetingAccess(TopicGroups groups) {
        this.groups = groups;
    }

    /**
     * Whether somebody may see a meeting: the office and the leaders all, a body those it calls, is
     * invited to, or has to carry a decision of out.
     */
    boolean maySee(Actor actor, Meeting meeting) {
        if (AccessPolicy.allows(actor, Action.VIEW_MEETING, Target.PROVINCE)) {
            return true;
        }
        return AccessPolicy.allows(
                        actor, Action.VIEW_MEETING, new Target.Unit(actor.organization()))
                && (meeting.concerns(actor.organization())
                        || groups.actedFor(actor).stream().anyMatch(meeting::concerns));
    }

    /** Whether somebody runs the office's meetings. */
    boolean isOffice(Actor actor) {
        return AccessPolicy.allows(actor, Action.MANAGE_MEETING, Target.PROVINCE);
    }

    /** Whether somebody calls coordination meetings for a topic group. */
    boolean isGroup(Actor actor) {
        return AccessPolicy.allows(
                        actor, Action.CONVENE_MATTER, new Target.Unit(actor.organization()))
                && !groups.actedFor(actor).isEmpty();
    }

    boolean calls(Actor actor) {
        return isOffice(actor) || isGroup(actor);
    }

    void requireCalls(Actor actor) {
        if (!calls(actor)) {
            throw new PermissionDeniedException(actor, Action.MANAGE_MEETING, Target.PROVINCE);
        }
    }

    /** Whether somebody runs a meeting: the office its own, a topic group those it called. */
    boolean runs(Actor actor, Meeting meeting) {
        return isOffice(actor) || isGroup(actor) && meeting.host().equals(actor.organization());
    }

    void requireRuns(Actor actor, Meeting meeting) {
        if (!runs(actor, meeting)) {
            throw new PermissionDeniedException(
                    actor, Action.MANAGE_MEETING, new Target.Unit(meeting.host()));
        }
    }
}
