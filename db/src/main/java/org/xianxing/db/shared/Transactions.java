package org.xianxing.db.shared;

import java.util.function.Supplier;

/**
 * Runs work so that all of it is stored or nothing.
 *
 * <p>Isolation is READ COMMITTED. Work that meets a conflict with another transaction (a deadlock,
 * a lock that did not come free, a write that a clustered engine refuses, a {@link
 * ConflictException}) is run again from its start, at most {@value #ATTEMPTS} times in all and only
 * at the outermost level. The work must therefore have no effect besides the database that a second
 * run would double.
 */
public interface Transactions {

    /** How often conflicting work is run before its conflict is thrown. */
    int ATTEMPTS = 5;

    /**
     * Runs the work in a transaction and commits. Inside another call on the same thread it joins
     * that transaction; when it throws there, the whole transaction is rolled back, even if a
     * caller in between catches what was thrown.
     *
     * @return what the work returned
     * @throws DatabaseUnavailableException when the database cannot be reached or is lost
     */
    <T> T inTransaction(Supplier<T> work);

    /** As {@link #inTransaction(Supplier)}, for work without a result. */
    default void runInTransaction(Runnable work) {
        Boolean unused =
                inTransaction(() -> {
                    work.run();
                    return true;
                });
    }
}
