package org.xianxing.domain.rhythm;

/** A part of a report's text. What it is called depends on the kind of report. */
public enum ReportSection {
    PROGRESS,
    RESULTS,
    PROBLEMS,
    REQUESTS,
    NEXT
}
