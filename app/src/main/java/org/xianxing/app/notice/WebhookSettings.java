package org.xianxing.app.notice;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway that sends short messages, from variables such as {@code XIANXING_WEBHOOK_URL}.
 *
 * @param url where it is told; empty for none
 * @param secret with which we sign what we tell it
 * @param seconds how long an answer may take
 */
@ConfigurationProperties("xianxing.webhook")
record WebhookSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String secret,
        @DefaultValue("20") int seconds) {

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    boolean present() {
        return !url.isBlank();
    }

    /** Whether an address may be told: TLS, or this very machine. */
    static boolean isSafe(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme())
                                    && OWN_MACHINE.contains(uri.getHost()));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
