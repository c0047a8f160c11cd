package org.xianxing.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What keeps the application from starting is said in one line of two languages. */
class StartRefusalsTest {

    @TempDir private Path folder;

    @Test
    void a_taken_port_is_named_with_what_to_do() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());

            assertThatThrownBy(() -> check(Map.of("server.port", port)))
                    .isInstanceOf(StartRefusal.class)
                    .hasMessageContainingAll(port, "已被占用", "is taken", "XIANXING_PORT")
                    .message()
                    .doesNotContain("\n");
        }
    }

    @Test
    void a_data_folder_that_cannot_be_written_is_named() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));

        assertThatThrownBy(() ->
                        check(
                                Map.of(
                                        "server.port",
                                        "0",
                                        "xianxing.data",
                                        file.resolve("data").toString())))
                .isInstanceOf(StartRefusal.class)
                .hasMessageContainingAll("a-file", "不可写", "cannot be written", "XIANXING_DATA");
    }

    @Test
    void a_free_port_and_a_new_folder_are_no_hindrance() {
        Path data = folder.resolve("new/data");

        check(Map.of("server.port", "0", "xianxing.data", data.toString()));

        assertThat(data.toFile().list()).containsExactly("audit-heads");
        assertThat(data.resolve("audit-heads")).isEmptyDirectory();
    }

    @Test
    void an_unusable_font_names_its_file_and_the_settings() {
        StartRefusal refusal =
                StartRefusal.fontUnusable(
                        new IllegalArgumentException("fangsong.otf is not TrueType"));

        assertThat(refusal)
                .hasMessageContainingAll("fangsong.otf", "字体文件不能用", "XIANXING_FONTS_TITLE");
    }

    private static void check(Map<String, Object> properties) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        new StartChecks()
                .onApplicationEvent(
                        new ApplicationEnvironmentPreparedEvent(
                                new DefaultBootstrapContext(),
                                new SpringApplication(),
                                new String[0],
                                environment));
    }
}
