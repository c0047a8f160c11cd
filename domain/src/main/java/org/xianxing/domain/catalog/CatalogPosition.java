package org.xianxing.domain.catalog;

/** Which number an item has in its batch. */
public sealed interface CatalogPosition {

    /** The number in the document's list, 1 or more. */
    record Numbered(int number) implements CatalogPosition {
        public Numbered {
            if (number < 1) {
                throw new IllegalArgumentException("an item number is 1 or more: " + number);
            }
        }
    }

    /** The sources do not tell which of the batch's free numbers it has. */
    record Unnumbered() implements CatalogPosition {}

    static CatalogPosition numbered(int number) {
        return new Numbered(number);
    }

    static CatalogPosition unnumbered() {
        return new Unnumbered();
    }
}
