package org.xianxing.domain.registry;

/**
 * Where a fact stands.
 *
 * @param document number or title of the document; empty when no source gives one
 * @param clause such as 附件二 or 二（一）4; empty when the document has none for it
 */
public record Citation(String document, String clause) {

    public static final int LONGEST_DOCUMENT = 200;
    public static final int LONGEST_CLAUSE = 60;

    public static final Citation NONE = new Citation("", "");

    public boolean isGiven() {
        return !document.isEmpty();
    }
}
