package org.xianxing.app.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.xianxing.app.start.StartRefusal;
import org.xianxing.domain.notice.Channel;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a gateway for short messages what to send, at the one address that the operator set. What
 * it is told is signed: {@code v1=} and HMAC-SHA256, in hexadecimal, of the time, a dot and the
 * body.
 */
@Component
class WebhookSender implements Sender {

    static final String TIME = "X-Xianxing-Time";
    static final String SIGNATURE = "X-Xianxing-Signature";
    static final String KEY = "Idempotency-Key";

    private static final String MAC = "HmacSHA256";
    private static final int SHORTEST_SECRET = 16;
    private static final int LONGEST_TEXT = 500;
    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;
    private static final int BAD_REQUEST = 400;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final WebhookSettings settings;
    private final InstantSource clock;
    private final HttpClient client;
    private final JsonMapper json = JsonMapper.builder().build();

    WebhookSender(WebhookSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.client =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(Duration.ofSeconds(settings.seconds()))
                        .build();
        if (settings.present() && !WebhookSettings.isSafe(settings.url())) {
            throw StartRefusal.webhookUnsafe(settings.url());
        }
        if (settings.present() && settings.secret().length() < SHORTEST_SECRET) {
            throw StartRefusal.webhookSecretShort(SHORTEST_SECRET);
        }
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean isSetUp() {
        return settings.present();
    }

    @Override
    public Result send(Letter letter) {
        String body = body(letter);
        String time = String.valueOf(clock.instant().getEpochSecond());
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(settings.url()))
                        .timeout(Duration.ofSeconds(settings.seconds()))
                        .header("Content-Type", "application/json; charset=utf-8")
                        .header(KEY, letter.id().toString())
                        .header(TIME, time)
                        .header(SIGNATURE, "v1=" + sign(settings.secret(), time + "." + body))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return result(status);
        } catch (IOException e) {
            return new Result.NotNow(
                    "the gateway cannot be reached: " + e.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Result.NotNow("interrupted");
        }
    }

    private static Result result(int status) {
        if (status >= OK && status < MULTIPLE_CHOICES) {
            return new Result.Sent();
        }
        String problem = "the gateway answered " + status;
        boolean later =
                status >= SERVER_ERROR || status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS;
        return later || status < BAD_REQUEST && status < OK
                ? new Result.NotNow(problem)
                : new Result.Refused(problem);
    }

    private String body(Letter letter) {
        String text = letter.text();
        Map<String, String> told = new LinkedHashMap<>();
        told.put("id", letter.id().toString());
        told.put("to", letter.to());
        told.put(
                "text",
                text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…");
        return json.writeValueAsString(told);
    }

    static String sign(String secret, String signed) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + MAC, e);
        }
    }
}
