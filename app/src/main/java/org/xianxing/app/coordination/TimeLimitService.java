package org.xianxing.app.coordination;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.xianxing.domain.coordination.CoordinationReason;
import org.xianxing.domain.coordination.Limit;
import org.xianxing.domain.coordination.TimeLimitRepository;
import org.xianxing.domain.coordination.TimeLimits;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;

/** How many workdays each step has: read by everybody who has matters, set by the office. */
@Service
public class TimeLimitService {

    private final CoordinationDesk desk;
    private final TimeLimitRepository limits;
    private final AuditTrail audit;

    TimeLimitService(CoordinationDesk desk, TimeLimitRepository limits, AuditTrail audit) {
        this.desk = desk;
        this.limits = limits;
        this.audit = audit;
    }

    public boolean maySet(Actor actor) {
        return AccessPolicy.allows(actor, Action.MANAGE_RHYTHM, Target.PROVINCE);
    }

    public TimeLimits get(Actor actor) {
        AccessPolicy.require(actor, Action.VIEW_MATTER, new Target.Unit(actor.organization()));
        return limits.get();
    }

    /**
     * Sets limits; they hold for what happens from then on.
     *
     * @param version of the limits that the change was made from
     */
    public Outcome<TimeLimits> set(Actor actor, int version, Map<Limit, Integer> changed) {
        AccessPolicy.require(actor, Action.MANAGE_RHYTHM, Target.PROVINCE);
        return desk.changing(() -> {
            TimeLimits before = limits.get();
            if (before.version() != version) {
                return Outcome.refused(CoordinationReason.COORDINATION_CHANGED_MEANWHILE);
            }
            return before.with(changed)
                    .map(after -> {
                        limits.put(after);
                        audit.append(
                                actor,
                                AuditTrail.Event.change(
                                        "SET_TIME_LIMITS",
                                        "time limits",
                                        new java.util.TreeMap<>(before.workdays()),
                                        new java.util.TreeMap<>(after.workdays())));
                        return after;
                    });
        });
    }
}
