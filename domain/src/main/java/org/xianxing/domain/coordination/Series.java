package org.xianxing.domain.coordination;

/** What is numbered per year from 1. */
public enum Series {
    /** Documents that the leading group approved. */
    APPROVAL("审"),
    /** Documents on record. */
    RECORD("备"),
    /** Minutes. */
    MINUTES("纪要");

    private final String word;

    Series(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Series of(DocumentKind kind) {
        return switch (kind) {
            case APPROVAL -> APPROVAL;
            case RECORD -> RECORD;
        };
    }
}
