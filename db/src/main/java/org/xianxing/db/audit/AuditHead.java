package org.xianxing.db.audit;

/**
 * Up to where a chain went at some moment.
 *
 * @param organization whose chain
 * @param sequence the last record's place
 * @param hash the last record's hash
 * @param source where this is noted: a file's name, or {@link #CURRENT}
 */
public record AuditHead(String organization, long sequence, String hash, String source) {

    /** The source of heads that the database keeps beside the records. */
    public static final String CURRENT = "audit_head";
}
