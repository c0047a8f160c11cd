package org.xianxing.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.xianxing.db.TestDatabase;
import org.xianxing.db.account.AccountRepositories;
import org.xianxing.db.organization.OrganizationRepositories;
import org.xianxing.domain.account.SecuritySettings;
import org.xianxing.domain.account.SignInSessionRepository;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.StoredPassword;

/** The limits of a session, by a clock that the test moves. */
class SessionGuardTest {

    private static final Instant BEGUN = Instant.parse("2027-01-18T00:30:00Z");
    private static final Duration IDLE = Duration.ofMinutes(SecuritySettings.DEFAULT.idleMinutes());
    private static final Duration LONGEST =
            Duration.ofHours(SecuritySettings.DEFAULT.absoluteHours());
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static TestDatabase database;

    private Instant now = BEGUN;
    private SignInSessionRepository sessions;
    private SessionGuard guard;
    private SignedIn person;

    @BeforeAll
    static void make_a_database() {
        database = TestDatabase.create();
    }

    @BeforeEach
    void sign_in() {
        database.clear();
        AccountRepository accounts = OrganizationRepositories.accounts(database.database());
        sessions = AccountRepositories.signInSessions(database.database());
        guard =
                new SessionGuard(
                        sessions,
                        accounts,
                        AccountRepositories.securitySettings(database.database()),
                        () -> now);
        Account account =
                new Account(
                        AccountId.random(),
                        0,
                        "lin",
                        "林晓岚",
                        new StoredPassword("h", false, BEGUN),
                        true,
                        false);
        accounts.add(account);
        person = SignedIn.as(account);
        guard.begin(new MockHttpServletRequest(), person);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void session_ends_after_so_long_without_an_act() throws Exception {
        now = BEGUN.plus(IDLE).minus(MOMENT);
        assertThat(stays("")).isTrue();

        now = now.plus(IDLE).minus(MOMENT);
        assertThat(stays("")).as("the act before counts").isTrue();
        now = now.plus(IDLE);
        assertThat(stays("")).isFalse();
        assertThat(sessions.findRunning(person.session())).isEmpty();
    }

    @Test
    void heartbeat_of_an_open_page_is_no_act() throws Exception {
        now = BEGUN.plus(IDLE).minus(MOMENT);
        assertThat(stays("heartbeat")).isTrue();

        now = BEGUN.plus(IDLE);
        assertThat(stays("heartbeat")).isFalse();
    }

    @Test
    void session_ends_after_the_longest_time_however_busy_the_person_is() throws Exception {
        Instant end = BEGUN.plus(LONGEST);
        while (now.isBefore(end.minus(MOMENT))) {
            now = earlier(now.plus(IDLE.dividedBy(2)), end.minus(MOMENT));
            assertThat(stays("")).isTrue();
        }

        now = end;
        assertThat(stays("")).isFalse();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Whether a request still belongs to the person. */
    private boolean stays(String kind) throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                person, null, AuthorityUtils.NO_AUTHORITIES));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Accept", "text/html");
        if (!kind.isEmpty()) {
            request.setParameter("v-r", kind);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        guard.doFilter(request, response, new MockFilterChain());
        boolean ended = "/sign-in?ended".equals(response.getRedirectedUrl());
        assertThat(SecurityContextHolder.getContext().getAuthentication() == null).isEqualTo(ended);
        return !ended;
    }
}
