package org.xianxing.app.start;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xianxing.reports.shared.FontRole;

/**
 * What an operator sets through environment variables such as {@code XIANXING_DB_URL}.
 *
 * @param data folder for the embedded database and other files
 * @param demo whether demonstration data and accounts are shown; by default exactly when the
 *     embedded database serves
 * @param db the external database; an empty URL asks for the embedded one
 * @param fonts an office's own TrueType files by what they are for, such as {@code
 *     XIANXING_FONTS_TITLE}; the product's faces draw the rest
 */
@ConfigurationProperties("xianxing")
public record Settings(
        @DefaultValue("./var") Path data,
        Optional<Boolean> demo,
        @DefaultValue Db db,
        @DefaultValue Map<FontRole, Path> fonts) {

    public Settings {
        fonts = Map.copyOf(fonts);
    }

    /** The external database. */
    public record Db(
            @DefaultValue("") String url,
            @DefaultValue("") String username,
            @DefaultValue("") String password) {}
}
