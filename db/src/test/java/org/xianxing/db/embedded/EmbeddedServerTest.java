package org.xianxing.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.xianxing.db.embedded.EmbeddedServerException.Problem;

class EmbeddedServerTest {

    private static final List<Path> made = new ArrayList<>();

    @Test
    void a_second_start_keeps_data_and_password() throws Exception {
        Path directory = freshDirectory();
        String password;
        try (EmbeddedServer first = EmbeddedServer.start(directory, 0)) {
            password = first.password();
            execute(first, "create table kept (id int primary key)", "insert into kept values (7)");
        }

        try (EmbeddedServer second = EmbeddedServer.start(directory, 0)) {
            assertThat(second.password()).isEqualTo(password);
            assertThat(number(second, "select id from kept")).isEqualTo(7);
        }
    }

    @Test
    void only_the_two_users_get_in_and_their_passwords_are_private() throws Exception {
        Path directory = freshDirectory();

        try (EmbeddedServer server = EmbeddedServer.start(directory, 0)) {
            String url = server.jdbcUrl();
            String data = url.substring(0, url.indexOf("/xianxing?") + 1);
            assertThatThrownBy(() -> DriverManager.getConnection(url, "root", "").close())
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(data, "", "").close())
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(
                            () -> DriverManager.getConnection(url, server.username(), "").close())
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> execute(server, "select * from mysql.global_priv"))
                    .isInstanceOf(SQLException.class);
            for (String file : List.of("password", "application")) {
                assertThat(
                                PosixFilePermissions.toString(
                                        Files.getPosixFilePermissions(directory.resolve(file))))
                        .isEqualTo("rw-------");
            }
            assertThat(directory.resolve("start.sql")).doesNotExist();
        }
    }

    @Test
    void another_program_finds_the_way_into_a_running_server_as_the_application() throws Exception {
        Path directory = freshDirectory();

        try (EmbeddedServer server = EmbeddedServer.start(directory, 0)) {
            EmbeddedServer.Access access =
                    EmbeddedServer.applicationOfRunning(directory).orElseThrow();

            assertThat(access).isEqualTo(server.application());
            try (Connection connection =
                    DriverManager.getConnection(
                            access.jdbcUrl(), access.username(), access.password())) {
                assertThat(connection.isValid(1)).isTrue();
            }
        }
        assertThat(EmbeddedServer.applicationOfRunning(directory)).isEmpty();
        assertThat(EmbeddedServer.applicationOfRunning(directory.resolve("none"))).isEmpty();
    }

    @Test
    void a_directory_in_use_is_refused_and_its_server_goes_on() throws Exception {
        Path directory = freshDirectory();

        try (EmbeddedServer server = EmbeddedServer.start(directory, 0)) {
            assertThatThrownBy(() -> EmbeddedServer.start(directory, 0))
                    .isInstanceOfSatisfying(
                            EmbeddedServerException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.DIRECTORY_IN_USE))
                    .hasMessageContaining(directory.toString());

            assertThat(number(server, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void a_server_left_over_from_a_killed_program_is_ended_and_its_data_kept() throws Exception {
        Path directory = freshDirectory();
        try (EmbeddedServer first = EmbeddedServer.start(directory, 0)) {
            execute(first, "create table kept (id int primary key)", "insert into kept values (7)");
        }
        leaveAServerBehind(directory);

        try (EmbeddedServer second = EmbeddedServer.start(directory, 0)) {
            assertThat(number(second, "select id from kept")).isEqualTo(7);
        }
    }

    @Test
    void a_process_number_that_now_belongs_to_somebody_else_harms_nobody() throws Exception {
        Path directory = freshDirectory();
        Files.createDirectories(directory);
        Process somebody = new ProcessBuilder("sleep", "60").start();
        Files.writeString(directory.resolve("server.pid"), somebody.pid() + "\n");

        EmbeddedServer.start(directory, 0).close();

        assertThat(somebody.isAlive()).isTrue();
        somebody.destroy();
    }

    @Test
    void a_directory_that_cannot_be_written_is_refused() throws IOException {
        Path file = Files.writeString(freshDirectory(), "a file, no directory");

        assertProblem(file.resolve("data"), 0, Problem.DIRECTORY_NOT_WRITABLE);
    }

    @Test
    void a_port_that_is_taken_is_refused_and_the_directory_is_free_again() throws IOException {
        Path directory = freshDirectory();

        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertProblem(directory, taken.getLocalPort(), Problem.PORT_IN_USE);
        }

        assertThatCode(() -> EmbeddedServer.start(directory, 0).close()).doesNotThrowAnyException();
    }

    @Test
    void data_that_the_server_cannot_read_is_refused_and_nothing_is_left_running()
            throws IOException {
        Path directory = freshDirectory();
        Files.createDirectories(directory.resolve("mariadb"));
        Files.writeString(directory.resolve("mariadb").resolve("ibdata1"), "no database");

        assertProblem(directory, 0, Problem.START_FAILED);

        assertThat(
                        ProcessHandle.current()
                                .children()
                                .map(child -> child.info().commandLine().orElse(""))
                                .filter(command -> command.contains(directory.toString())))
                .isEmpty();
    }

    @Test
    void too_little_space_is_refused_with_the_numbers() throws IOException {
        Path path = freshDirectory();

        try (ServerDirectory directory = ServerDirectory.open(path)) {
            assertThatThrownBy(() -> directory.requireFreeSpace(20, 250))
                    .hasMessage(
                            "The database needs 250 MB of free space at %s, and 20 MB are free."
                                    .formatted(path));
        }
    }

    @AfterAll
    static void remove_what_was_made() throws IOException {
        for (Path path : made) {
            if (Files.exists(path)) {
                ServerDirectory.deleteTree(path);
            }
        }
    }

    private static void assertProblem(Path directory, int port, Problem problem) {
        assertThatThrownBy(() -> EmbeddedServer.start(directory, port))
                .isInstanceOfSatisfying(
                        EmbeddedServerException.class,
                        e -> assertThat(e.problem()).isEqualTo(problem));
    }

    /** As a killed program would: the lock is gone, the server runs on. */
    private static void leaveAServerBehind(Path path) throws Exception {
        ServerDirectory directory = ServerDirectory.open(path);
        Files.writeString(directory.startCommands(), "");
        ServerProcess.start(directory, 0);
        directory.close();
    }

    /** Beside the test database, whose unpacked server it shares. */
    private static Path freshDirectory() throws IOException {
        Path parent = Path.of("target", "test-database").toAbsolutePath();
        Files.createDirectories(parent);
        Path fresh = parent.resolve("server-test-" + UUID.randomUUID());
        made.add(fresh);
        return fresh;
    }

    private static void execute(EmbeddedServer server, String... statements) throws SQLException {
        try (Connection connection = connection(server);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static int number(EmbeddedServer server, String query) throws SQLException {
        try (Connection connection = connection(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }

    private static Connection connection(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
    }
}
