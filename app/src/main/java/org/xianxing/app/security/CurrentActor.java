package org.xianxing.app.security;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.xianxing.domain.organization.Actor;

/** The person of the session in the post that they act in, as the domain sees them. */
@Component
public class CurrentActor {

    private final SignInSteps steps;
    private final ActingPosts posts;

    CurrentActor(SignInSteps steps, ActingPosts posts) {
        this.steps = steps;
        this.posts = posts;
    }

    /**
     * The actor.
     *
     * @throws AccessDeniedException when nobody is signed in, the account has been disabled since,
     *     or the post is over
     */
    public Actor get() {
        return find().orElseThrow(() -> new AccessDeniedException("nobody may act here now"));
    }

    /**
     * The actor; none on pages that are open to everyone, while a step of the sign-in is left, or
     * when the account was disabled or the post is over.
     */
    public Optional<Actor> find() {
        return SignInSteps.signedIn()
                .filter(person -> steps.next(person).isEmpty())
                .flatMap(person -> person.post().flatMap(post -> posts.find(person.id(), post)))
                .map(ActingPost::actor);
    }

    /**
     * Who was authenticated, for traces: in the post chosen, or else in the first that they hold;
     * none when they hold none.
     */
    Optional<Actor> of(Authentication authentication) {
        return authentication.getPrincipal() instanceof SignedIn person
                ? person.post()
                        .flatMap(post -> posts.find(person.id(), post))
                        .or(() -> posts.of(person.id()).stream().findFirst())
                        .map(ActingPost::actor)
                : Optional.empty();
    }
}
