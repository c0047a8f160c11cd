package org.xianxing.domain.rhythm;

import java.util.List;

/** What a report is: each kind has a form of its own. */
public enum ReportKind {
    /** 一周一检查. */
    WEEKLY(ReportSection.PROGRESS, ReportSection.PROBLEMS, ReportSection.NEXT),
    /** 两周一协调: what is to be coordinated. */
    BIWEEKLY(ReportSection.REQUESTS, ReportSection.PROGRESS, ReportSection.NEXT),
    /** 一月一小结. */
    MONTHLY(
            ReportSection.PROGRESS,
            ReportSection.RESULTS,
            ReportSection.PROBLEMS,
            ReportSection.NEXT),
    /** 季度信息报送. */
    QUARTERLY(
            ReportSection.PROGRESS,
            ReportSection.RESULTS,
            ReportSection.REQUESTS,
            ReportSection.NEXT),
    /** 四月一评估. */
    EVALUATION(
            ReportSection.PROGRESS,
            ReportSection.RESULTS,
            ReportSection.PROBLEMS,
            ReportSection.NEXT),
    /** Whatever else an office asks for. */
    OTHER(ReportSection.PROGRESS, ReportSection.REQUESTS);

    private final List<ReportSection> sections;

    ReportKind(ReportSection... sections) {
        this.sections = List.of(sections);
    }

    /** The parts of its text, in order. The first must not be empty. */
    public List<ReportSection> sections() {
        return sections;
    }

    /** Whether the office puts the reports together into one document. */
    public boolean isSummarized() {
        return switch (this) {
            case MONTHLY, EVALUATION -> true;
            case WEEKLY, BIWEEKLY, QUARTERLY, OTHER -> false;
        };
    }
}
