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
import org.xianxing.app.security.Cookies;

/** The person's language: Chinese until they choose, then what they chose on this device. */
final class Language {

    private static final String COOKIE = "xianxing-language";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private Language() {}

    static Locale of(@Nullable VaadinRequest request) {
        return request == null ? Messages.CHINESE : of(request.getCookies(), request.isSecure());
    }

    /** The language that the cookies of a request name. */
    static Locale of(Cookie @Nullable [] cookies, boolean secure) {
        return Cookies.value(cookies, COOKIE, secure)
                .filter(Messages.ENGLISH.toLanguageTag()::equals)
                .map(_ -> Messages.ENGLISH)
                .orElse(Messages.CHINESE);
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
            VaadinRequest request = VaadinService.getCurrentRequest();
            Cookie cookie =
                    Cookies.create(
                            COOKIE,
                            locale.toLanguageTag(),
                            request != null && request.isSecure(),
                            (int) REMEMBERED.toSeconds());
            response.addCookie(cookie);
        }
        VaadinSession.getCurrent().setLocale(locale);
        ui.getPage().reload();
    }
}
