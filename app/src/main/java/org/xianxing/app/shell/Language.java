package org.xianxing.app.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The person's language: Chinese until they choose, then what they chose on this device. */
final class Language {

    private static final String COOKIE = "xianxing-language";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private Language() {}

    static Locale of(@Nullable VaadinRequest request) {
        Cookie[] cookies = request == null ? null : request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (COOKIE.equals(cookie.getName())
                        && Messages.ENGLISH.toLanguageTag().equals(cookie.getValue())) {
                    return Messages.ENGLISH;
                }
            }
        }
        return Messages.CHINESE;
    }

    static boolean isChinese(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage());
    }

    /** The language one would change to. */
    static Locale other(Locale locale) {
        return isChinese(locale) ? Messages.ENGLISH : Messages.CHINESE;
    }

    /** Changes the language and draws the page anew. */
    static void choose(UI ui, Locale locale) {
        VaadinResponse response = VaadinService.getCurrentResponse();
        if (response != null) {
            Cookie cookie = new Cookie(COOKIE, locale.toLanguageTag());
            cookie.setMaxAge((int) REMEMBERED.toSeconds());
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        VaadinSession.getCurrent().setLocale(locale);
        ui.getPage().reload();
    }
}
