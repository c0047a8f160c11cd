package org.xianxing.domain.supervision;

/**
 * What a case is about, told so that cases need not know the features that things belong to.
 *
 * @param kind what it is
 * @param id identity within its kind; empty for nothing in particular
 * @param title its name as it was when the case was opened
 * @param path the page that shows it, without a leading slash; empty when there is none
 */
public record Subject(Kind kind, String id, String title, String path) {

    public static final int LONGEST_ID = 80;
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_PATH = 200;

    public static final Subject NONE = new Subject(Kind.NONE, "", "", "");

    /** What a case can be about. */
    public enum Kind {
        NONE,
        /** A task of a plan. */
        TASK,
        /** A zone in a year's evaluation; the identity names cycle and zone. */
        EVALUATED_ZONE
    }

    public Subject {
        if ((kind == Kind.NONE) != id.isEmpty()) {
            throw new IllegalArgumentException("a subject has an identity: " + kind + " " + id);
        }
        if (id.length() > LONGEST_ID
                || title.length() > LONGEST_TITLE
                || path.length() > LONGEST_PATH) {
            throw new IllegalArgumentException("a subject has short texts: " + title);
        }
    }
}
