package org.xianxing.app.security;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An office's own sign-in service by OpenID Connect, from variables such as {@code
 * XIANXING_OIDC_ISSUER}.
 *
 * @param issuer the address by which the service names itself; empty when there is none
 * @param clientId what the service calls this application
 * @param clientSecret with what the application shows who it is; empty for a client without one
 * @param name what the service is called on the sign-in page; empty for a general word
 */
@ConfigurationProperties("xianxing.oidc")
public record ProviderSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String name) {

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Whether there is a service. */
    public boolean present() {
        return !issuer.isBlank();
    }

    /** Whether an address may serve as issuer: TLS, or this very machine. */
    public static boolean isSafe(String issuer) {
        try {
            URI uri = URI.create(issuer);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme())
                                    && OWN_MACHINE.contains(uri.getHost()));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
