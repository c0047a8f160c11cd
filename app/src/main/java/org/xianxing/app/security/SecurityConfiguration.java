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
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Sign-in, addresses and response headers. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import(VaadinAwareSecurityContextHolderStrategyConfiguration.class)
class SecurityConfiguration {

    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    SecurityFilterChain addresses(HttpSecurity http) throws Exception {
        http.setSharedObject(RequestCache.class, addressAskedFor());
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, signedIn());
        http.headers(SecurityConfiguration::headers);
        // An answer to a failed request must not ask for a sign-in instead.
        http.authorizeHttpRequests(
                requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll());
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
        return http.build();
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
                        request -> !isPublicFile(request), new CacheControlHeadersWriter()));
        headers.withObjectPostProcessor(new WriteEagerly());
    }

    private static boolean isPublicFile(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/VAADIN/build/")
                || path.startsWith("/themes/")
                || path.startsWith("/lumo/");
    }

    /** A page that is forwarded to the framework's servlet is complete before the filter ends. */
    private static final class WriteEagerly implements ObjectPostProcessor<HeaderWriterFilter> {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }

    private static VaadinSavedRequestAwareAuthenticationSuccessHandler signedIn() {
        VaadinSavedRequestAwareAuthenticationSuccessHandler handler =
                new VaadinSavedRequestAwareAuthenticationSuccessHandler() {
                    @Override
                    public void onAuthenticationSuccess(
                            HttpServletRequest request,
                            HttpServletResponse response,
                            Authentication authentication)
                            throws ServletException, IOException {
                        SignInPage.rememberName(request, response, authentication);
                        super.onAuthenticationSuccess(request, response, authentication);
                    }
                };
        handler.setDefaultTargetUrl("/");
        return handler;
    }
}
