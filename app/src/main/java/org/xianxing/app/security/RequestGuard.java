package org.xianxing.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what no page of ours sends: methods that nothing here answers (405), changes asked for
 * by a page of another origin (403), and bodies larger than anything a person does here needs
 * (413).
 *
 * <p>The sign-in form has no token, since there is no session to bind one to; where the request
 * comes from is what protects it. Everything else has the framework's token besides.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class RequestGuard extends OncePerRequestFilter {

    /** What an upload may take: the largest evidence file with what surrounds it. */
    static final long LARGEST_UPLOAD = 64L * 1024 * 1024;

    /** What anything else may take: a whole document pasted into a form. */
    static final long LARGEST_MESSAGE = 4L * 1024 * 1024;

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> ANSWERED = Set.of("GET", "HEAD", "POST");
    private static final String UPLOADS = "/VAADIN/dynamic/resource/";
    private static final String SITE = "Sec-Fetch-Site";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!ANSWERED.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (READING.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        if (!isOfThisOrigin(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        long limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(new LimitedRequest(request, limit), response);
    }

    private static long limit(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith(UPLOADS) ? LARGEST_UPLOAD : LARGEST_MESSAGE;
    }

    /** Browsers tell where a request comes from; what tells nothing is no browser. */
    private static boolean isOfThisOrigin(HttpServletRequest request) {
        String site = request.getHeader(SITE);
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || isHost(origin, request.getServerName());
    }

    private static boolean isHost(String origin, String host) {
        try {
            @Nullable String asking = URI.create(origin).getHost();
            return asking != null
                    && asking.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** A body whose length was not told is counted while it is read. */
    private static final class LimitedRequest extends HttpServletRequestWrapper {
        private final long limit;
        private @Nullable ServletInputStream body;
        private @Nullable BufferedReader reader;

        LimitedRequest(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new LimitedBody(super.getInputStream(), limit);
            }
            return body;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            if (reader == null) {
                String encoding = getCharacterEncoding();
                reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        getInputStream(),
                                        encoding == null
                                                ? StandardCharsets.UTF_8
                                                : Charset.forName(encoding)));
            }
            return reader;
        }
    }

    private static final class LimitedBody extends ServletInputStream {
        private final ServletInputStream body;
        private long left;

        LimitedBody(ServletInputStream body, long limit) {
            this.body = body;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            if (read >= 0) {
                count(1);
            }
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = body.read(into, from, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("the body of the request is too large");
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
