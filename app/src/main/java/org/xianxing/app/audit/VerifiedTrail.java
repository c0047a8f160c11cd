package org.xianxing.app.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xianxing.db.audit.AuditVerification;
import org.xianxing.domain.shared.AuditTrail.Entry;

/**
 * A verification of the past, as the trail itself tells it.
 *
 * @param at when it ended
 * @param by the name of whoever asked for it
 * @param records how many were looked at
 * @param chains of how many organizations
 * @param files how many files of heads they were compared with
 * @param damages how many places were damaged
 */
public record VerifiedTrail(
        Instant at, String by, long records, long chains, long files, long damages) {

    private static final Pattern DETAIL =
            Pattern.compile(
                    "records (\\d{1,15}), chains (\\d{1,15}), files (\\d{1,15}), damages (\\d{1,15})");

    public boolean isWhole() {
        return damages == 0;
    }

    /** How a result is written into the trail. */
    static String detail(AuditVerification.Result result) {
        return "records "
                + result.records()
                + ", chains "
                + result.chains()
                + ", files "
                + result.days().size()
                + ", damages "
                + result.damages();
    }

    /** Reads what was written; none when the record says something else. */
    static Optional<VerifiedTrail> of(Entry entry) {
        Matcher detail = DETAIL.matcher(entry.detail());
        return detail.matches()
                ? Optional.of(
                        new VerifiedTrail(
                                entry.at(),
                                entry.who().name(),
                                Long.parseLong(detail.group(1)),
                                Long.parseLong(detail.group(2)),
                                Long.parseLong(detail.group(3)),
                                Long.parseLong(detail.group(4))))
                : Optional.empty();
    }
}
