package org.xianxing.domain.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.Reason;

/** What a report must be before it is written down or sent. */
public final class ReportCheck {

    private ReportCheck() {}

    /** What speaks against keeping it as a draft. */
    public static List<Reason> draft(Report report, ReportPeriod period, Instant now) {
        List<Reason> reasons = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(now, Cycle.OFFICE_ZONE);
        if (today.isBefore(period.span().first())) {
            reasons.add(Reason.of(RhythmReason.REPORT_TOO_EARLY, period.span().first()));
        }
        if (!report.state().isWithUnit()) {
            reasons.add(Reason.of(RhythmReason.REPORT_SENT));
        }
        if (report.texts().values().stream().anyMatch(t -> t.length() > Report.LONGEST_TEXT)) {
            reasons.add(Reason.of(RhythmReason.REPORT_TOO_LONG, Report.LONGEST_TEXT));
        }
        return reasons;
    }

    /**
     * What speaks against sending it. That the deadline has passed does not: a late report is
     * better than none and is counted as late.
     */
    public static List<Reason> sending(
            Report report, ReportKind kind, ReportPeriod period, int files, Instant now) {
        List<Reason> reasons = new ArrayList<>(draft(report, period, now));
        if (report.text(kind.sections().getFirst()).isBlank()) {
            reasons.add(Reason.of(RhythmReason.REPORT_TEXT_MISSING));
        }
        if (files > Attachment.MOST) {
            reasons.add(Reason.of(RhythmReason.REPORT_TOO_MANY_FILES, Attachment.MOST));
        }
        return reasons;
    }
}
