package org.xianxing.app.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianxing.app.notice.Sender.Letter;
import org.xianxing.app.notice.Sender.Result;
import org.xianxing.app.start.StartRefusal;

/** The gateway for short messages, as a real server on this machine. */
class WebhookSenderTest {

    private static final String SECRET = "a-secret-of-the-test";
    private static final Instant NOW = Instant.ofEpochSecond(1_795_500_000L);

    private final List<Map<String, String>> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    told.add(
                            Map.of(
                                    "path",
                                    exchange.getRequestURI().getPath(),
                                    "key",
                                    exchange.getRequestHeaders().getFirst(WebhookSender.KEY),
                                    "time",
                                    exchange.getRequestHeaders().getFirst(WebhookSender.TIME),
                                    "signature",
                                    exchange.getRequestHeaders().getFirst(WebhookSender.SIGNATURE),
                                    "body",
                                    new String(
                                            exchange.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8)));
                    exchange.getResponseHeaders().add("Location", "/elsewhere");
                    exchange.sendResponseHeaders(status.get(), -1);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private WebhookSender sender() {
        return new WebhookSender(
                new WebhookSettings(
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/sms", SECRET, 5),
                () -> NOW);
    }

    private static Letter letter() {
        return new Letter(UUID.randomUUID(), "13800001234", "先行", List.of("任务“一”将到期"));
    }

    @Test
    void what_is_told_is_signed_with_its_time_and_known_again_when_tried_again() {
        Letter letter = letter();

        assertThat(sender().send(letter)).isEqualTo(new Result.Sent());
        assertThat(sender().send(letter)).isEqualTo(new Result.Sent());

        Map<String, String> first = told.getFirst();
        assertThat(first.get("path")).isEqualTo("/sms");
        assertThat(first.get("body"))
                .isEqualTo(
                        "{\"id\":\"%s\",\"to\":\"13800001234\",\"text\":\"任务“一”将到期\"}"
                                .formatted(letter.id()));
        assertThat(first.get("time")).isEqualTo("1795500000");
        assertThat(first.get("signature"))
                .isEqualTo("v1=" + WebhookSender.sign(SECRET, "1795500000." + first.get("body")));
        assertThat(first.get("key")).isEqualTo(letter.id().toString());
        assertThat(told.getLast()).isEqualTo(first);
    }

    /** RFC 4231, test case 2. */
    @Test
    void the_signature_is_hmac_sha_256() {
        assertThat(WebhookSender.sign("Jefe", "what do ya want for nothing?"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @ParameterizedTest
    @CsvSource({
        "204, Sent",
        "500, NotNow",
        "503, NotNow",
        "408, NotNow",
        "429, NotNow",
        "400, Refused",
        "401, Refused",
        "404, Refused",
        "302, Refused",
        "307, Refused"
    })
    void what_may_pass_is_tried_again_and_no_redirect_is_followed(int answer, String result) {
        status.set(answer);

        assertThat(sender().send(letter()).getClass().getSimpleName()).isEqualTo(result);
        assertThat(told).hasSize(1);
    }

    @Test
    void a_gateway_that_is_away_is_tried_again() {
        WebhookSender sender = sender();
        server.stop(0);

        assertThat(sender.send(letter())).isInstanceOf(Result.NotNow.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://gateway.example.cn/",
                "https://user:word@gateway.example.cn/",
                "file:///etc/passwd",
                "gateway",
                "http://127.0.0.1.example.cn/"
            })
    void an_address_without_tls_stops_the_start(String url) {
        assertThatThrownBy(() -> new WebhookSender(new WebhookSettings(url, SECRET, 5), () -> NOW))
                .isInstanceOf(StartRefusal.class)
                .hasMessageContainingAll("XIANXING_WEBHOOK_URL 不能用", "cannot be used")
                .hasMessageNotContainingAny(SECRET, "user:word");
        assertThatThrownBy(() ->
                        new WebhookSender(
                                new WebhookSettings("https://gateway.example.cn", "short", 5),
                                () -> NOW))
                .isInstanceOf(StartRefusal.class)
                .hasMessageContaining("XIANXING_WEBHOOK_SECRET");
    }
}
