package org.xianxing.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogLinesTest {

    @Test
    void what_people_typed_cannot_pass_for_a_line_of_the_log() throws IOException {
        String forged = "x\n2027-01-15 10:00:00+08:00 INFO  Sign: all is well\r\n\rand more";

        List<String> lines = line(forged, new IllegalStateException(forged)).lines().toList();

        assertThat(lines.getFirst())
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\S+ WARN .*");
        assertThat(lines.stream().skip(1))
                .isNotEmpty()
                .allMatch(l -> l.isEmpty() || l.startsWith("    "));
        assertThat(String.join("\n", lines)).contains("IllegalStateException", "at org.xianxing");
    }

    @Test
    void a_plain_line_stays_as_it_is() throws IOException {
        assertThat(line("all is well", null)).matches("(?s)\\S+ \\S+ WARN  test: all is well\\R");
    }

    private static String line(String message, @Nullable Throwable failure) throws IOException {
        Properties properties = new Properties();
        try (InputStream file = LogLinesTest.class.getResourceAsStream("/application.properties")) {
            properties.load(file);
        }
        LoggerContext context = new LoggerContext();
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(properties.getProperty("logging.pattern.console"));
        layout.start();
        Logger logger = context.getLogger("test");
        return layout.doLayout(
                new LoggingEvent(
                        LogLinesTest.class.getName(), logger, Level.WARN, message, failure, null));
    }
}
