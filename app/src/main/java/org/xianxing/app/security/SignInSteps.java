package org.xianxing.app.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.xianxing.domain.account.SecuritySettings;
import org.xianxing.domain.account.SecuritySettingsRepository;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.PostId;
import org.xianxing.domain.shared.AuditTrail;

/** The way of a session from the right password to a post, and from one post to another. */
@Component
public class SignInSteps {

    private final ActingPosts posts;
    private final AccountRepository accounts;
    private final SecuritySettingsRepository settings;
    private final SecondFactors secondFactors;
    private final SignInAttempts attempts;
    private final ObjectProvider<DemoAccounts> demoAccounts;
    private final AuditTrail audit;
    private final InstantSource clock;

    SignInSteps(
            ActingPosts posts,
            AccountRepository accounts,
            SecuritySettingsRepository settings,
            SecondFactors secondFactors,
            SignInAttempts attempts,
            ObjectProvider<DemoAccounts> demoAccounts,
            AuditTrail audit,
            InstantSource clock) {
        this.posts = posts;
        this.accounts = accounts;
        this.settings = settings;
        this.secondFactors = secondFactors;
        this.attempts = attempts;
        this.demoAccounts = demoAccounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the person of this session has still to do; none when nothing, or nobody signed in. */
    public Optional<SignInStep> next() {
        return signedIn().flatMap(this::next);
    }

    Optional<SignInStep> next(SignedIn person) {
        if (person.post().flatMap(post -> posts.find(person.id(), post)).isPresent()) {
            return Optional.empty();
        }
        List<ActingPost> choices = posts.of(person.id());
        if (choices.isEmpty()) {
            return Optional.of(SignInStep.CHOOSE_POST);
        }
        boolean set = secondFactors.isSet(person.id());
        if (set && !person.secondFactorPassed()) {
            return Optional.of(SignInStep.SECOND_FACTOR);
        }
        Account account = choices.getFirst().person();
        if (!person.byProvider() && mustChangePassword(account)) {
            return Optional.of(SignInStep.CHANGE_PASSWORD);
        }
        return Optional.of(
                !set && needsSecondFactor(account, choices)
                        ? SignInStep.SET_UP_SECOND_FACTOR
                        : SignInStep.CHOOSE_POST);
    }

    private boolean mustChangePassword(Account account) {
        int days = settings.get().passwords().rotationDays();
        boolean old =
                days > 0
                        && account.password()
                                .changedAt()
                                .plus(Duration.ofDays(days))
                                .isBefore(clock.instant());
        return account.password().mustChange() || old && !isShown(account);
    }

    private boolean needsSecondFactor(Account account, List<ActingPost> choices) {
        SecuritySettings demanded = settings.get();
        return choices.stream().anyMatch(choice -> demanded.needsSecondFactor(choice.post().role()))
                && !isShown(account);
    }

    /** Whether the sign-in page shows the account with its password: then no more is demanded. */
    private boolean isShown(Account account) {
        return demoAccounts.stream()
                .flatMap(demo -> demo.all().stream())
                .anyMatch(shown -> shown.username().equals(account.username()));
    }

    /**
     * Gives a code for the second factor. Wrong ones count like wrong passwords.
     *
     * @return whether it was right
     */
    public boolean passSecondFactor(String code) {
        SignedIn person = required();
        if (attempts.lockedUntil(person.username()).isPresent()
                || !secondFactors.use(person.id(), code)) {
            attempts.wrong(person.username());
            trace("SECOND_FACTOR_WRONG", person);
            return false;
        }
        attempts.unlock(person.username());
        trace("SECOND_FACTOR_PASSED", person);
        replace(onward(person.withSecondFactor()));
        return true;
    }

    private void trace(String action, SignedIn person) {
        audit.append(actor(), action, "account " + person.username(), "");
    }

    /** Whether the name of this session is locked after wrong codes. */
    public boolean isLocked() {
        return attempts.lockedUntil(required().username()).isPresent();
    }

    /** The person has set up a second factor, and has just shown a code of it. */
    public void secondFactorWasSet() {
        replace(onward(required().withSecondFactor()));
    }

    /** Goes on to the next step after one was done. */
    public void goOn() {
        replace(onward(required()));
    }

    /**
     * The person of this session for traces, even before a post was chosen.
     *
     * @throws AccessDeniedException when they have no post
     */
    public Actor actor() {
        SignedIn person = required();
        return person.post().flatMap(post -> posts.find(person.id(), post)).stream()
                .findFirst()
                .or(() -> choices().stream().findFirst())
                .map(ActingPost::actor)
                .orElseThrow(() -> new AccessDeniedException("no post today"));
    }

    /** The account of this session as it is stored now. */
    public Account account() {
        return accounts.find(person())
                .filter(Account::enabled)
                .orElseThrow(() -> new AccessDeniedException("the account is disabled"));
    }

    /** The identity of this session in the person's list of sessions. */
    public UUID session() {
        return required().session();
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
        // A post may demand what none before it did.
        boolean ready = next(person.withoutPost()).equals(Optional.of(SignInStep.CHOOSE_POST));
        replace(ready ? person.in(post) : person.withoutPost());
        if (ready) {
            trace("ACT_IN_POST", person);
        }
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
        return person.post().isEmpty()
                        && choices.size() == 1
                        && next(person).equals(Optional.of(SignInStep.CHOOSE_POST))
                ? person.in(choices.getFirst().post().id())
                : person;
    }

    /**
     * The person of this session goes to the office's sign-in service to bind who they are there.
     * They have just given their password.
     */
    public void beginBinding() {
        new ProviderBinding(session(), clock.instant().plus(ProviderBinding.VALID))
                .keepIn(VaadinSession.getCurrent().getSession());
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
