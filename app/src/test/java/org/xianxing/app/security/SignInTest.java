package org.xianxing.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.testing.AppTest;
import org.xianxing.app.testing.People;
import org.xianxing.domain.account.SignInSessionRepository;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.StoredPassword;

class SignInTest extends AppTest {

    @Autowired private SignInAttempts attempts;
    @Autowired private SignInSessionRepository sessions;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    @AfterEach
    void unlock() {
        attempts.unlock(name());
        attempts.unlock("nobody-at-all");
    }

    @Test
    void right_password_opens_the_first_page_in_a_new_session() throws Exception {
        get("");
        String before = session();

        HttpResponse<String> answer = signIn(name(), People.PASSWORD, "");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(path(answer)).isEqualTo("/");
        assertThat(session()).isNotEqualTo(before);
        assertThat(get("").statusCode()).isEqualTo(200);
    }

    @Test
    void user_name_is_taken_as_typed_with_capitals_and_spaces() throws Exception {
        HttpResponse<String> answer = signIn(" T-Kaifaqu ", People.PASSWORD, "");

        assertThat(path(answer)).isEqualTo("/");
    }

    @Test
    void wrong_password_and_unknown_name_get_the_same_answer() throws Exception {
        HttpResponse<String> wrongPassword = signIn(name(), "wrong", "");
        HttpResponse<String> unknownName = signIn("nobody-at-all", "wrong", "");

        assertThat(path(wrongPassword)).isEqualTo("/sign-in?wrong");
        assertThat(path(unknownName)).isEqualTo("/sign-in?wrong");
        assertThat(get("").statusCode()).isEqualTo(302);
    }

    @Test
    void a_given_password_holds_for_a_fortnight() throws Exception {
        Account late = posts().somebody("迟到");
        posts().passwordGiven(late, Instant.now().minus(StoredPassword.GIVEN_LASTS));
        assertThat(path(signIn(late.username(), People.PASSWORD, ""))).isEqualTo("/sign-in?over");
        assertThat(get("").statusCode()).isEqualTo(302);
        posts().passwordGiven(
                        late,
                        Instant.now().minus(StoredPassword.GIVEN_LASTS).plus(Duration.ofHours(1)));
        assertThat(path(signIn(late.username(), People.PASSWORD, ""))).isEqualTo("/");
    }

    @Test
    void fifth_wrong_password_locks_even_the_right_one_out() throws Exception {
        for (int i = 1; i < attempts.wrongBeforeLock(); i++) {
            assertThat(path(signIn(name(), "wrong", ""))).isEqualTo("/sign-in?wrong");
        }

        assertThat(path(signIn(name(), "wrong", ""))).isEqualTo("/sign-in?locked");
        assertThat(path(signIn(name(), People.PASSWORD, ""))).isEqualTo("/sign-in?locked");
    }

    @Test
    void unknown_name_is_locked_like_a_known_one() throws Exception {
        for (int i = 1; i < attempts.wrongBeforeLock(); i++) {
            signIn("nobody-at-all", "wrong", "");
        }

        assertThat(path(signIn("nobody-at-all", "wrong", ""))).isEqualTo("/sign-in?locked");
    }

    @Test
    void session_that_was_signed_out_elsewhere_is_over() throws Exception {
        signIn(name(), People.PASSWORD, "");

        sessions.endAllOf(people().with(Role.ZONE_OFFICIAL).id(), Optional.empty());

        assertThat(path(page(""))).isEqualTo("/sign-in?ended");
        assertThat(path(page(""))).isEqualTo("/sign-in");
    }

    @Test
    void session_of_a_disabled_account_is_over() throws Exception {
        Account person = posts().somebody("郑停");
        posts().give(person, Role.ZONE_OFFICIAL);
        signIn(person.username(), People.PASSWORD, "");
        assertThat(page("").statusCode()).isEqualTo(200);

        posts().disable(person);

        assertThat(path(page(""))).isEqualTo("/sign-in?ended");
    }

    @Test
    void name_is_remembered_only_when_asked_for() throws Exception {
        signIn(name(), People.PASSWORD, "");
        assertThat(cookie(SignInPage.NAME_COOKIE)).isEmpty();

        signIn(name(), People.PASSWORD, "&remember=on");
        assertThat(cookie(SignInPage.NAME_COOKIE)).isEqualTo(name());
    }

    @Test
    void every_page_carries_the_protecting_headers() throws Exception {
        HttpResponse<String> page = get("sign-in");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void style_sheets_may_be_kept_by_the_browser() throws Exception {
        HttpResponse<String> file = get("themes/xianxing/tokens.css");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control").orElse(""))
                .doesNotContain("no-store");
    }

    @Test
    void pages_ask_visitors_to_sign_in_first() throws Exception {
        assertThat(path(get("test-evaluator"))).isEqualTo("/sign-in");
        assertThat(path(get("no-such-page"))).isEqualTo("/sign-in");
    }

    private String name() {
        return people().with(Role.ZONE_OFFICIAL).username();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(url(path))).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(url(path))).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> signIn(String name, String password, String further)
            throws IOException, InterruptedException {
        String form =
                "username="
                        + URLEncoder.encode(name, StandardCharsets.UTF_8)
                        + "&password="
                        + URLEncoder.encode(password, StandardCharsets.UTF_8)
                        + further;
        return client.send(
                HttpRequest.newBuilder(URI.create(url("sign-in")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String path(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(uri -> uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery()))
                .orElse("no redirect: " + answer.statusCode());
    }

    private String session() {
        return cookie("XIANXING");
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
