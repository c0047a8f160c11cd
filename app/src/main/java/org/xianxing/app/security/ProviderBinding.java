package org.xianxing.app.security;

import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That the person of a session has asked to bind their identity at the office's sign-in service,
 * and given their password for it.
 *
 * @param session their session
 * @param until for how long they may take to come back from there
 */
record ProviderBinding(UUID session, Instant until) implements Serializable {

    static final Duration VALID = Duration.ofMinutes(10);

    private static final String ATTRIBUTE = "xianxing.provider-binding";

    /** Remembers the wish in the person's session. */
    void keepIn(WrappedSession http) {
        http.setAttribute(ATTRIBUTE, this);
    }

    /** Takes the wish out of a session: it counts once, in time, for the person who had it. */
    static boolean take(HttpSession http, SignedIn person, Instant now) {
        Optional<ProviderBinding> wish =
                Optional.ofNullable(http.getAttribute(ATTRIBUTE)).map(ProviderBinding.class::cast);
        http.removeAttribute(ATTRIBUTE);
        return wish.filter(asked -> asked.session().equals(person.session()))
                .filter(asked -> now.isBefore(asked.until()))
                .isPresent();
    }
}
