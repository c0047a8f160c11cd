package org.xianxing.app.security;

import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Event;

/**
 * Records every sign-in, failed or not, and every sign-out. What cannot be recorded does not
 * happen: nobody gets in.
 */
@Component
class SignInTrail {

    private final AuditTrail audit;
    private final CurrentActor actors;
    private final SignInAttempts attempts;

    SignInTrail(AuditTrail audit, CurrentActor actors, SignInAttempts attempts) {
        this.audit = audit;
        this.actors = actors;
        this.attempts = attempts;
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        // Whom another service vouches for is not in yet, see ProviderSignIn.
        if (event.getAuthentication().getPrincipal() instanceof SignedIn) {
            signedIn(event.getAuthentication());
        }
    }

    void signedIn(Authentication authentication) {
        record("SIGN_IN", authentication);
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        record("SIGN_OUT", event.getAuthentication());
    }

    private void record(String action, Authentication authentication) {
        record(authentication, Event.of(action, subject(authentication.getName()), ""));
    }

    /** Records what the person of an authentication did. */
    void record(Authentication authentication, Event event) {
        Optional<Actor> actor = actors.of(authentication);
        if (actor.isPresent()) {
            audit.append(actor.get(), event);
        } else {
            audit.appendForNobody(authentication.getName(), event);
        }
    }

    /** The name is kept as it was typed, whether or not there is such an account. */
    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        String name = PasswordSignIn.typedName(event.getAuthentication().getName());
        String action =
                event instanceof AuthenticationFailureLockedEvent
                        ? "SIGN_IN_LOCKED"
                        : "SIGN_IN_FAILED";
        String until = attempts.lockedUntil(name).map(Instant::toString).orElse("");
        audit.appendForNobody(
                name, Event.of(action, subject(name), until.isEmpty() ? "" : "until " + until));
    }

    private static String subject(String username) {
        return "account " + username;
    }
}
