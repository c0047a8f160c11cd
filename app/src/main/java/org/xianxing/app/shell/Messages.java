package org.xianxing.app.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.Format;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;
import org.xianxing.domain.shared.Reason;

/**
 * All texts, from one bundle for each feature. A key begins with the name of its bundle.
 *
 * <p>Texts are {@link MessageFormat} patterns. A plain {@code {0}} prints whole numbers and points
 * as they stand, without grouping, since most numbers here are years, counts and scores; dates and
 * times are written the way the language writes them.
 */
@Component
public class Messages implements I18NProvider {

    private static final long serialVersionUID = 1L;

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** In the order of the languages' importance; the first is the default. */
    public static final List<Locale> LOCALES = List.of(CHINESE, ENGLISH);

    static final String FOLDER = "org.xianxing.app.messages.";
    static final List<String> BUNDLES =
            List.of(
                    "shell",
                    "organization",
                    "account",
                    "registry",
                    "task",
                    "calendar",
                    "rhythm",
                    "catalog",
                    "evaluation",
                    "bulletin",
                    "supervision",
                    "notice",
                    "coordination",
                    "audit",
                    "error",
                    "reason");

    private final transient Map<Locale, Map<String, String>> patterns;

    public Messages() {
        patterns = Map.of(CHINESE, load(CHINESE), ENGLISH, load(ENGLISH));
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    @Override
    public Locale getDefaultLocale() {
        return CHINESE;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        String pattern = of(locale).get(key);
        if (pattern == null) {
            throw new MissingResourceException("no text for " + key, FOLDER, key);
        }
        return format(pattern, locale, arguments);
    }

    /** The sentence of a reason. */
    public String reason(Reason reason, Locale locale) {
        return getTranslation(reason.code().messageKey(), locale, reason.arguments().toArray());
    }

    /** Whether there is a text for the key. */
    public boolean has(String key, Locale locale) {
        return of(locale).containsKey(key);
    }

    /** The word for a code that may have none, such as a stored one that is older than its word. */
    public String wordOr(String bundle, String key, String otherwise, Locale locale) {
        String whole = bundle + "." + key;
        return has(whole, locale) ? getTranslation(whole, locale) : otherwise;
    }

    private Map<String, String> of(Locale locale) {
        Locale known =
                Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? CHINESE : ENGLISH;
        return patterns.getOrDefault(known, Map.of());
    }

    private static String format(String pattern, Locale locale, Object... arguments) {
        MessageFormat format = new MessageFormat(pattern, locale);
        Format[] formats = format.getFormatsByArgumentIndex();
        Object[] printed = arguments.clone();
        for (int i = 0; i < printed.length; i++) {
            if (i >= formats.length || formats[i] == null) {
                printed[i] = PlainText.of(printed[i], locale);
            }
        }
        return format.format(printed);
    }

    private static Map<String, String> load(Locale locale) {
        Map<String, String> all = new HashMap<>();
        for (String name : BUNDLES) {
            ResourceBundle bundle =
                    ResourceBundle.getBundle(
                            FOLDER + name,
                            locale,
                            Messages.class.getClassLoader(),
                            ResourceBundle.Control.getNoFallbackControl(
                                    ResourceBundle.Control.FORMAT_PROPERTIES));
            for (String key : bundle.keySet()) {
                all.put(key, bundle.getString(key));
            }
        }
        return Map.copyOf(all);
    }
}
