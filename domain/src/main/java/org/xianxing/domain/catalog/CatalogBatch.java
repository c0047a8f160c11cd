package org.xianxing.domain.catalog;

/**
 * One document of the catalog with the items it makes replicable.
 *
 * @param number place in the catalog: 1 to 16 for the catalog of 335, above for later documents
 * @param part where it stands
 * @param documentNumber such as 国发〔2018〕12号
 * @param title the document's title
 * @param year year of the document number
 * @param statedCount how many items it has, as the source states, 1 or more
 * @param countNote what is doubtful about that number; empty when nothing
 * @param source where the row is from, in words
 * @param sourceAddress the document's address on the web as the source gives it
 */
public record CatalogBatch(
        int number,
        CatalogPart part,
        String documentNumber,
        String title,
        int year,
        int statedCount,
        String countNote,
        String source,
        String sourceAddress) {

    public CatalogBatch {
        if (number < 1) {
            throw new IllegalArgumentException("a batch number is 1 or more: " + number);
        }
        if (statedCount < 1) {
            throw new IllegalArgumentException("a batch has 1 item or more: " + statedCount);
        }
        if (documentNumber.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException(
                    "a batch needs a document number and a title: " + number);
        }
    }
}
