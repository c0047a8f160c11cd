package org.xianxing.domain.rhythm;

import java.time.Instant;
import java.util.Optional;

/**
 * What the office puts together from the reports of a period: 月度小结, 四月评估.
 *
 * @param id identity
 * @param version counts changes; an update must name the version it read
 * @param kind monthly or four-monthly
 * @param span the days it is about
 * @param overview 总体情况, drafted from figures and open to the office's words
 * @param results 主要进展和成效
 * @param problems 存在问题
 * @param next 下一步工作
 * @param fixed who fixed it and when; a draft while empty
 */
public record Summary(
        SummaryId id,
        int version,
        ReportKind kind,
        Span span,
        String overview,
        String results,
        String problems,
        String next,
        Optional<Report.Stamp> fixed) {

    public static final int LONGEST_TEXT = 8_000;

    public Summary {
        if (!kind.isSummarized()) {
            throw new IllegalArgumentException("nothing is put together of " + kind);
        }
    }

    /** The same in other words. */
    public Summary saying(
            String newOverview, String newResults, String newProblems, String newNext) {
        return new Summary(
                id, version, kind, span, newOverview, newResults, newProblems, newNext, fixed);
    }

    public Summary fixed(String by, Instant at) {
        return new Summary(
                id,
                version,
                kind,
                span,
                overview,
                results,
                problems,
                next,
                Optional.of(new Report.Stamp(by, at)));
    }

    /** The same as the next reader will find it after an update. */
    public Summary updated() {
        return new Summary(id, version + 1, kind, span, overview, results, problems, next, fixed);
    }
}
