package org.xianxing.app.start;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.net.URI;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianxing.db.audit.AuditHeadFiles;
import org.xianxing.db.audit.AuditVerifier;
import org.xianxing.db.reference.ReferenceData;
import org.xianxing.db.shared.Database;
import org.xianxing.db.shared.DatabaseUnavailableException;
import org.xianxing.db.shared.Transactions;

/**
 * The database and its connections. Beans close in reverse order: first the web server, then the
 * pool, last the server that we started.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

    private static final int MOST_CONNECTIONS = 16;

    /** While nothing happens here, the server keeps its connections for others. */
    private static final int CONNECTIONS_AT_REST = 3;

    private static final long IDLE_MILLIS = 60_000;
    private static final int CONNECTIONS_TO_MIGRATE = 2;
    private static final long FIRST_CONNECTION_MILLIS = 10_000;

    @Bean
    DatabaseServer databaseServer(Settings settings) {
        Settings.Db db = settings.db();
        if (!db.url().isBlank()) {
            return DatabaseServer.external(db);
        }
        return EmbeddedDatabase.start(settings.data().toAbsolutePath().normalize());
    }

    @Bean
    DemoMode demoMode(Settings settings, DatabaseServer server) {
        return new DemoMode(settings.demo().orElse(server.embedded()));
    }

    @Bean
    HikariDataSource dataSource(DatabaseServer server) {
        return connections(server, server.application(), MOST_CONNECTIONS);
    }

    /** Connections of one account. */
    static HikariDataSource connections(
            DatabaseServer server, DatabaseServer.Login login, int most) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(login.username());
        config.setJdbcUrl(server.url());
        config.setUsername(login.username());
        config.setPassword(login.password());
        config.setMaximumPoolSize(most);
        if (most > CONNECTIONS_AT_REST) {
            config.setMinimumIdle(CONNECTIONS_AT_REST);
            config.setIdleTimeout(IDLE_MILLIS);
        }
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setInitializationFailTimeout(FIRST_CONNECTION_MILLIS);
        config.setConnectionTimeout(FIRST_CONNECTION_MILLIS);
        config.addDataSourceProperty("connectionTimeZone", "UTC");
        config.addDataSourceProperty("forceConnectionTimeZoneToSession", "true");
        config.addDataSourceProperty("useInformationSchema", "false");
        config.addDataSourceProperty("rewriteBatchedStatements", "true");
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw unreachable(server, e);
        }
    }

    @Bean
    Database database(HikariDataSource dataSource, DatabaseServer server) {
        try {
            if (server.hasOwnerOfItsOwn()) {
                try (HikariDataSource owner =
                        connections(server, server.owner(), CONNECTIONS_TO_MIGRATE)) {
                    Database.migrate(owner);
                    grant(server, owner, dataSource);
                }
            } else {
                Database.migrate(dataSource);
            }
            if (!Database.isAuditProtectedFrom(dataSource)) {
                LOG.warn(StartTexts.line("start.audit-not-protected", server.application()));
            }
        } catch (DatabaseUnavailableException | SQLException e) {
            throw unreachable(server, e);
        } catch (Database.MigrationException e) {
            throw new StartRefusal(
                    StartTexts.line("start.migration-failed", String.valueOf(e.getMessage())), e);
        }
        Database database = new Database(dataSource);
        ReferenceData.load(database);
        return database;
    }

    @Bean
    AuditVerifier auditVerifier(HikariDataSource dataSource, AuditHeadFiles files) {
        return new AuditVerifier(dataSource, files);
    }

    @Bean
    Transactions transactions(Database database) {
        return database.transactions();
    }

    private static void grant(
            DatabaseServer server, HikariDataSource owner, HikariDataSource application) {
        try {
            Database.grant(owner, application);
        } catch (SQLException e) {
            throw new StartRefusal(
                    StartTexts.line(
                            "start.grant-failed",
                            server.owner(),
                            server.application(),
                            String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static StartRefusal unreachable(DatabaseServer server, Exception e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return new StartRefusal(
                StartTexts.line("start.database-unreachable", address(server.url()), reason), e);
    }

    /** Host, port and schema; parameters may hold secrets. */
    private static String address(String url) {
        if (!url.startsWith("jdbc:")) {
            return url;
        }
        URI uri = URI.create(url.substring("jdbc:".length()).replaceAll("[?].*", ""));
        return uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + uri.getPath();
    }
}
