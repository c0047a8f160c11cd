package org.xianxing.app.security;

import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The server's own answers, and the name of the session's cookie. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    /** After Spring Boot's own, whose settings it changes. */
    private record Customizer(boolean https)
            implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

        @Override
        public void customize(TomcatServletWebServerFactory server) {
            if (https) {
                Cookie cookie = server.getSettings().getSession().getCookie();
                cookie.setName(Cookies.name(String.valueOf(cookie.getName()), true));
                cookie.setSecure(true);
                cookie.setPath("/");
            }
            server.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ServerErrors.class.getName());
                }
            });
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }

    /** {@code XIANXING_HTTPS} says that browsers reach us over TLS alone, by a proxy. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverAnswers(
            @Value("${xianxing.https:false}") boolean https) {
        return answers(https);
    }

    /**
     * What is changed of the server.
     *
     * @param https whether browsers reach us over TLS alone
     */
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> answers(boolean https) {
        return new Customizer(https);
    }
}
