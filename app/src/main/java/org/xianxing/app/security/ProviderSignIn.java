package org.xianxing.app.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.account.ExternalIdentity;
import org.xianxing.domain.account.ExternalIdentityRepository;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Event;

/**
 * Lets a person in whom the office's sign-in service vouches for, if they have bound that identity
 * to their account here. The service stands for the password alone: steps that are left, such as a
 * code, are still asked for.
 */
@Component
public class ProviderSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    /** The address that leads to the service. */
    public static final String ADDRESS = "sign-in/to/" + ProviderRegistration.ID;

    /** The page of one's own account, with what came of binding as its query. */
    private static final String MY_ACCOUNT = "/my-account";

    /** What came of binding: bound, or the identity was bound before. */
    public static final String BOUND = "bound";

    public static final String TAKEN = "taken";

    private final ProviderSettings settings;
    private final ExternalIdentityRepository identities;
    private final AccountRepository accounts;
    private final SignInSteps steps;
    private final SignInTrail trail;
    private final SessionGuard guard;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final HttpSessionSecurityContextRepository contexts =
            new HttpSessionSecurityContextRepository();
    private final SavedRequestAwareAuthenticationSuccessHandler onward =
            new SavedRequestAwareAuthenticationSuccessHandler();

    ProviderSignIn(
            ProviderSettings settings,
            ExternalIdentityRepository identities,
            AccountRepository accounts,
            SignInSteps steps,
            SignInTrail trail,
            SessionGuard guard,
            Transactions transactions,
            AuditTrail audit,
            InstantSource clock) {
        this.settings = settings;
        this.identities = identities;
        this.accounts = accounts;
        this.steps = steps;
        this.trail = trail;
        this.guard = guard;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.onward.setDefaultTargetUrl("/");
    }

    /** Whether the office has a sign-in service of its own. */
    public boolean offered() {
        return settings.present();
    }

    /** What the office calls it; empty for a general word. */
    public String name() {
        return settings.name();
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouched)
            throws IOException, ServletException {
        SecurityContextHolder.clearContext();
        OidcIdToken token =
                ((OidcUser) Objects.requireNonNull(vouched.getPrincipal())).getIdToken();
        // Both were demanded when the token was read.
        String issuer = Objects.requireNonNull(token.getIssuer()).toString();
        String subject = Objects.requireNonNull(token.getSubject());
        Optional<SignedIn> before = personOf(request);
        if (before.isPresent()
                && ProviderBinding.take(request.getSession(), before.get(), clock.instant())) {
            bind(request, response, before.get(), issuer, subject);
            return;
        }
        Optional<Account> account =
                identities
                        .find(issuer, subject)
                        .flatMap(identity -> accounts.find(identity.account()))
                        .filter(Account::enabled);
        if (account.isEmpty()) {
            refused("SIGN_IN_UNBOUND", issuer, subject);
            redirect(request, response, "/" + SignInPage.PATH + "?" + SignInPage.UNBOUND);
            return;
        }
        SignedIn person = steps.onward(SignedIn.byProvider(account.get()));
        Authentication signedIn = steps.authentication(person);
        trail.signedIn(signedIn);
        before.ifPresent(other -> guard.end(other));
        guard.begin(request, person);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        onward.onAuthenticationSuccess(request, response, signedIn);
    }

    /** The person whose session it was before they went to the service. */
    private static Optional<SignedIn> personOf(HttpServletRequest request) {
        Object kept =
                request.getSession()
                        .getAttribute(
                                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return kept instanceof SecurityContext context
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    private void bind(
            HttpServletRequest request,
            HttpServletResponse response,
            SignedIn person,
            String issuer,
            String subject)
            throws IOException {
        Authentication acting = steps.authentication(person);
        boolean bound =
                transactions.inTransaction(() -> {
                    boolean added =
                            identities.add(
                                    new ExternalIdentity(
                                            issuer, subject, person.id(), clock.instant()));
                    trail.record(
                            acting,
                            Event.of(
                                    added ? "BIND_IDENTITY" : "BIND_IDENTITY_TAKEN",
                                    "account " + person.username(),
                                    issuer + " " + subject));
                    return added;
                });
        redirect(request, response, MY_ACCOUNT + "?" + (bound ? BOUND : TAKEN));
    }

    /** The service did not answer, said no, or what came back was not for this session. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String code =
                why instanceof OAuth2AuthenticationException known
                        ? known.getError().getErrorCode()
                        : "unreachable";
        LOG.warn("Sign-in by {} failed: {}", settings.issuer(), why.getMessage());
        refused("SIGN_IN_FAILED", settings.issuer(), code);
        redirect(request, response, "/" + SignInPage.PATH + "?" + SignInPage.PROVIDER);
    }

    private void refused(String action, String issuer, String detail) {
        transactions.runInTransaction(() ->
                audit.appendForNobody("oidc", Event.of(action, "provider " + issuer, detail)));
    }

    private static void redirect(
            HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        response.sendRedirect(request.getContextPath() + path);
    }
}
