package org.xianxing.domain.catalog;

/** What an item is called. */
public sealed interface CatalogTitle {

    /** The longest title that is taken, in characters. */
    int LONGEST = 200;

    /** The title as the source words it. */
    record Known(String text) implements CatalogTitle {
        public Known {
            if (text.isBlank() || text.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "a title has 1 to " + LONGEST + " characters: " + text);
            }
        }
    }

    /** The catalog states that the item exists, and no source tells its title. */
    record AwaitingImport() implements CatalogTitle {}

    static CatalogTitle known(String text) {
        return new Known(text);
    }

    static CatalogTitle awaitingImport() {
        return new AwaitingImport();
    }
}
