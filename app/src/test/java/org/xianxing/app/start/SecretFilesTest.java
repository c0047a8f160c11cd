package org.xianxing.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SecretFilesTest {

    @TempDir private Path folder;

    private static final class Machine extends StandardEnvironment {
        private final Map<String, Object> variables;

        Machine(Map<String, Object> variables) {
            this.variables = variables;
            getPropertySources()
                    .replace(
                            SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                            new SystemEnvironmentPropertySource(
                                    SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        }

        @Override
        public Map<String, Object> getSystemEnvironment() {
            return variables == null ? Map.of() : variables;
        }
    }

    @Test
    void a_password_is_read_from_its_file() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), " 密 码=1\n");
        Machine machine = new Machine(Map.of("XIANXING_DB_PASSWORD_FILE", file.toString()));

        SecretFiles.read(machine);
        ConfigurationPropertySources.attach(machine);

        assertThat(Binder.get(machine).bind("xianxing", Settings.class).get().db().password())
                .isEqualTo(" 密 码=1");
    }

    @Test
    void the_folder_of_heads_may_be_set() {
        Machine machine = new Machine(Map.of("XIANXING_AUDIT_HEADS", "/somewhere/heads"));
        ConfigurationPropertySources.attach(machine);

        assertThat(Binder.get(machine).bind("xianxing", Settings.class).get().auditHeads())
                .isEqualTo(Path.of("/somewhere/heads"));
    }

    @Test
    void a_file_that_is_not_there_is_told_without_a_stack_trace() {
        Machine machine =
                new Machine(Map.of("XIANXING_DB_PASSWORD_FILE", folder.resolve("none").toString()));

        assertThatThrownBy(() -> SecretFiles.read(machine))
                .isInstanceOf(StartRefusal.class)
                .hasMessageContaining("XIANXING_DB_PASSWORD_FILE");
    }

    @Test
    void a_value_given_twice_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "b");
        Machine machine =
                new Machine(
                        Map.of(
                                "XIANXING_DB_PASSWORD",
                                "a",
                                "XIANXING_DB_PASSWORD_FILE",
                                file.toString()));

        assertThatThrownBy(() -> SecretFiles.read(machine)).isInstanceOf(StartRefusal.class);
    }
}
