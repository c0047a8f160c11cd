package org.xianxing.app.audit;

/** The kinds of table that records are exported as. */
public enum AuditFormat {
    /** A workbook. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Text in UTF-8 with commas. */
    CSV("csv", "text/csv");

    private final String extension;
    private final String mediaType;

    AuditFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** What a file name ends with, without the dot. */
    public String extension() {
        return extension;
    }

    /** What the file is sent as. */
    public String mediaType() {
        return mediaType;
    }
}
