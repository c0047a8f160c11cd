package org.xianxing.db.shared;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** What the errors of MySQL, MariaDB and the clustered engines that speak their protocol mean. */
final class SqlErrors {

    /**
     * 1213 deadlock, 1205 lock wait timeout, 1020 record changed since last read (MariaDB); 8002,
     * 8022 and 9007 are TiDB's refused, conflicting and retryable writes.
     */
    private static final Set<Integer> CONFLICTS = Set.of(1213, 1205, 1020, 8002, 8022, 9007);

    private static final String SERIALIZATION_FAILURE = "40001";

    private SqlErrors() {}

    /** Whether running the same work again can succeed. */
    static boolean isConflict(Throwable thrown) {
        if (thrown instanceof ConflictException) {
            return true;
        }
        return sqlException(thrown)
                .filter(e ->
                        CONFLICTS.contains(e.getErrorCode())
                                || SERIALIZATION_FAILURE.equals(e.getSQLState()))
                .isPresent();
    }

    /** Whether there is no connection to the database any more, or never was. */
    static boolean isConnectionLost(Throwable thrown) {
        return sqlException(thrown)
                .filter(e ->
                        e instanceof SQLNonTransientConnectionException
                                || e instanceof SQLTransientConnectionException
                                || e instanceof SQLRecoverableException
                                || (e.getSQLState() != null && e.getSQLState().startsWith("08")))
                .isPresent();
    }

    private static Optional<SQLException> sqlException(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException e) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }
}
