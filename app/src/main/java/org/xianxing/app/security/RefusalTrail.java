package org.xianxing.app.security;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Event;

/**
 * Records what somebody tried without permission. Called where failures come out of the
 * application: by then the transaction that was refused has been rolled back.
 */
@Component
public class RefusalTrail {

    private static final String REFUSED = "REFUSED";

    private final AuditTrail audit;
    private final CurrentActor currentActor;

    RefusalTrail(AuditTrail audit, CurrentActor currentActor) {
        this.audit = audit;
        this.currentActor = currentActor;
    }

    /** Records the failure if it was caused by a missing permission. */
    public void record(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof PermissionDeniedException denied) {
                Actor actor = denied.actor();
                audit.append(actor, Event.of(REFUSED, denied.target(), denied.action().name()));
                return;
            }
        }
    }

    /** Records that a page was not opened. */
    public void recordPage(String path) {
        Optional<Actor> actor = currentActor.find();
        if (actor.isPresent()) {
            audit.append(actor.get(), Event.of(REFUSED, "page " + path, ""));
        }
    }
}
