package org.xianxing.domain.rhythm;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.StaleVersionException;

/** Stored reports, comments on them, and what the office puts together from them. */
public interface ReportRepository {

    Optional<Report> find(PeriodId period, OrganizationId unit);

    Optional<Report> find(ReportId id);

    /** The reports for some periods that were sent. */
    List<Report> sentFor(Collection<PeriodId> periods);

    /** Reports that nobody of the office has read, oldest first. */
    List<Report> unread();

    /** Reports of which a body got a copy, sent ones, the last first. */
    List<Report> copiedTo(OrganizationId body, int limit);

    /**
     * Adds a report.
     *
     * @throws StaleVersionException when the unit has one for the period already
     */
    void add(Report report);

    /**
     * Changes a report.
     *
     * @throws StaleVersionException when somebody else changed it since it was read
     */
    void update(Report report);

    /** What was said in earlier sendings, by sending. */
    Map<Integer, Map<ReportSection, String>> earlier(ReportId id);

    /** What was said about a report, oldest first. */
    List<Report.Comment> comments(ReportId id);

    void add(Report.Comment comment);

    /** All summaries, the latest days first. */
    List<Summary> summaries();

    Optional<Summary> summary(SummaryId id);

    /**
     * Adds a summary.
     *
     * @throws StaleVersionException when there is one of the kind for the days already
     */
    void add(Summary summary);

    /**
     * Changes a summary.
     *
     * @throws StaleVersionException when somebody else changed it since it was read
     */
    void update(Summary summary);
}
