package org.xianxing.domain.rhythm;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.OrganizationId;

/**
 * What a unit reports for a period.
 *
 * @param id identity
 * @param version counts changes; an update must name the version it read
 * @param sending which sending its text belongs to, from 1; a return begins the next one
 * @param texts what is said, by part
 * @param copies who gets a copy besides those whom the schedule names
 * @param firstSent when it was sent first; this decides whether it was in time
 * @param trace who wrote, sent, read and returned it last
 */
public record Report(
        ReportId id,
        int version,
        PeriodId period,
        OrganizationId unit,
        ReportState state,
        int sending,
        Map<ReportSection, String> texts,
        List<OrganizationId> copies,
        ReportFigures figures,
        Optional<Instant> firstSent,
        Trace trace) {

    public static final int LONGEST_TEXT = 4_000;
    public static final int LONGEST_COMMENT = 500;

    /** Somebody at a moment. */
    public record Stamp(String by, Instant at) {}

    /**
     * What happened to a report last.
     *
     * @param account whose account sent it
     * @param sent the last sending
     * @param read when somebody of the office read that
     * @param returned when it came back; none once it is sent again
     * @param why what is missing; empty when it did not come back
     */
    public record Trace(
            Optional<AccountId> account,
            Optional<Stamp> sent,
            Optional<Stamp> read,
            Optional<Stamp> returned,
            String why) {

        public static final Trace NONE =
                new Trace(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    /**
     * A word on a report, of the office or of the unit.
     *
     * @param from for whom it was said
     */
    public record Comment(
            ReportId report, OrganizationId from, String by, Instant at, String text) {}

    public Report {
        texts = Map.copyOf(texts);
        copies = copies.stream().distinct().toList();
    }

    /** An empty one. */
    public static Report blank(PeriodId period, OrganizationId unit) {
        return new Report(
                ReportId.random(),
                0,
                period,
                unit,
                ReportState.DRAFT,
                1,
                Map.of(),
                List.of(),
                ReportFigures.NONE,
                Optional.empty(),
                Trace.NONE);
    }

    public String text(ReportSection section) {
        return texts.getOrDefault(section, "");
    }

    /** The same with other words. */
    public Report saying(Map<ReportSection, String> said, List<OrganizationId> to) {
        return new Report(
                id, version, period, unit, state, sending, said, to, figures, firstSent, trace);
    }

    /** The same after it was sent. */
    public Report sent(AccountId account, Stamp stamp, ReportFigures then) {
        return new Report(
                id,
                version,
                period,
                unit,
                ReportState.SENT,
                sending,
                texts,
                copies,
                then,
                firstSent.or(() -> Optional.of(stamp.at())),
                new Trace(
                        Optional.of(account),
                        Optional.of(stamp),
                        Optional.empty(),
                        Optional.empty(),
                        ""));
    }

    /** The same after somebody of the office read it. */
    public Report read(Stamp stamp) {
        return new Report(
                id,
                version,
                period,
                unit,
                ReportState.READ,
                sending,
                texts,
                copies,
                figures,
                firstSent,
                new Trace(trace.account(), trace.sent(), Optional.of(stamp), Optional.empty(), ""));
    }

    /** The same after it went back; its words are where the next sending begins. */
    public Report returned(Stamp stamp, String why) {
        return new Report(
                id,
                version,
                period,
                unit,
                ReportState.RETURNED,
                sending + 1,
                texts,
                copies,
                figures,
                firstSent,
                new Trace(trace.account(), trace.sent(), trace.read(), Optional.of(stamp), why));
    }

    /** The same as the next reader will find it after an update. */
    public Report updated() {
        return new Report(
                id,
                version + 1,
                period,
                unit,
                state,
                sending,
                texts,
                copies,
                figures,
                firstSent,
                trace);
    }
}
