package org.xianxing.app.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.xianxing.app.start.Settings;
import org.xianxing.app.start.StartRefusal;
import org.xianxing.reports.shared.FontRole;
import org.xianxing.reports.shared.FontSet;

/** An office's own font files, as an operator points to them. */
class OfficeFontsTest {

    @TempDir private Path folder;

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Settings.class)
    static class Bound {}

    @Test
    void a_file_that_is_not_there_keeps_the_application_from_starting() {
        Path missing = folder.resolve("fangsong-gb2312.ttf");

        with("XIANXING_FONTS_BODY", missing)
                .run(context ->
                        assertThat(context)
                                .getFailure()
                                .rootCause()
                                .hasMessageContaining("fangsong-gb2312.ttf"));
        with("XIANXING_FONTS_BODY", missing)
                .run(context ->
                        assertThat(context.getStartupFailure())
                                .hasStackTraceContaining(StartRefusal.class.getName()));
    }

    @Test
    void a_file_of_the_offices_own_draws_its_role() throws IOException {
        Path bold = folder.resolve("own.ttf");
        try (InputStream face = FontSet.class.getResourceAsStream("fonts/xiaobiaosong.ttf")) {
            Files.copy(java.util.Objects.requireNonNull(face), bold);
        }

        with("XIANXING_FONTS_NUMBER", bold)
                .run(context -> {
                    FontSet own = context.getBean(FontSet.class);
                    assertThat(context.getBean(Settings.class).fonts())
                            .containsEntry(FontRole.NUMBER, bold);
                    assertThat(own.style(FontRole.NUMBER, 14).width("1234"))
                            .isEqualTo(own.style(FontRole.TITLE, 14).width("1234"))
                            .isNotEqualTo(
                                    FontSet.standard().style(FontRole.NUMBER, 14).width("1234"));
                });
    }

    private static ApplicationContextRunner with(String variable, Path file) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Bound.class, Printing.class)
                .withInitializer(context ->
                        context.getEnvironment()
                                .getPropertySources()
                                .addFirst(
                                        new SystemEnvironmentPropertySource(
                                                StandardEnvironment
                                                        .SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                                Map.of(variable, file.toString()))));
    }
}
