package org.xianxing.app.security;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategyConfiguration;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.xianxing.domain.account.SecuritySettingsRepository;
import org.xianxing.domain.account.SignInSessionRepository;
import org.xianxing.domain.organization.AccountRepository;

/** Sign-in, addresses and response headers. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import(VaadinAwareSecurityContextHolderStrategyConfiguration.class)
class SecurityConfiguration {

    private static final String CALENDARS = "/calendar-feed/*";

    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /** Only in the chain below, not once more as a filter of the server. */
    @Bean
    FilterRegistrationBean<SessionGuard> sessionGuardInChainOnly(SessionGuard guard) {
        FilterRegistrationBean<SessionGuard> registration = new FilterRegistrationBean<>(guard);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    SessionGuard sessionGuard(
            SignInSessionRepository sessions,
            AccountRepository accounts,
            SecuritySettingsRepository settings,
            InstantSource clock) {
        return new SessionGuard(sessions, accounts, settings, clock);
    }

    @Bean
    SecurityFilterChain addresses(
            HttpSecurity http, SessionGuard guard, ProviderSettings office, ProviderSignIn vouched)
            throws Exception {
        http.addFilterBefore(guard, AuthorizationFilter.class);
        http.setSharedObject(RequestCache.class, addressAskedFor());
        http.setSharedObject(
                VaadinSavedRequestAwareAuthenticationSuccessHandler.class, signedIn(guard));
        http.headers(SecurityConfiguration::headers);
        // An answer to a failed request must not ask for a sign-in instead.
        http.authorizeHttpRequests(
                requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll());
        // Calendar programs have no session; the address itself is their secret.
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers(HttpMethod.GET, CALENDARS)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, CALENDARS)
                        .permitAll());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin ->
                        vaadin.loginView("/" + SignInPage.PATH, "/" + SignInPage.PATH)
                                .anyRequest(
                                        AuthorizeHttpRequestsConfigurer.AuthorizedUrl
                                                ::authenticated));
        http.formLogin(form ->
                form.usernameParameter(SignInPage.USERNAME)
                        .passwordParameter(SignInPage.PASSWORD)
                        .failureHandler(new SignInPage.Again()));
        if (office.present()) {
            http.oauth2Login(login -> byProvider(login, office, vouched));
        }
        http.logout(
                out -> out.addLogoutHandler((_, _, authentication) -> guard.end(authentication)));
        return http.build();
    }

    private static void byProvider(
            OAuth2LoginConfigurer<HttpSecurity> login,
            ProviderSettings office,
            ProviderSignIn vouched) {
        ProviderRegistration registration = new ProviderRegistration(office);
        login.withObjectPostProcessor(new TellWhenNotReached(vouched));
        login.withObjectPostProcessor(new NoSessionYet());
        login.loginPage("/" + SignInPage.PATH)
                .clientRegistrationRepository(registration)
                .authorizedClientRepository(new NoTokensKept())
                .authorizationEndpoint(to -> to.baseUri(ProviderRegistration.TO))
                .redirectionEndpoint(back -> back.baseUri(ProviderRegistration.BACK))
                .tokenEndpoint(
                        tokens -> tokens.accessTokenResponseClient(ProviderRegistration.tokens()))
                .userInfoEndpoint(person ->
                        person.oidcUserService(
                                told -> new DefaultOidcUser(Set.of(), told.getIdToken())))
                .successHandler(vouched)
                .failureHandler(vouched);
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> identityTokens() {
        return ProviderRegistration::decoder;
    }

    /** Who cannot be sent to the service is told so on the sign-in page. */
    private record TellWhenNotReached(ProviderSignIn vouched)
            implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {
        @Override
        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler(vouched);
            return filter;
        }
    }

    /** Whom the service vouches for is not signed in before ProviderSignIn says so. */
    private record NoSessionYet() implements ObjectPostProcessor<OAuth2LoginAuthenticationFilter> {
        @Override
        public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
            filter.setSecurityContextRepository(new NullSecurityContextRepository());
            return filter;
        }
    }

    /** Tokens of the service are good for nothing here once they have said who somebody is. */
    private static final class NoTokensKept implements OAuth2AuthorizedClientRepository {
        @Override
        @SuppressWarnings("NullAway") // null is the interface's word for none
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
                String service, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String service,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }

    /** Keeps the address that a visitor asked for until they have signed in, as it was. */
    @SuppressWarnings("NullAway") // null is what switches the parameter off
    private static RequestCache addressAskedFor() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        // What protects pages stands on every response, see ProtectingHeaders.
        headers.defaultsDisabled();
        headers.addHeaderWriter(
                new DelegatingRequestMatcherHeaderWriter(
                        request -> !PublicFiles.has(request), new CacheControlHeadersWriter()));
        headers.withObjectPostProcessor(new WriteEagerly());
    }

    /** A page that is forwarded to the framework's servlet is complete before the filter ends. */
    private static final class WriteEagerly implements ObjectPostProcessor<HeaderWriterFilter> {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }

    private static VaadinSavedRequestAwareAuthenticationSuccessHandler signedIn(
            SessionGuard guard) {
        VaadinSavedRequestAwareAuthenticationSuccessHandler handler =
                new VaadinSavedRequestAwareAuthenticationSuccessHandler() {
                    @Override
                    public void onAuthenticationSuccess(
                            HttpServletRequest request,
                            HttpServletResponse response,
                            Authentication authentication)
                            throws ServletException, IOException {
                        SignInPage.rememberName(request, response, authentication);
                        if (authentication.getPrincipal() instanceof SignedIn person) {
                            guard.begin(request, person);
                        }
                        super.onAuthenticationSuccess(request, response, authentication);
                    }
                };
        handler.setDefaultTargetUrl("/");
        return handler;
    }
}
