package org.xianxing.db;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.xianxing.db.embedded.EmbeddedServer;
import org.xianxing.db.embedded.EmbeddedServerException;
import org.xianxing.db.shared.Database;

/**
 * An empty, migrated database on a real server, for one test class.
 *
 * <p>One server serves the whole JVM. Its files stay in {@code target/} of the module under test,
 * so that the next run starts in less than a second; what earlier runs left in it is dropped.
 */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int PARALLEL_RUNS = 4;
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");
    private static @Nullable EmbeddedServer shared;

    static {
        LIQUIBASE.setLevel(Level.WARNING);
    }

    private final EmbeddedServer server;
    private final String name;
    private final DataSource dataSource;
    private final Database database;

    private TestDatabase(EmbeddedServer server, String name) {
        this.server = server;
        this.name = name;
        this.dataSource = dataSource(server, name);
        this.database = new Database(dataSource);
    }

    /** Makes a new database with the current schema and no rows. */
    public static TestDatabase create() {
        TestDatabase created = unmigrated();
        Database.migrate(created.dataSource);
        return created;
    }

    /** Makes a new database without any table, for tests that migrate themselves. */
    public static TestDatabase unmigrated() {
        EmbeddedServer running = server();
        String name = "xianxing_test_" + NUMBER.incrementAndGet();
        execute(dataSource(running, "xianxing"), "create database " + name);
        return new TestDatabase(running, name);
    }

    public Database database() {
        return database;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    /** The owner. */
    public String username() {
        return server.username();
    }

    /** The owner's. */
    public String password() {
        return server.password();
    }

    /** How the application gets in, once it has been granted its tables. */
    public EmbeddedServer.Access application() {
        EmbeddedServer.Access access = server.application();
        return new EmbeddedServer.Access(jdbcUrl(), access.username(), access.password());
    }

    /** The application's connections, with the rights it has in an office. */
    public DataSource asApplication() {
        EmbeddedServer.Access access = application();
        DataSource connections = dataSource(access.jdbcUrl(), access.username(), access.password());
        try {
            Database.grant(dataSource, connections);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return connections;
    }

    /** Runs statements as they stand, for what no repository offers. */
    public void execute(String... statements) {
        execute(dataSource, statements);
    }

    /** Deletes every row but keeps the schema: quicker than a database for each test. */
    public void clear() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            for (String table : tables(statement)) {
                statement.execute("delete from `" + table + "`");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> tables(Statement statement) throws SQLException {
        return strings(
                statement,
                """
                select table_name from information_schema.tables
                where table_schema = '%s' and table_name not like 'DATABASECHANGELOG%%'
                """
                        .formatted(name));
    }

    private static synchronized EmbeddedServer server() {
        if (shared == null) {
            EmbeddedServer started = startAside(1);
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            dropLeftovers(started);
            shared = started;
        }
        return shared;
    }

    /** Two test runs at once each take a data directory of their own. */
    private static EmbeddedServer startAside(int run) {
        try {
            return EmbeddedServer.start(
                    Path.of("target", "test-database", "data-" + run).toAbsolutePath(), 0);
        } catch (EmbeddedServerException e) {
            if (e.problem() == EmbeddedServerException.Problem.DIRECTORY_IN_USE
                    && run < PARALLEL_RUNS) {
                return startAside(run + 1);
            }
            throw e;
        }
    }

    private static void dropLeftovers(EmbeddedServer server) {
        DataSource dataSource = dataSource(server, "xianxing");
        List<String> names;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            names = strings(statement, "show databases like 'xianxing\\_test\\_%'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        names.forEach(name -> execute(dataSource, "drop database " + name));
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static DataSource dataSource(EmbeddedServer server, String name) {
        return dataSource(server.jdbcUrl(name), server.username(), server.password());
    }

    private static DataSource dataSource(String url, String username, String password) {
        MysqlDataSource dataSource = new MysqlDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(username);
        dataSource.setPassword(password);
        return dataSource;
    }

    private static void execute(DataSource dataSource, String... statements) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
