package org.xianxing.domain.coordination;

/**
 * What there is a time limit for. The documents say 及时 and give no days; the days are the office's
 * settings, which everybody reads beside the clause that they carry out.
 */
public enum Limit {
    /** A topic group receives what was raised. */
    RECEIVE("二（三）2", 2),
    /** A topic group's lead unit calls the departments together. */
    CONVENE("二（三）2", 5),
    /** A topic group answers in writing after it has convened. */
    ANSWER("二（三）2", 10),
    /** Whoever raised it says whether it is solved. */
    CONFIRM("二（三）2", 5),
    /** The office receives what a topic group could not solve. */
    TAKE_UP("二（一）2", 2),
    /** The office answers, or takes it to the leading group. */
    OFFICE_ANSWER("二（一）2", 10),
    /** The leading group decides. */
    LEADING_GROUP("二（二）4", 20),
    /** The office receives an important matter. */
    IMPORTANT("二（一）4", 1),
    /** A topic group checks a document. */
    DOCUMENT_GROUP("二（一）3", 5),
    /** The office checks a document. */
    DOCUMENT_OFFICE("二（一）3", 5),
    /** The leading group approves a document. */
    DOCUMENT_APPROVAL("二（一）3", 15),
    /** The office puts a document on record. */
    RECORD("二（一）3", 5),
    /** Whoever sent a document mends what came back. */
    DOCUMENT_MEND("二（一）3", 10);

    private final String clause;
    private final int workdays;

    Limit(String clause, int workdays) {
        this.clause = clause;
        this.workdays = workdays;
    }

    /** The clause of 福建自贸试验区管理机构运行机制规定 that the limit carries out. */
    public String clause() {
        return clause;
    }

    /** How many workdays it has until the office says otherwise. */
    public int initialWorkdays() {
        return workdays;
    }
}
