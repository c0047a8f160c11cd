package org.xianxing.app.coordination.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.UUID;

/** Reads identities out of addresses. */
final class Identifiers {

    private Identifiers() {}

    /** The identity that the address names; none when it is no identity. */
    static Optional<UUID> of(BeforeEnterEvent event) {
        try {
            return event.getRouteParameters().get("id").map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
