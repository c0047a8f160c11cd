package org.xianxing.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code xianxing} on machines that lack something. */
class ScriptTest {

    private static final Path SCRIPT = Path.of("..", "xianxing").toAbsolutePath().normalize();
    private static final String NO_JDK = "没有找到 JDK 25";

    /** The programs that the script may rely on anywhere; the machine's Java and Maven are not. */
    private static final List<String> BASE =
            List.of(
                    "bash",
                    "env",
                    "readlink",
                    "dirname",
                    "sed",
                    "head",
                    "sort",
                    "cat",
                    "find",
                    "mktemp",
                    "mkdir",
                    "touch",
                    "awk",
                    "grep",
                    "cut",
                    "tail");

    @TempDir private Path machine;

    private Path programs = Path.of("");
    private Path jdks = Path.of("");

    @BeforeEach
    void installBase() throws IOException {
        programs = Files.createDirectory(machine.resolve("bin"));
        jdks = Files.createDirectory(machine.resolve("jdks"));
        for (String name : BASE) {
            Path real =
                    Stream.of("/usr/bin/", "/bin/")
                            .map(folder -> Path.of(folder + name))
                            .filter(Files::exists)
                            .findFirst()
                            .orElseThrow();
            program(programs.resolve(name), "exec " + real + " \"$@\"");
        }
    }

    @Test
    void machine_without_java_is_told_what_to_install() throws Exception {
        Answer answer = script("run");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text().lines()).hasSize(1);
        assertThat(answer.text()).contains(NO_JDK, "No JDK 25 found");
    }

    @Test
    void older_java_on_the_path_does_not_count() throws Exception {
        Path old = jdk("jdk-17", "17.0.15");
        Files.createSymbolicLink(programs.resolve("java"), old.resolve("bin/java"));

        assertThat(script("run").text()).contains(NO_JDK);
    }

    @Test
    void java_without_a_compiler_does_not_count() throws Exception {
        Path runtime = jdk("jre-25", "25.0.3");
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(script("run").text()).contains(NO_JDK);
    }

    @Test
    void newer_java_among_the_installed_is_found() throws Exception {
        jdk("a-jdk-17", "17.0.15");
        jdk("b-jdk-25", "25.0.3");

        assertThat(script("test").text()).doesNotContain(NO_JDK).contains("apt-get install maven");
    }

    @Test
    void java_home_with_an_old_java_is_passed_over() throws Exception {
        Path old = jdk("a-jdk-17", "17.0.15");
        jdk("b-jdk-26", "26");

        assertThat(script("test", Map.of("JAVA_HOME", old.toString())).text())
                .doesNotContain(NO_JDK)
                .contains("No Maven found");
    }

    @Test
    void old_maven_is_refused() throws Exception {
        jdk("jdk-25", "25.0.3");
        program(programs.resolve("mvn"), "echo 'Apache Maven 3.6.3'");

        Answer answer = script("test");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text()).contains("Maven 3.6.3 is too old");
    }

    @Test
    void unknown_command_shows_the_help() throws Exception {
        Answer answer = script("dance");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.text())
                .contains("./xianxing run", "./xianxing test", "./xianxing verify-audit");
    }

    @Test
    void missing_benchmark_is_said() throws Exception {
        if (Files.exists(SCRIPT.resolveSibling("bench").resolve("pom.xml"))) {
            assertThat(script("help").text()).contains("./xianxing bench");
        } else {
            assertThat(script("bench").text()).contains("There is no benchmark module");
        }
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectory(jdks.resolve(name));
        Files.createDirectory(home.resolve("bin"));
        program(home.resolve("bin/java"), "exit 1");
        program(home.resolve("bin/javac"), "exit 1");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static void program(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Answer script(String command) throws IOException, InterruptedException {
        return script(command, Map.of());
    }

    private Answer script(String command, Map<String, String> variables)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", SCRIPT.toString(), command);
        builder.environment().clear();
        builder.environment().put("PATH", programs.toString());
        builder.environment().put("HOME", machine.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("XIANXING_JDK_FOLDERS", jdks.toString());
        builder.environment().putAll(variables);
        builder.directory(machine.toFile());
        builder.redirectErrorStream(true);
        Process process = builder.start();
        try (InputStream output = process.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), text);
        }
    }

    private record Answer(int code, String text) {}
}
