package org.xianxing.app.shell;

/** The headings of the navigation, in order. */
public enum NavigationGroup {
    /** Without a heading, on top. */
    TODAY,
    /** Plans, reports and supervision. */
    TASKS,
    /** Needs and problems, meetings, documents for approval and record. */
    COORDINATION,
    SELF_SCORE,
    REVIEW,
    CATALOG,
    RESULTS,
    REGISTRY,
    SETTINGS;

    String labelKey() {
        return switch (this) {
            case TODAY -> "shell.group-today";
            case TASKS -> "shell.group-tasks";
            case COORDINATION -> "shell.group-coordination";
            case SELF_SCORE -> "shell.group-self-score";
            case REVIEW -> "shell.group-review";
            case CATALOG -> "shell.group-catalog";
            case RESULTS -> "shell.group-results";
            case REGISTRY -> "shell.group-registry";
            case SETTINGS -> "shell.group-settings";
        };
    }
}
