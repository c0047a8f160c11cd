package org.xianxing.app.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.ServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A real sign-in service of another office: Spring's authorization server on a free port, in a
 * process of its own, as both keep who is signed in in one static place. It ends with its input.
 */
final class SignInService {

    static final String CLIENT = "xianxing";
    static final String SECRET = "between us";
    static final String PASSWORD = "over-there";

    private static final String BACK = "back ";
    private static final String AUDIENCE = "audience ";

    private static volatile String back = "http://127.0.0.1:1/sign-in/back/oidc";
    private static volatile String audience = "";

    private final Process process;
    private final String issuer;

    private SignInService() throws IOException {
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                SignInService.class.getName())
                        .redirectError(Path.of("target", "sign-in-service.log").toFile())
                        .start();
        issuer =
                process.inputReader()
                        .lines()
                        .filter(line -> line.startsWith("http://"))
                        .findFirst()
                        .orElseThrow(() -> new IOException("the sign-in service did not start"));
    }

    static SignInService start() {
        try {
            return new SignInService();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The service itself: tells its address, then does as it is told line by line. */
    public static void main(String[] arguments) throws IOException {
        try (var context = new AnnotationConfigServletWebServerApplicationContext(Parts.class);
                BufferedReader told =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(
                    "http://127.0.0.1:" + Objects.requireNonNull(context.getWebServer()).getPort());
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                if (line.startsWith(BACK)) {
                    back = line.substring(BACK.length());
                } else if (line.startsWith(AUDIENCE)) {
                    audience = line.substring(AUDIENCE.length());
                }
                System.out.println("done");
            }
        }
    }

    private void tell(String line) {
        try {
            process.outputWriter().write(line + "\n");
            process.outputWriter().flush();
            String answer = process.inputReader().readLine();
            if (!"done".equals(answer)) {
                throw new IOException("the sign-in service said " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the service names itself. */
    String issuer() {
        return issuer;
    }

    /** Where people are sent back to. */
    void sendsBackTo(String address) {
        tell(BACK + address);
    }

    /** From now on tokens are made out to another application; empty stops that. */
    void makesOutTokensTo(String other) {
        tell(AUDIENCE + other);
    }

    void stop() {
        process.destroy();
    }

    @EnableWebSecurity
    static class Parts {

        @Bean
        ServletWebServerFactory server() {
            TomcatServletWebServerFactory server = new TomcatServletWebServerFactory(0);
            server.setAddress(InetAddress.getLoopbackAddress());
            // Filters are asked only where a servlet answers in the end.
            server.setRegisterDefaultServlet(true);
            return server;
        }

        @Bean
        SecurityFilterChain pages(HttpSecurity http) throws Exception {
            http.with(
                    new OAuth2AuthorizationServerConfigurer(),
                    service -> service.oidc(Customizer.withDefaults()));
            http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
            http.formLogin(Customizer.withDefaults());
            return http.build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(
                    List.of("s-1001", "s-1002", "s-1003", "s-1004", "s-1005").stream()
                            .map(name ->
                                    User.withUsername(name)
                                            .password("{noop}" + PASSWORD)
                                            .roles("STAFF")
                                            .build())
                            .toList());
        }

        /** The port of the application under test is known only after it has started. */
        @Bean
        RegisteredClientRepository applications() {
            return new RegisteredClientRepository() {
                @Override
                public void save(RegisteredClient client) {
                    // The service wants to keep the secret better encoded; it is told anew instead.
                }

                @Override
                public @Nullable RegisteredClient findById(String id) {
                    return client().findById(id);
                }

                @Override
                public @Nullable RegisteredClient findByClientId(String clientId) {
                    return client().findByClientId(clientId);
                }
            };
        }

        private static RegisteredClientRepository client() {
            return new InMemoryRegisteredClientRepository(
                    RegisteredClient.withId(CLIENT)
                            .clientId(CLIENT)
                            .clientSecret("{noop}" + SECRET)
                            .clientAuthenticationMethod(
                                    ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri(back)
                            .scope("openid")
                            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                            .build());
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new ImmutableJWKSet<>(
                    new JWKSet(
                            new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                                    .privateKey((RSAPrivateKey) pair.getPrivate())
                                    .keyID("k1")
                                    .build()));
        }

        @Bean
        JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
            return NimbusJwtDecoder.withJwkSource(keys).build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> tokens() {
            return token -> {
                if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                    if (!audience.isEmpty()) {
                        token.getClaims().audience(List.of(audience));
                    }
                }
            };
        }

        @Bean
        AuthorizationServerSettings addresses() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}
