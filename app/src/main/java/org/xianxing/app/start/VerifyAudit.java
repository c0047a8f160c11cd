package org.xianxing.app.start;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jooq.exception.DataAccessException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.xianxing.db.audit.AuditDamage;
import org.xianxing.db.audit.AuditHeadFiles;
import org.xianxing.db.audit.AuditVerification;
import org.xianxing.domain.shared.AuditTrail;

/**
 * The command {@code verify-audit}: proves that the audit trail is as it was written, whether or
 * not the application runs. It reads and writes nothing.
 */
public final class VerifyAudit {

    /** The first word of the command line that asks for it. */
    public static final String COMMAND = "verify-audit";

    public static final int WHOLE = 0;
    public static final int DAMAGED = 1;
    public static final int NOT_VERIFIED = 2;

    private static final String FROM = "--from";
    private static final int MOST_LINES = 1_000;

    private final Settings settings;
    private final Consumer<String> out;

    VerifyAudit(Settings settings, Consumer<String> out) {
        this.settings = settings;
        this.out = out;
    }

    /** Only what reads the settings. */
    @EnableConfigurationProperties(Settings.class)
    static final class SettingsOnly {}

    /**
     * Runs the command and tells the result on the console.
     *
     * @param arguments what follows the command
     * @return the exit code
     */
    public static int run(List<String> arguments) {
        SpringApplication settings = new SpringApplication(SettingsOnly.class);
        settings.setWebApplicationType(WebApplicationType.NONE);
        settings.addListeners(new SecretFiles());
        try (ConfigurableApplicationContext context = settings.run()) {
            return new VerifyAudit(context.getBean(Settings.class), System.out::println)
                    .verify(arguments, LocalDate.now(ZoneOffset.UTC));
        }
    }

    int verify(List<String> arguments, LocalDate today) {
        try {
            Optional<LocalDate> from = from(arguments);
            Optional<LocalDate> tooYoung =
                    from.filter(day -> day.isAfter(today.minusMonths(settings.audit().months())));
            if (tooYoung.isPresent()) {
                return refuse(
                        "start.verify-from-too-young", tooYoung.get(), settings.audit().months());
            }
            return verify(from);
        } catch (StartRefusal e) {
            out.accept(e.getMessage());
        } catch (NoSuchFileException e) {
            return refuse("start.verify-from-missing", e.getFile());
        } catch (DateTimeParseException e) {
            return refuse("start.verify-usage");
        } catch (SQLException | IOException | DataAccessException e) {
            return refuse("start.verify-failed", String.valueOf(e.getMessage()));
        }
        return NOT_VERIFIED;
    }

    private int refuse(String key, Object... arguments) {
        out.accept(StartTexts.line(key, arguments));
        return NOT_VERIFIED;
    }

    private static Optional<LocalDate> from(List<String> arguments) {
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        if (arguments.size() != 2 || !arguments.getFirst().equals(FROM)) {
            throw new DateTimeParseException("no such option", String.join(" ", arguments), 0);
        }
        return Optional.of(LocalDate.parse(arguments.getLast()));
    }

    private int verify(Optional<LocalDate> from) throws SQLException, IOException {
        Path data = settings.data().toAbsolutePath().normalize();
        Optional<DatabaseServer> found =
                settings.db().url().isBlank()
                        ? EmbeddedDatabase.joinOrStart(data)
                        : Optional.of(DatabaseServer.external(settings.db()));
        if (found.isEmpty()) {
            return refuse("start.verify-nothing", data);
        }
        try (DatabaseServer server = found.get();
                HikariDataSource connections =
                        DatabaseConfiguration.connections(server, server.application(), 1)) {
            AuditVerification.Result result =
                    AuditVerification.verify(
                            connections,
                            new AuditHeadFiles(settings.auditHeads()),
                            from,
                            telling());
            if (result.days().isEmpty()) {
                out.accept(StartTexts.line("start.verify-no-heads", settings.auditHeads()));
            }
            out.accept(
                    StartTexts.line(
                            result.isWhole() ? "start.verify-whole" : "start.verify-damaged",
                            Long.toString(result.records()),
                            Integer.toString(result.chains()),
                            Integer.toString(result.days().size()),
                            Long.toString(result.damages())));
            return result.isWhole() ? WHOLE : DAMAGED;
        }
    }

    private Consumer<AuditDamage> telling() {
        AtomicInteger lines = new AtomicInteger();
        return damage -> {
            int line = lines.incrementAndGet();
            if (line <= MOST_LINES) {
                out.accept(StartTexts.inBoth(language -> line(damage, language)));
            } else if (line == MOST_LINES + 1) {
                out.accept(StartTexts.line("start.verify-more"));
            }
        };
    }

    private static String line(AuditDamage damage, StartTexts.Language words) {
        String what = words.of(key(damage.kind()));
        if (damage.organization().isEmpty()) {
            return words.of("start.verify-file", damage.source(), what);
        }
        String name =
                damage.organization().equals(AuditTrail.NOBODY.value().toString())
                        ? words.of("start.verify-nobody")
                        : damage.name().isEmpty()
                                ? words.of("start.verify-unknown")
                                : damage.name();
        return words.of(
                template(damage),
                name,
                damage.organization(),
                Long.toString(damage.first()),
                damage.at().isEmpty() ? "?" : damage.at() + " UTC",
                damage.source().isEmpty()
                        ? what
                        : words.of("start.verify-according-to", what, damage.source()),
                Long.toString(damage.last()));
    }

    private static String template(AuditDamage damage) {
        boolean gone =
                damage.kind() == AuditDamage.Kind.MISSING
                        || damage.kind() == AuditDamage.Kind.CUT_TAIL;
        if (damage.first() != damage.last()) {
            return "start.verify-records";
        }
        return gone ? "start.verify-record-gone" : "start.verify-record";
    }

    private static String key(AuditDamage.Kind kind) {
        return switch (kind) {
            case EDITED -> "start.verify-edited";
            case MISSING -> "start.verify-missing";
            case UNLINKED -> "start.verify-unlinked";
            case OUT_OF_ORDER -> "start.verify-out-of-order";
            case CUT_TAIL -> "start.verify-cut-tail";
            case NOT_AS_NOTED -> "start.verify-not-as-noted";
            case NOT_APPENDED -> "start.verify-not-appended";
            case FILE_EDITED -> "start.verify-file-edited";
            case FILE_MISSING -> "start.verify-file-missing";
            case FILE_REPLACED -> "start.verify-file-replaced";
        };
    }
}
