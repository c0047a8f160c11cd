package org.xianxing.db.shared;

import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;

/**
 * A MySQL or MariaDB database: its schema, its statements and its transactions.
 *
 * <p>The dialect is MySQL's for both, because Connector/J cannot read MariaDB's {@code insert …
 * returning}. In turn MariaDB cannot read what jOOQ makes of {@code onDuplicateKeyUpdate()}; {@code
 * onDuplicateKeyIgnore()} works on both.
 */
public final class Database {

    private static final String CHANGELOG = "org/xianxing/db/changelog/master.xml";

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private final JdbcTransactions transactions;
    private final DSLContext dsl;

    /**
     * Takes the connections of a data source, which stays the caller's to close.
     *
     * @param dataSource connections to one schema, in auto-commit mode
     */
    public Database(DataSource dataSource) {
        transactions = new JdbcTransactions(dataSource);
        ExecuteListenerProvider lostConnections =
                new DefaultExecuteListenerProvider(new LostConnections(transactions));
        dsl =
                DSL.using(
                        new DefaultConfiguration()
                                .set(transactions)
                                .set(SQLDialect.MYSQL)
                                .set(lostConnections)
                                .set(settings()));
    }

    private static Settings settings() {
        return new Settings().withRenderSchema(false).withRenderNameCase(RenderNameCase.LOWER);
    }

    /** Statements on a connection that the caller has opened and closes. */
    public static DSLContext statements(Connection connection) {
        return DSL.using(connection, SQLDialect.MYSQL, settings());
    }

    /**
     * Statements for repositories. They take part in the transaction that {@link #transactions()}
     * runs on the same thread; without one, each statement stands for itself.
     */
    public DSLContext dsl() {
        return dsl;
    }

    public Transactions transactions() {
        return transactions;
    }

    /**
     * Brings the schema up to date. Several nodes may start at once: one migrates, the others wait.
     *
     * @throws DatabaseUnavailableException when the database cannot be reached
     * @throws MigrationException when a changeset fails or was edited after it had run
     */
    public static void migrate(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            createChangelogTable(connection);
            Scope.child(
                    Map.of(
                            Scope.Attr.resourceAccessor.name(),
                            new ClassLoaderResourceAccessor(Database.class.getClassLoader()),
                            Scope.Attr.ui.name(),
                            new LoggerUIService(),
                            "liquibase.analytics.enabled",
                            false),
                    () -> update(connection));
        } catch (SQLException e) {
            throw SqlErrors.isConnectionLost(e)
                    ? DatabaseUnavailableException.nothingStored(e)
                    : new MigrationException(e);
        } catch (Exception e) {
            throw new MigrationException(e);
        }
    }

    /**
     * Lets the application's account work with every table, but of the audit trail only append.
     * Needs a schema that is up to date, and is to be repeated whenever it has changed.
     *
     * @param owner may grant
     * @param application may read the schema so far
     * @throws SQLException when the owner may not grant, or one of the two does not get in
     */
    public static void grant(DataSource owner, DataSource application) throws SQLException {
        new Grants(owner).to(application);
    }

    /**
     * Whether the server refuses to let an account change or delete what the audit trail has
     * recorded.
     */
    public static boolean isAuditProtectedFrom(DataSource application) throws SQLException {
        return Grants.isAuditProtectedFrom(application);
    }

    private static void update(Connection connection) throws Exception {
        liquibase.database.Database database =
                DatabaseFactory.getInstance()
                        .findCorrectDatabaseImplementation(new JdbcConnection(connection));
        new CommandScope(UpdateCommandStep.COMMAND_NAME)
                .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
                .execute();
    }

    /**
     * Makes Liquibase's own table with the primary key that Liquibase leaves out and clustered
     * engines ask for.
     */
    private static void createChangelogTable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    create table if not exists DATABASECHANGELOG (
                        ID varchar(255) not null, AUTHOR varchar(255) not null, FILENAME varchar(255) not null,
                        DATEEXECUTED datetime not null, ORDEREXECUTED int not null, EXECTYPE varchar(10) not null,
                        MD5SUM varchar(35), DESCRIPTION varchar(255), COMMENTS varchar(255), TAG varchar(255),
                        LIQUIBASE varchar(20), CONTEXTS varchar(255), LABELS varchar(255), DEPLOYMENT_ID varchar(10),
                        primary key (ID, AUTHOR, FILENAME)
                    ) engine = InnoDB default character set = utf8mb4 collate = utf8mb4_bin
                    """);
        }
    }

    /** The schema could not be brought up to date. */
    public static final class MigrationException extends RuntimeException {
        @Serial private static final long serialVersionUID = 1L;

        private MigrationException(Exception cause) {
            super(
                    "the database schema could not be brought up to date: " + cause.getMessage(),
                    cause);
        }
    }

    private static final class LostConnections implements ExecuteListener {
        @Serial private static final long serialVersionUID = 1L;

        private final transient JdbcTransactions transactions;

        LostConnections(JdbcTransactions transactions) {
            this.transactions = transactions;
        }

        /** Outside a transaction the lost statement was its own commit. */
        @Override
        public void exception(ExecuteContext context) {
            Throwable thrown = context.sqlException();
            if (thrown != null && SqlErrors.isConnectionLost(thrown)) {
                context.exception(
                        transactions.isRunning()
                                ? DatabaseUnavailableException.nothingStored(thrown)
                                : DatabaseUnavailableException.lostWhileCommitting(thrown));
            }
        }
    }
}
