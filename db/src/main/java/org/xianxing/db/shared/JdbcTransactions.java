package org.xianxing.db.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions on plain JDBC connections. The running transaction belongs to the thread; jOOQ gets
 * its connection from here, or a connection of its own for a single statement when none is running.
 */
final class JdbcTransactions implements Transactions, ConnectionProvider {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcTransactions.class);

    private static final long FIRST_PAUSE_MILLIS = 20;

    private final DataSource dataSource;
    private final ThreadLocal<@Nullable Running> running = new ThreadLocal<>();

    JdbcTransactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        Running outer = running.get();
        if (outer != null) {
            return join(outer, work);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !SqlErrors.isConflict(e)) {
                    throw e;
                }
                LOG.debug("conflict in attempt {}, trying again", attempt, e);
                pause(attempt, e);
            }
        }
    }

    private static <T> T join(Running outer, Supplier<T> work) {
        try {
            return work.get();
        } catch (Throwable e) {
            outer.failure = e;
            throw e;
        }
    }

    private <T> T once(Supplier<T> work) {
        Connection connection = open();
        try {
            Running mine = begin(connection);
            T result = work.get();
            if (mine.failure != null) {
                throw new IllegalStateException(
                        "a part of the transaction failed, so nothing of it was stored",
                        mine.failure);
            }
            commit(connection);
            return result;
        } catch (SQLException e) {
            rollBack(connection, e);
            throw translated(e);
        } catch (Throwable e) {
            rollBack(connection, e);
            throw e;
        } finally {
            running.remove();
            close(connection);
        }
    }

    private Connection open() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    private Running begin(Connection connection) throws SQLException {
        if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
        connection.setAutoCommit(false);
        Running mine = new Running(connection);
        running.set(mine);
        return mine;
    }

    private static void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            if (SqlErrors.isConnectionLost(e)) {
                throw DatabaseUnavailableException.lostWhileCommitting(e);
            }
            throw e;
        }
    }

    private static void rollBack(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** Waits 20, 40, 80, 160 ms, each more or less by half so that two rivals part. */
    private static void pause(int attempt, RuntimeException conflict) {
        long middle = FIRST_PAUSE_MILLIS << (attempt - 1);
        try {
            Thread.sleep(middle / 2 + ThreadLocalRandom.current().nextLong(middle));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw conflict;
        }
    }

    private static RuntimeException translated(SQLException e) {
        return SqlErrors.isConnectionLost(e)
                ? DatabaseUnavailableException.nothingStored(e)
                : new DataAccessException("the database refused the work", e);
    }

    /**
     * By now the work is stored or not; what cannot be closed any more is the pool's to discard.
     */
    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("a connection could not be closed", e);
        }
    }

    boolean isRunning() {
        return running.get() != null;
    }

    @Override
    public Connection acquire() {
        Running mine = running.get();
        return mine == null ? open() : mine.connection;
    }

    @Override
    public void release(Connection connection) {
        Running mine = running.get();
        if (mine == null || !mine.connection.equals(connection)) {
            close(connection);
        }
    }

    private static final class Running {
        private final Connection connection;
        private @Nullable Throwable failure;

        Running(Connection connection) {
            this.connection = connection;
        }
    }
}
