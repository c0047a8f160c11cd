package org.xianxing.app.start;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Lines for the console, each in both languages, because nobody has signed in yet. */
public final class StartTexts {

    private static final String BUNDLE = "org.xianxing.app.messages.start";

    private StartTexts() {}

    public static String line(String key, Object... arguments) {
        return in(Locale.SIMPLIFIED_CHINESE, key, arguments)
                + " / "
                + in(Locale.ENGLISH, key, arguments);
    }

    private static String in(Locale locale, String key, Object... arguments) {
        return MessageFormat.format(
                ResourceBundle.getBundle(BUNDLE, locale).getString(key), arguments);
    }
}
