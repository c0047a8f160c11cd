package org.xianxing.db.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/**
 * Verifies the audit trail of a running application, for those who know neither SQL nor files.
 *
 * @param dataSource connections that may read the trail
 * @param files the heads printed outside the database
 */
public record AuditVerifier(DataSource dataSource, AuditHeadFiles files) {

    /**
     * Checks everything as it stands at one moment.
     *
     * @param from the day whose printed heads are the last archived records; none when nothing is
     *     archived
     * @param found told each damage as soon as it shows
     * @param looked told now and then how many records have been looked at
     * @return what was looked at, and how much of it is damaged
     * @throws IOException when files or database cannot be read
     */
    public AuditVerification.Result verify(
            Optional<LocalDate> from, Consumer<AuditDamage> found, LongConsumer looked)
            throws IOException {
        try {
            return AuditVerification.verify(dataSource, files, from, found, looked);
        } catch (SQLException e) {
            throw new IOException("the audit trail could not be read", e);
        }
    }

    /** The days of which there is a file of heads, oldest first. */
    public List<LocalDate> days() throws IOException {
        return files.days();
    }
}
