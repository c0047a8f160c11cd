package org.xianxing.db.audit;

import static org.xianxing.db.jooq.Tables.AUDIT_ENTRY;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.xianxing.db.shared.Database;

/**
 * Proves that the audit trail is as it was written: every chain against its own hashes, against
 * where it ends, and against the heads printed outside the database.
 */
public final class AuditVerification {

    private static final int RECORDS_AT_ONCE = 500;

    private AuditVerification() {}

    /**
     * What was looked at, and how much of it is damaged.
     *
     * @param days of which there is a file of heads, oldest first
     */
    public record Result(long records, int chains, List<LocalDate> days, long damages) {

        public Result {
            days = List.copyOf(days);
        }

        public boolean isWhole() {
            return damages == 0;
        }
    }

    /**
     * Checks everything, as it stands at one moment, while others go on writing.
     *
     * @param dataSource needs to read only
     * @param from the day whose printed heads are the last archived records; those and the ones
     *     before may be gone
     * @param found told each damage as soon as it shows
     * @throws java.nio.file.NoSuchFileException when there is no file of the day {@code from}
     */
    public static Result verify(
            DataSource dataSource,
            AuditHeadFiles files,
            Optional<LocalDate> from,
            Consumer<AuditDamage> found)
            throws SQLException, IOException {
        return verify(dataSource, files, from, found, _ -> {});
    }

    /**
     * The same, telling how many records have been looked at.
     *
     * @param looked told the number after each {@value #RECORDS_AT_ONCE} records
     */
    public static Result verify(
            DataSource dataSource,
            AuditHeadFiles files,
            Optional<LocalDate> from,
            Consumer<AuditDamage> found,
            LongConsumer looked)
            throws SQLException, IOException {
        AtomicLong damages = new AtomicLong();
        Consumer<AuditDamage> counted =
                damage -> {
                    damages.incrementAndGet();
                    found.accept(damage);
                };
        // Before the records: a file printed in between would note what our moment does not have.
        AuditHeadFiles.Notes notes = files.read(from, counted);
        try (Connection connection = dataSource.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                AuditChain.Extent extent = verify(connection, notes, counted, looked);
                return new Result(extent.records(), extent.chains(), notes.days(), damages.get());
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static AuditChain.Extent verify(
            Connection connection,
            AuditHeadFiles.Notes notes,
            Consumer<AuditDamage> found,
            LongConsumer looked) {
        DSLContext dsl = Database.statements(connection);
        AuditChain.Heads heads =
                new AuditChain.Heads(AuditHeadFiles.current(dsl), notes.heads(), notes.start());
        try (Cursor<Record> cursor =
                AuditRows.select(dsl)
                        .orderBy(AUDIT_ENTRY.ORGANIZATION_ID, AUDIT_ENTRY.SEQUENCE)
                        .fetchSize(AuditRows.ROW_BY_ROW)
                        .fetchLazy()) {
            Iterator<Record> records = cursor.iterator();
            return AuditChain.verify(
                    new Iterator<>() {
                        private long taken;

                        @Override
                        public boolean hasNext() {
                            return records.hasNext();
                        }

                        @Override
                        public AuditRow next() {
                            taken++;
                            if (taken % RECORDS_AT_ONCE == 0) {
                                looked.accept(taken);
                            }
                            return AuditRows.row(records.next());
                        }
                    },
                    heads,
                    found);
        }
    }
}
