package org.xianxing.app.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.PostId;

/** The way of a session from the right password to a post, and from one post to another. */
@Component
public class SignInSteps {

    private final ActingPosts posts;

    SignInSteps(ActingPosts posts) {
        this.posts = posts;
    }

    /** What the person of this session has still to do; none when nothing, or nobody signed in. */
    public Optional<SignInStep> next() {
        return signedIn().flatMap(this::next);
    }

    Optional<SignInStep> next(SignedIn signedIn) {
        return signedIn.post().flatMap(post -> posts.find(signedIn.id(), post)).isPresent()
                ? Optional.empty()
                : Optional.of(SignInStep.CHOOSE_POST);
    }

    /** The posts that the person of this session may choose among. */
    public List<ActingPost> choices() {
        return signedIn().map(person -> posts.of(person.id())).orElse(List.of());
    }

    /**
     * Acts in a post from now on. Other pages of this session that are open still belong to the
     * post before, so they are closed.
     *
     * @throws AccessDeniedException when the person may not act in that post now
     */
    public void actIn(PostId post) {
        SignedIn person = required();
        if (posts.find(person.id(), post).isEmpty()) {
            throw new AccessDeniedException("no such post today");
        }
        replace(person.in(post));
        closeOtherPages();
    }

    /** The account of this session, even while steps are left. */
    public AccountId person() {
        return required().id();
    }

    private static SignedIn required() {
        return signedIn().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    static Optional<SignedIn> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** Chooses the only post, when there is one and nothing else is to be done before. */
    SignedIn onward(SignedIn person) {
        List<ActingPost> choices = posts.of(person.id());
        return person.post().isEmpty() && choices.size() == 1
                ? person.in(choices.getFirst().post().id())
                : person;
    }

    /** What the session is good for: the role of its post, once no step is left. */
    Authentication authentication(SignedIn person) {
        List<SimpleGrantedAuthority> authorities =
                next(person).isPresent()
                        ? List.of()
                        : person.post().flatMap(post -> posts.find(person.id(), post)).stream()
                                .map(acting -> "ROLE_" + acting.post().role().name())
                                .map(SimpleGrantedAuthority::new)
                                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
    }

    private void replace(SignedIn person) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(person));
        SecurityContextHolder.setContext(context);
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null) {
            session.getSession()
                    .setAttribute(
                            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                            context);
        }
    }

    private static void closeOtherPages() {
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null) {
            UI current = UI.getCurrent();
            List.copyOf(session.getUIs()).stream()
                    .filter(page -> !page.equals(current))
                    .forEach(UI::close);
        }
    }
}
