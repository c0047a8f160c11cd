package org.xianxing.app.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.xianxing.app.security.ProviderSettings;

/** Refuses a start that must fail before anything has been started. */
public final class StartChecks
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        requireDatabase(environment.getProperty("xianxing.db.url", ""));
        requireFreePort(
                environment.getProperty("server.address", "127.0.0.1"),
                environment.getProperty("server.port", Integer.class, 8080));
        Path data = Path.of(environment.getProperty("xianxing.data", "./var"));
        requireWritable(data);
        requireWritable(
                Settings.auditHeads(
                        data,
                        Optional.ofNullable(environment.getProperty("xianxing.audit.heads"))
                                .map(Path::of)));
        requireSafeProvider(
                environment.getProperty("xianxing.oidc.issuer", ""),
                environment.getProperty("xianxing.oidc.client-id", ""));
        requireLongAudit(environment.getProperty("xianxing.audit.months", "6"));
    }

    private static void requireSafeProvider(String issuer, String clientId) {
        if (!issuer.isBlank() && (!ProviderSettings.isSafe(issuer) || clientId.isBlank())) {
            throw new StartRefusal(StartTexts.line("start.provider-unsafe", issuer), null);
        }
    }

    private static void requireLongAudit(String months) {
        if (!months.matches("\\d{1,4}")
                || Integer.parseInt(months) < Settings.FEWEST_AUDIT_MONTHS) {
            throw new StartRefusal(StartTexts.line("start.audit-too-short", months), null);
        }
    }

    private static void requireDatabase(String url) {
        if (url.isBlank() && !EmbeddedDatabase.isPresent()) {
            throw new StartRefusal(StartTexts.line("start.no-database"), null);
        }
    }

    private static void requireFreePort(String address, int port) {
        if (port == 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new StartRefusal(
                    StartTexts.line("start.port-taken", address, String.valueOf(port)), e);
        }
    }

    private static void requireWritable(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            Files.delete(Files.createTempFile(absolute, "write-check-", ""));
        } catch (IOException e) {
            throw new StartRefusal(StartTexts.line("start.folder-not-writable", absolute), e);
        }
    }

    /** After Spring Boot has read its configuration files. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
