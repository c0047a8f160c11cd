package org.xianxing.app.security;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names and marks of our cookies. Over TLS a name begins with {@value #HOST}, so that browsers take
 * the cookie from this host alone and send it to no other.
 */
public final class Cookies {

    /** What browsers hold a cookie of this name to: secure, of this host, for all paths. */
    static final String HOST = "__Host-";

    private Cookies() {}

    /** The name as it is sent. */
    public static String name(String name, boolean secure) {
        return secure ? HOST + name : name;
    }

    /**
     * A cookie that scripts cannot read and other sites' forms do not send.
     *
     * @param secure whether the request came over TLS
     * @param seconds how long it is kept
     */
    public static Cookie create(String name, String value, boolean secure, int seconds) {
        Cookie cookie = new Cookie(name(name, secure), value);
        cookie.setMaxAge(seconds);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** The value of a cookie of ours; none when the browser sent none. */
    public static Optional<String> value(Cookie @Nullable [] cookies, String name, boolean secure) {
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> name(name, secure).equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
