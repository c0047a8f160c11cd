package org.xianxing.app.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.UUID;

/** Identifiers in addresses, which anybody can type. */
public final class RouteIds {

    private RouteIds() {}

    /**
     * The identifier that an address has.
     *
     * @param parameter the name in the route's template
     * @return none where the address has none, or what is no identifier
     */
    public static Optional<UUID> of(BeforeEnterEvent event, String parameter) {
        return event.getRouteParameters().get(parameter).flatMap(RouteIds::read);
    }

    private static Optional<UUID> read(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
