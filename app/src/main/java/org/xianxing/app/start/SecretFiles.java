package org.xianxing.app.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Reads secrets from files, where orchestrators and vaults put them: {@code
 * XIANXING_DB_PASSWORD_FILE} names the file that holds what {@code XIANXING_DB_PASSWORD} would say,
 * and so for every variable of ours. Line ends at its end do not count.
 */
public final class SecretFiles
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final String OURS = "XIANXING_";
    private static final String FILE = "_FILE";
    private static final long LARGEST = 64 * 1024;

    /** The name tells Spring Boot that its keys are names of variables. */
    private static final String SOURCE = "secret-files-systemEnvironment";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        read(event.getEnvironment());
    }

    /**
     * Adds what the files say to an environment.
     *
     * @throws StartRefusal when a file cannot be read, or a value is given twice
     */
    static void read(ConfigurableEnvironment environment) {
        Map<String, Object> secrets = new HashMap<>();
        Map<String, Object> variables = environment.getSystemEnvironment();
        variables.forEach((name, path) -> {
            if (name.startsWith(OURS) && name.endsWith(FILE)) {
                String secret = name.substring(0, name.length() - FILE.length());
                if (variables.containsKey(secret)) {
                    throw new StartRefusal(
                            StartTexts.line("start.secret-twice", secret, name), null);
                }
                secrets.put(secret, content(name, path.toString()));
            }
        });
        if (!secrets.isEmpty()) {
            MutablePropertySources sources = environment.getPropertySources();
            sources.addBefore(
                    StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                    new SystemEnvironmentPropertySource(SOURCE, secrets));
        }
    }

    private static String content(String name, String path) {
        try {
            Path file = Path.of(path);
            if (Files.size(file) > LARGEST) {
                throw new IOException("larger than " + LARGEST);
            }
            return Files.readString(file).replaceAll("[\\r\\n]+$", "");
        } catch (IOException | InvalidPathException e) {
            throw new StartRefusal(StartTexts.line("start.secret-unreadable", name, path), e);
        }
    }

    /** Before the checks of a start, which read what the files say. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }
}
