package org.xianxing.domain.organization;

/**
 * Somebody tried what role and organization do not allow. A view that offers only what is allowed
 * never causes it.
 */
public final class PermissionDeniedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final Action action;
    private final String target;

    public PermissionDeniedException(Actor actor, Action action, Target target) {
        super(actor.role() + " of " + actor.organizationName() + " may not " + action);
        this.actor = actor;
        this.action = action;
        this.target = describe(target);
    }

    /** Who tried. */
    public Actor actor() {
        return actor;
    }

    /** What was tried. */
    public Action action() {
        return action;
    }

    /** What it was tried on, for a trace. */
    public String target() {
        return target;
    }

    private static String describe(Target target) {
        return switch (target) {
            case Target.Province() -> "province";
            case Target.Zone(OrganizationId zone, _) -> "zone " + zone.value();
            case Target.City(OrganizationId body) -> "city " + body.value();
            case Target.Unit(OrganizationId body) -> "unit " + body.value();
        };
    }
}
