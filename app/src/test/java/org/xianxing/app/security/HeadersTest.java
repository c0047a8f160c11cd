package org.xianxing.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.xianxing.app.testing.AppTest;
import org.xianxing.app.testing.People;
import org.xianxing.domain.organization.Role;

/** What browsers and strangers get to see of the server, over real HTTP. */
class HeadersTest extends AppTest {

    private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sign-in",
                "",
                "no-such-page",
                "themes/xianxing/tokens.css",
                "themes/xianxing/no-such.css",
                "favicon.ico",
                "files/evidence/" + NOBODYS,
                "files/case/" + NOBODYS + "/" + NOBODYS,
                "files/case-paper/" + NOBODYS + "/" + NOBODYS,
                "files/evidence/no-identifier",
                "VAADIN/dynamic/resource/1/x/y",
                "error",
                "a;b"
            })
    void every_answer_carries_the_protecting_headers(String path) throws Exception {
        for (boolean signedIn : new boolean[] {false, true}) {
            if (signedIn) {
                signIn();
            }
            HttpResponse<String> answer = get(path);

            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "usb=()");
            assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Content-Security-Policy"))
                    .contains("default-src ", "object-src 'none'", "frame-ancestors ");
            assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
        }
    }

    @Test
    void a_page_runs_only_scripts_of_ours_and_stands_in_no_frame() throws Exception {
        HttpResponse<String> page = get("sign-in");
        String policy = header(page, "Content-Security-Policy");

        String scripts = directive(policy, "script-src");
        assertThat(scripts).doesNotContain("unsafe-inline", "*", "http:", "https:", "data:");
        assertThat(directive(policy, "default-src")).isEqualTo("default-src 'self'");
        assertThat(directive(policy, "frame-ancestors")).isEqualTo("frame-ancestors 'none'");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        String nonce = nonce(policy);
        List<String> tags =
                Pattern.compile("<script[^>]*>")
                        .matcher(page.body())
                        .results()
                        .map(found -> found.group())
                        .toList();
        assertThat(tags).isNotEmpty().allMatch(tag -> tag.contains("nonce=\"" + nonce + "\""));
        assertThat(nonce(header(get("sign-in"), "Content-Security-Policy"))).isNotEqualTo(nonce);
    }

    @Test
    void a_file_runs_nothing_and_stands_in_frames_of_ours_alone() throws Exception {
        signIn();

        HttpResponse<String> file = get("files/evidence/" + NOBODYS);

        String policy = header(file, "Content-Security-Policy");
        assertThat(policy).contains("default-src 'none'", "frame-ancestors 'self'");
        assertThat(policy).doesNotContain("script-src");
        assertThat(header(file, "Cache-Control")).contains("no-store");
    }

    @Test
    void over_tls_browsers_are_told_to_stay_there_and_cookies_too() throws Exception {
        HttpResponse<String> secure = send(request("sign-in").header("X-Forwarded-Proto", "https"));

        assertThat(header(get("sign-in"), "Strict-Transport-Security")).isEmpty();
        assertThat(header(secure, "Strict-Transport-Security"))
                .isEqualTo("max-age=31536000; includeSubDomains");
        assertThat(String.join("\n", secure.headers().allValues("Set-Cookie")))
                .contains("XIANXING=", "Secure", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void behind_tls_the_session_is_bound_to_the_host() {
        TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();
        Cookie cookie = server.getSettings().getSession().getCookie();
        cookie.setName("XIANXING");

        ServerConfiguration.answers(true).customize(server);

        assertThat(cookie.getName()).isEqualTo("__Host-XIANXING");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void our_own_cookies_are_bound_to_the_host_over_tls() {
        jakarta.servlet.http.Cookie secure = Cookies.create("a", "b", true, 1);

        assertThat(secure.getName()).isEqualTo("__Host-a");
        assertThat(secure.getSecure()).isTrue();
        assertThat(secure.isHttpOnly()).isTrue();
        assertThat(secure.getPath()).isEqualTo("/");
        assertThat(Cookies.value(new jakarta.servlet.http.Cookie[] {secure}, "a", true))
                .contains("b");
        assertThat(Cookies.value(new jakarta.servlet.http.Cookie[] {secure}, "a", false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"})
    void methods_that_nothing_answers_are_refused(String method) throws Exception {
        HttpResponse<String> answer =
                send(request("sign-in").method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, POST");
    }

    @Test
    void nothing_is_traced_back() throws Exception {
        String answer = raw("TRACE /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Told: secret\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405").doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null"
    })
    void changes_asked_for_by_other_origins_are_refused(String header, String value)
            throws Exception {
        HttpResponse<String> answer = send(signInRequest().header(header, value));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, same-origin", "Origin, http://127.0.0.1"})
    void our_own_pages_may_ask(String header, String value) throws Exception {
        assertThat(send(signInRequest().header(header, value)).statusCode()).isEqualTo(302);
    }

    @Test
    void bodies_that_are_too_large_are_refused_unread() throws Exception {
        byte[] large = new byte[(int) RequestGuard.LARGEST_MESSAGE + 1];

        HttpResponse<String> told =
                send(request("sign-in?v-r=uidl").POST(BodyPublishers.ofByteArray(large)));

        assertThat(told.statusCode()).isEqualTo(413);
    }

    @Test
    void bodies_that_do_not_tell_their_length_are_counted() {
        assertThatThrownBy(() -> endless((asked, _) -> asked.getInputStream().readAllBytes()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too large");
        assertThatThrownBy(() -> endless((asked, _) -> asked.getReader().lines().forEach(_ -> {})))
                .isInstanceOf(UncheckedIOException.class);
    }

    private static void endless(FilterChain reading) throws ServletException, IOException {
        MockHttpServletRequest request =
                new MockHttpServletRequest("POST", "/") {
                    @Override
                    public long getContentLengthLong() {
                        return -1;
                    }
                };
        request.setContent(new byte[(int) RequestGuard.LARGEST_MESSAGE + 1]);
        new RequestGuard().doFilter(request, new MockHttpServletResponse(), reading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "https://evil.example/", "%0d%0aSet-Cookie:x=y"})
    void nobody_is_sent_elsewhere(String path) throws Exception {
        String answer = raw("GET /" + path + " HTTP/1.1\r\nHost: evil.example\r\n");

        assertThat(answer.lines().filter(line -> line.startsWith("Location:")))
                .allMatch(line -> line.equals("Location: /sign-in"));
        assertThat(answer).doesNotContain("\nSet-Cookie:x=y");
    }

    @Test
    void no_other_origin_is_let_in() throws Exception {
        HttpResponse<String> answer =
                send(request("sign-in").header("Origin", "https://evil.example"));

        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }

    @ParameterizedTest
    @CsvSource({
        "files/evidence/no-identifier, 400, 请求有误",
        "files/evidence/00000000-0000-0000-0000-000000000000, 404, 没有这个页面或文件",
        "error, 404, 没有这个页面或文件",
        "themes/xianxing/no-such.css, 404, 没有这个页面或文件"
    })
    void a_failed_request_is_answered_without_the_inside(String path, int status, String words)
            throws Exception {
        signIn();

        HttpResponse<String> page = send(request(path).header("Accept", "text/html"));
        HttpResponse<String> data = send(request(path).header("Accept", "application/json"));

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.body()).contains(words, "回首页");
        assertThat(data.statusCode()).isEqualTo(status);
        assertThat(data.body()).isEqualTo("{\"status\":" + status + "}");
        assertThat(page.body() + data.body())
                .doesNotContain("Exception", "org.", "java", "Whitelabel", "timestamp");
    }

    @Test
    void a_failure_inside_is_told_by_its_number_alone() throws Exception {
        signIn();

        HttpResponse<String> answer =
                send(request("test-broken-file").header("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .containsPattern("报编号 [2-9A-Z]{4}")
                .doesNotContain("for a test", "Exception", "at org.");
    }

    @Test
    void requests_that_are_none_learn_nothing_of_the_server() throws Exception {
        String answer = raw("GET /%zz HTTP/1.1\r\nHost: localhost\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("X-Content-Type-Options: nosniff", "default-src 'none'")
                .doesNotContain("Tomcat", "Apache", "<h1>", "Exception");
    }

    private void signIn() throws IOException, InterruptedException {
        assertThat(send(signInRequest()).statusCode()).isEqualTo(302);
    }

    private HttpRequest.Builder signInRequest() {
        return request("sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                        BodyPublishers.ofString(
                                "username="
                                        + people().with(Role.PROVINCE_LEADER).username()
                                        + "&password="
                                        + People.PASSWORD));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url(path)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** What comes back for lines that no client would send. */
    private String raw(String head) throws IOException {
        URI server = URI.create(url(""));
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String directive(String policy, String name) {
        return Arrays.stream(policy.split("; "))
                .filter(each -> each.startsWith(name + " "))
                .findFirst()
                .orElse("");
    }

    private static String nonce(String policy) {
        var found = Pattern.compile("'nonce-([A-Za-z0-9+/]{24})'").matcher(policy);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
