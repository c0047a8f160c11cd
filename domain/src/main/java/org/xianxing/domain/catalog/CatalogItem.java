package org.xianxing.domain.catalog;

import org.xianxing.domain.catalog.CatalogPosition.Numbered;
import org.xianxing.domain.catalog.CatalogPosition.Unnumbered;
import org.xianxing.domain.catalog.CatalogTitle.AwaitingImport;
import org.xianxing.domain.catalog.CatalogTitle.Known;

/**
 * One place of a batch.
 *
 * @param id identity
 * @param batchNumber the batch
 * @param position its number in the batch, when a source tells it
 * @param title its title, when a source tells it
 * @param nature what the rubric counts it as; undetermined as long as it has no title
 * @param field such as 投资管理, at most 60 characters; empty when the source does not tell
 * @param scope where it is to be replicated, such as 全国, at most 60 characters; empty when the
 *     source does not tell
 * @param source where the title is from, or else the number of places
 * @param version counts changes, from 0
 */
public record CatalogItem(
        CatalogItemId id,
        int batchNumber,
        CatalogPosition position,
        CatalogTitle title,
        CatalogNature nature,
        String field,
        String scope,
        String source,
        int version) {

    /** The longest field or scope that is taken, in characters. */
    public static final int LONGEST_FIELD = 60;

    /** The longest source that is taken, in characters. */
    public static final int LONGEST_SOURCE = 500;

    public CatalogItem {
        if (title instanceof AwaitingImport && nature != CatalogNature.UNDETERMINED) {
            throw new IllegalArgumentException(
                    "the nature of an item without a title cannot be determined: " + id);
        }
        if (field.length() > LONGEST_FIELD || scope.length() > LONGEST_FIELD) {
            throw new IllegalArgumentException(
                    "field and scope have at most " + LONGEST_FIELD + " characters: " + id);
        }
    }

    public boolean isTitled() {
        return switch (title) {
            case Known _ -> true;
            case AwaitingImport() -> false;
        };
    }

    boolean isTitled(String text) {
        return switch (title) {
            case Known(String mine) -> mine.equals(text);
            case AwaitingImport() -> false;
        };
    }

    boolean isNumbered() {
        return switch (position) {
            case Numbered _ -> true;
            case Unnumbered() -> false;
        };
    }

    boolean isNumbered(int number) {
        return switch (position) {
            case Numbered(int mine) -> mine == number;
            case Unnumbered() -> false;
        };
    }

    /**
     * The same item with its nature determined.
     *
     * @throws IllegalArgumentException when it has no title yet
     */
    public CatalogItem withNature(CatalogNature determined) {
        return new CatalogItem(
                id, batchNumber, position, title, determined, field, scope, source, version);
    }
}
