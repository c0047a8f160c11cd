package org.xianxing.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xianxing.app.testing.BrowserTest;
import org.xianxing.app.testing.People;
import org.xianxing.domain.account.ExternalIdentity;
import org.xianxing.domain.account.ExternalIdentityRepository;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.Role;

/** Sign-in by an office's own service, which runs beside the application. */
class ProviderSignInTest extends BrowserTest {

    private static final SignInService SERVICE = SignInService.start();

    @Autowired private ExternalIdentityRepository identities;

    @DynamicPropertySource
    static void service(DynamicPropertyRegistry registry) {
        registry.add("xianxing.oidc.issuer", SERVICE::issuer);
        registry.add("xianxing.oidc.client-id", () -> SignInService.CLIENT);
        registry.add("xianxing.oidc.client-secret", () -> SignInService.SECRET);
        registry.add("xianxing.oidc.name", () -> "省统一身份认证");
    }

    @AfterAll
    static void stop() {
        SERVICE.stop();
    }

    @BeforeEach
    void come_back_here() {
        SERVICE.sendsBackTo(url("sign-in/back/oidc"));
    }

    @AfterEach
    void tell_the_truth() {
        SERVICE.makesOutTokensTo("");
    }

    @Test
    void person_binds_who_they_are_there_and_comes_in_without_a_password() {
        Account person = with(Role.ZONE_OFFICIAL);
        signInByPassword(person);
        open("my-account");
        page().locator("vaadin-button:has-text('绑定')").first().click();
        page().locator("vaadin-dialog vaadin-password-field input").fill("wrong");
        page().locator("vaadin-dialog vaadin-button:has-text('绑定')").last().click();
        page().getByText("密码不对").waitFor();
        page().locator("vaadin-dialog vaadin-password-field input").fill(People.PASSWORD);
        page().locator("vaadin-dialog vaadin-button:has-text('绑定')").last().click();
        answerAs("s-1001");
        page().getByText("已绑定，以后可以从登录页直接进入").waitFor();
        picture("my-account-bound");

        page().context().clearCookies();
        open("sign-in");
        page().locator("#sign-in-by").waitFor();
        picture("sign-in-by-service");
        onPhone();
        picture("sign-in-by-service-phone");
        comeInAs("s-1001");

        title("工作台");
        assertThat(identities.of(person.id())).hasSize(1);
    }

    @Test
    void identity_that_nobody_bound_opens_nothing() {
        comeInAs("s-1002");

        page().getByText("还没有绑定本系统的账号").waitFor();
        open("");
        assertThat(URI.create(page().url()).getPath()).isEqualTo("/sign-in");
    }

    @Test
    void identity_of_somebody_else_cannot_be_bound_again() {
        bound("s-1003", with(Role.ZONE_OFFICIAL));
        Account other = with(Role.ZONE_OFFICIAL);
        signInByPassword(other);
        open("my-account");
        page().locator("vaadin-button:has-text('绑定')").first().click();
        page().locator("vaadin-dialog vaadin-password-field input").fill(People.PASSWORD);
        page().locator("vaadin-dialog vaadin-button:has-text('绑定')").last().click();
        answerAs("s-1003");

        page().getByText("这个身份已经绑定了账号").waitFor();
        assertThat(identities.of(other.id())).isEmpty();
    }

    @Test
    void second_factor_is_still_demanded_and_an_old_password_is_not() {
        Account administrator = with(Role.SECURITY_ADMINISTRATOR);
        posts().mustChange(administrator);
        bound("s-1004", administrator);

        comeInAs("s-1004");

        title("设置第二因素");
    }

    @Test
    void suspended_account_stays_outside() {
        Account person = with(Role.ZONE_OFFICIAL);
        bound("s-1005", person);
        posts().disable(person);

        comeInAs("s-1005");

        page().getByText("还没有绑定本系统的账号").waitFor();
    }

    @Test
    void token_made_out_to_another_application_is_refused() {
        SERVICE.makesOutTokensTo("another-application");

        comeInAs("s-1001");

        page().getByText("没能通过省统一身份认证登录").waitFor();
    }

    @Test
    void answer_that_this_session_did_not_ask_for_is_refused() throws Exception {
        assertThat(location("sign-in/back/oidc?code=abc&state=forged"))
                .endsWith("/sign-in?provider");
        assertThat(location("sign-in/back/oidc")).endsWith("/sign-in?provider");
    }

    @Test
    void request_carries_a_challenge_a_state_and_a_nonce() throws Exception {
        assertThat(location("sign-in/to/oidc"))
                .startsWith(SERVICE.issuer() + "/oauth2/authorize")
                .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=")
                .contains("scope=openid");
    }

    private Account with(Role role) {
        Account person = posts().somebody("周同");
        posts().give(person, role);
        return person;
    }

    private void bound(String subject, Account person) {
        assertThat(
                        identities.add(
                                new ExternalIdentity(
                                        SERVICE.issuer(), subject, person.id(), Instant.now())))
                .isTrue();
    }

    private void signInByPassword(Account person) {
        open("sign-in");
        page().fill("#username", person.username());
        page().fill("#password", People.PASSWORD);
        page().keyboard().press("Enter");
        page().waitForSelector("vaadin-app-layout h1");
    }

    private void comeInAs(String subject) {
        open("sign-in");
        page().locator("#sign-in-by").click();
        answerAs(subject);
    }

    private void answerAs(String subject) {
        page().waitForURL(url -> url.startsWith(SERVICE.issuer()));
        page().fill("input[name=username]", subject);
        page().fill("input[name=password]", SignInService.PASSWORD);
        page().keyboard().press("Enter");
    }

    private void title(String words) {
        page().locator("h1").getByText(words).first().waitFor();
    }

    private String location(String path) throws Exception {
        HttpResponse<Void> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(url(path))).build(),
                                HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElse("");
    }
}
