package org.xianxing.app.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** What the sign-in page and the form's receiver agree on. */
public final class SignInPage {

    public static final String PATH = "sign-in";

    /** Fields of the form. */
    public static final String USERNAME = "username";

    public static final String PASSWORD = "password";
    public static final String REMEMBER = "remember";

    /** Query parameters with which the page is opened again. */
    public static final String WRONG = "wrong";

    public static final String LOCKED = "locked";
    public static final String BUSY = "busy";

    /** A given password was right and too old. */
    public static final String OVER = "over";

    public static final String ENDED = "ended";
    public static final String PROVIDER = "provider";
    public static final String UNBOUND = "unbound";

    /** Cookie with the user name, when a person asked for it. */
    public static final String NAME_COOKIE = "xianxing-name";

    /** Session attribute with the name that was typed last. */
    public static final String TYPED_NAME = "xianxing.typed-name";

    private static final Duration NAME_REMEMBERED = Duration.ofDays(180);

    private SignInPage() {}

    static void rememberName(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        boolean remember = request.getParameter(REMEMBER) != null;
        Cookie cookie =
                Cookies.create(
                        NAME_COOKIE,
                        remember ? signedIn.getName() : "",
                        request.isSecure(),
                        remember ? (int) NAME_REMEMBERED.toSeconds() : 0);
        response.addCookie(cookie);
        request.getSession().removeAttribute(TYPED_NAME);
    }

    /** Opens the page again; which part was wrong stays unsaid. */
    static final class Again implements AuthenticationFailureHandler {
        @Override
        public void onAuthenticationFailure(
                HttpServletRequest request,
                HttpServletResponse response,
                AuthenticationException why)
                throws IOException {
            String typed = request.getParameter(USERNAME);
            request.getSession()
                    .setAttribute(TYPED_NAME, PasswordSignIn.typedName(typed == null ? "" : typed));
            String reason =
                    switch (why) {
                        case LockedException _ -> LOCKED;
                        case CredentialsExpiredException _ -> OVER;
                        case PasswordSignIn.TooManyException _ -> BUSY;
                        default -> WRONG;
                    };
            response.sendRedirect(request.getContextPath() + "/" + PATH + "?" + reason);
        }
    }
}
