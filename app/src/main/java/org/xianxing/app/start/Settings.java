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
 * @param audit the audit trail
 */
@ConfigurationProperties("xianxing")
public record Settings(
        @DefaultValue("./var") Path data,
        Optional<Boolean> demo,
        @DefaultValue Db db,
        @DefaultValue Map<FontRole, Path> fonts,
        @DefaultValue Audit audit) {

    public Settings {
        fonts = Map.copyOf(fonts);
    }

    /** The shortest time that records of the audit trail are kept, in months. */
    public static final int FEWEST_AUDIT_MONTHS = 6;

    /**
     * The external database.
     *
     * @param username the account the application works with
     * @param owner the account that owns the tables; without it the first one does everything
     */
    public record Db(
            @DefaultValue("") String url,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue Owner owner) {}

    /** The account that may change tables and grant rights. */
    public record Owner(@DefaultValue("") String username, @DefaultValue("") String password) {}

    /**
     * The audit trail.
     *
     * @param heads folder for the daily heads of its chains, as text, because Spring Boot reads no
     *     optional path; by default in the data folder
     * @param months how long records are kept at least
     */
    public record Audit(Optional<String> heads, @DefaultValue("6") int months) {}

    /** The folder for the daily heads of the audit chains. */
    public Path auditHeads() {
        return auditHeads(data, audit.heads().map(Path::of));
    }

    static Path auditHeads(Path data, Optional<Path> heads) {
        return heads.orElse(data.resolve("audit-heads")).toAbsolutePath().normalize();
    }
}
