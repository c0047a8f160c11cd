package org.xianxing.app.task;

import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.task.Task;

/** Who does what at a task, by the part of their body in it. */
final class TaskAccess {

    private TaskAccess() {}

    /** Whether the actor sees what is reported, and what else is for those alone who work on it. */
    static boolean seesProgress(Actor actor, Task task) {
        return actor.isProvince()
                || task.bodies()
                        .anyMatch(body ->
                                AccessPolicy.allows(
                                        actor, Action.VIEW_PROGRESS, new Target.Unit(body)));
    }

    /** Whether the actor reports for one of its units. */
    static boolean reports(Actor actor, Task task) {
        return task.bodies().anyMatch(body -> reportsFor(actor, body));
    }

    static boolean leads(Actor actor, Task task) {
        return task.lead().filter(body -> reportsFor(actor, body)).isPresent();
    }

    private static boolean reportsFor(Actor actor, OrganizationId body) {
        return AccessPolicy.allows(actor, Action.REPORT_PROGRESS, new Target.Unit(body));
    }

    static boolean manages(Actor actor) {
        return AccessPolicy.allows(actor, Action.MANAGE_PLAN, Target.PROVINCE);
    }

    /** Whether the actor says something about a body's part: the office, the lead, the body. */
    static boolean speaksFor(Actor actor, Task task, OrganizationId body) {
        return manages(actor) || leads(actor, task) || reportsFor(actor, body);
    }

    /** Insists that the actor's body has a part, or that the actor is the office. */
    static void requireWorking(Actor actor, Task task) {
        if (!manages(actor) && !reports(actor, task)) {
            throw denied(actor);
        }
    }

    /** Insists that the actor leads, or is the office. */
    static void requireLeading(Actor actor, Task task) {
        if (!manages(actor) && !leads(actor, task)) {
            throw denied(actor);
        }
    }

    /** Insists that the actor says something about a body's part. */
    static void requireSpeaking(Actor actor, Task task, OrganizationId body) {
        if (!speaksFor(actor, task, body)) {
            throw denied(actor);
        }
    }

    /** Insists that the actor reports for its own body, which has a part. */
    static void requireReporter(Actor actor, Task task) {
        OrganizationId own = actor.organization();
        Target unit = new Target.Unit(own);
        AccessPolicy.require(actor, Action.REPORT_PROGRESS, unit);
        if (task.bodies().noneMatch(own::equals)) {
            throw new PermissionDeniedException(actor, Action.REPORT_PROGRESS, unit);
        }
    }

    private static PermissionDeniedException denied(Actor actor) {
        return new PermissionDeniedException(
                actor, Action.MANAGE_PLAN, new Target.Unit(actor.organization()));
    }
}
