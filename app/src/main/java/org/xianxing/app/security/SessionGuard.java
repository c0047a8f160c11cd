package org.xianxing.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xianxing.domain.account.SecuritySettings;
import org.xianxing.domain.account.SecuritySettingsRepository;
import org.xianxing.domain.account.SignInSession;
import org.xianxing.domain.account.SignInSessionRepository;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountRepository;

/**
 * Ends a session when its longest time or the time without an act is over, somebody signed it out
 * elsewhere, or the account was disabled. It asks with every request, on whatever node.
 */
class SessionGuard extends OncePerRequestFilter {

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final SignInSessionRepository sessions;
    private final AccountRepository accounts;
    private final SecuritySettingsRepository settings;
    private final InstantSource clock;

    SessionGuard(
            SignInSessionRepository sessions,
            AccountRepository accounts,
            SecuritySettingsRepository settings,
            InstantSource clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** A session begins. */
    void begin(HttpServletRequest request, SignedIn person) {
        Instant now = clock.instant();
        SecuritySettings limits = settings.get();
        request.getSession().setMaxInactiveInterval(limits.idleMinutes() * 60);
        sessions.add(
                new SignInSession(
                        person.session(),
                        person.id(),
                        now,
                        now,
                        cut(request.getRemoteAddr(), SignInSession.LONGEST_ADDRESS),
                        cut(request.getHeader("User-Agent"), SignInSession.LONGEST_DEVICE)));
    }

    /** The session of a person who signs out. */
    void end(@Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            end(person);
        }
    }

    void end(SignedIn person) {
        sessions.end(person.session());
    }

    /** Style sheets and scripts are for everyone, and there are many of them on a page. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return PublicFiles.has(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> person = SignInSteps.signedIn();
        if (person.isEmpty() || mayStay(person.get(), isAct(request))) {
            chain.doFilter(request, response);
            return;
        }
        sessions.end(person.get().session());
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        String accepted = String.valueOf(request.getHeader("Accept"));
        if (request.getMethod().equals("GET") && accepted.contains("text/html")) {
            response.sendRedirect(
                    request.getContextPath() + "/" + SignInPage.PATH + "?" + SignInPage.ENDED);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** An open page asks by itself whether the server is there; that is no act of a person. */
    private static boolean isAct(HttpServletRequest request) {
        return !"heartbeat".equals(request.getParameter("v-r"));
    }

    private boolean mayStay(SignedIn person, boolean act) {
        Optional<SignInSession> session = sessions.findRunning(person.session());
        if (session.isEmpty() || accounts.find(person.id()).filter(Account::enabled).isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        SecuritySettings limits = settings.get();
        Instant begun = session.get().begunAt();
        Instant seen = session.get().seenAt();
        if (!now.isBefore(begun.plus(Duration.ofHours(limits.absoluteHours())))
                || !now.isBefore(seen.plus(Duration.ofMinutes(limits.idleMinutes())))) {
            return false;
        }
        if (act && now.isAfter(seen.plus(SEEN_EVERY))) {
            sessions.seen(person.session(), now);
        }
        return true;
    }

    private static String cut(@Nullable String text, int longest) {
        String known = text == null ? "" : text;
        return known.length() <= longest ? known : known.substring(0, longest);
    }
}
