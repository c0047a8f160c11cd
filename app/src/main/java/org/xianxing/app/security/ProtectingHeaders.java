package org.xianxing.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers what a response may do, on every response: pages, files, redirects and errors.
 *
 * <p>A page runs scripts from this server and those inline ones that carry the response's nonce
 * ({@link ScriptNonce} gives it to them). The framework compiles what the server sends it, which
 * needs {@code unsafe-eval}, writes styles in elements, and writes where relative addresses begin,
 * which needs a base of this origin. A file runs nothing, and may be shown in a page of ours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProtectingHeaders extends OncePerRequestFilter {

    /** Request attribute with the nonce of the response. */
    static final String NONCE = "xianxing.nonce";

    private static final int NONCE_BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String FOR_FILES =
            String.join(
                    "; ",
                    "default-src 'none'",
                    "img-src 'self'",
                    "style-src 'unsafe-inline'",
                    "object-src 'none'",
                    "base-uri 'none'",
                    "form-action 'none'",
                    "frame-ancestors 'self'");

    private static final String PERMISSIONS =
            "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(),"
                    + " usb=()";

    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean file = isFile(request);
        response.setHeader("Content-Security-Policy", file ? FOR_FILES : forPages(nonce(request)));
        response.setHeader("X-Frame-Options", file ? "SAMEORIGIN" : "DENY");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", ONE_YEAR);
        }
        chain.doFilter(request, response);
    }

    private static String nonce(HttpServletRequest request) {
        byte[] random = new byte[NONCE_BYTES];
        RANDOM.nextBytes(random);
        String nonce = Base64.getEncoder().encodeToString(random);
        request.setAttribute(NONCE, nonce);
        return nonce;
    }

    private static String forPages(String nonce) {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "font-src 'self' data:",
                "connect-src 'self'",
                "frame-src 'self' blob:",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    private static boolean isFile(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/files/") || path.startsWith("/VAADIN/dynamic/");
    }
}
