package org.xianxing.domain.organization;

/**
 * Somebody tried what role and organization do not allow. A view that offers only what is allowed
 * never causes it.
 */
public final class PermissionDeniedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PermissionDeniedException(Actor actor, Action action) {
        super(actor.role() + " of " + actor.organizationName() + " may not " + action);
    }
}
