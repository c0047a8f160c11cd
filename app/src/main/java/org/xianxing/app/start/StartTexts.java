package org.xianxing.app.start;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;

/** Lines for the console, each in both languages, because nobody has signed in yet. */
public final class StartTexts {

    private static final String BUNDLE = "org.xianxing.app.messages.start";

    private StartTexts() {}

    public static String line(String key, Object... arguments) {
        return inBoth(language -> language.of(key, arguments));
    }

    /** A line that is put together from several texts. */
    static String inBoth(Function<Language, String> line) {
        return line.apply(new Language(Locale.SIMPLIFIED_CHINESE))
                + " / "
                + line.apply(new Language(Locale.ENGLISH));
    }

    /** The texts in one language. */
    record Language(Locale locale) {

        String of(String key, Object... arguments) {
            return MessageFormat.format(
                    ResourceBundle.getBundle(BUNDLE, locale).getString(key), arguments);
        }
    }
}
