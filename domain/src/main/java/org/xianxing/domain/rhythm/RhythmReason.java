package org.xianxing.domain.rhythm;

import org.xianxing.domain.shared.ReasonCode;

/** Why something about the rhythm of reports is refused. */
public enum RhythmReason implements ReasonCode {
    /** A schedule without a name, or with too long a one. Argument: most characters. */
    RHYTHM_NAME_MISSING,
    /** Nobody said which document lays it down, or it is too long. Argument: most characters. */
    RHYTHM_BASIS_MISSING,
    /** Nobody is to report. */
    RHYTHM_UNITS_MISSING,
    /** No such body in the registry. */
    RHYTHM_UNIT_UNKNOWN,
    /** Nothing was typed as the first day. */
    RHYTHM_START_MISSING,
    /** The first day lies before today: nobody is asked for what has passed. */
    RHYTHM_START_PAST,
    /** It ends before today, or before it starts. */
    RHYTHM_END_PAST,
    /** Something due only once lacks its days, or is due before they begin. */
    RHYTHM_DAYS_MISSING,
    /** The day a holiday is set for is missing. */
    RHYTHM_DAY_MISSING,
    /** The day has passed and stays as it was. */
    RHYTHM_DAY_PASSED,
    /** Nobody said which notice it follows, or it is too long. Argument: most characters. */
    RHYTHM_SOURCE_MISSING,
    /** A name that is too long. Argument: most characters. */
    RHYTHM_NAME_TOO_LONG,
    /** Which unit is exempt was not said. */
    EXEMPTION_UNIT_MISSING,
    /** An exemption has a first and a last day. */
    EXEMPTION_DAYS_MISSING,
    /** It begins before today: what was missing stays missing. */
    EXEMPTION_PAST,
    /** It lasts too long. Argument: most days. */
    EXEMPTION_TOO_LONG,
    /** Why must be said, at most so many characters. Argument: most characters. */
    EXEMPTION_WHY_MISSING,
    /** It has expired already. */
    EXEMPTION_OVER,
    /** The days it reports about have not begun. Argument: the first of them. */
    REPORT_TOO_EARLY,
    /** It was sent and waits for the office. */
    REPORT_SENT,
    /** Only what was sent is read, commented and returned. */
    REPORT_NOT_SENT,
    /** Nobody reads or returns their own report for the office. */
    REPORT_OWN,
    /** Nothing is said in the first part. */
    REPORT_TEXT_MISSING,
    /** Something typed is too long. Argument: most characters. */
    REPORT_TOO_LONG,
    /** Too many files. Argument: how many are allowed. */
    REPORT_TOO_MANY_FILES,
    /** Returning needs a word on what is missing. */
    REPORT_WHY_MISSING,
    /** A comment without words. */
    REPORT_COMMENT_MISSING,
    /** There is a draft for these days already. */
    SUMMARY_TWICE,
    /** No kind of report that the office puts together. */
    SUMMARY_NOTHING,
    /** It was fixed and stays as it is. */
    SUMMARY_FIXED,
    /** The overview is empty. */
    SUMMARY_TEXT_MISSING
}
