package org.xianxing.app.evaluation;

import java.util.List;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.catalog.CatalogNature;
import org.xianxing.domain.evaluation.ScoringRule;

/** Offers catalog items for a claim. */
public interface CatalogChoices {

    /**
     * One item.
     *
     * @param title its title, or its place in the batch while the title awaits import
     * @param document document number of its batch
     * @param nature its nature as far as the province office determined it
     */
    record Choice(CatalogItemId item, String title, String document, CatalogNature nature) {}

    /**
     * Items that may count for a kind, whose title or document number contains the text.
     *
     * @param text what was typed; empty for all
     * @param offset how many to leave out
     * @param limit how many at most
     */
    List<Choice> choices(ScoringRule.ItemKind kind, String text, int offset, int limit);
}
