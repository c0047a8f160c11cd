package org.xianxing.app.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.catalog.CatalogNature;

/** Says how many items are chosen, and lets the province office determine their nature. */
final class NatureBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CatalogWords words;
    private final transient Locale locale;
    private final Span count = new Span();
    private final Div buttons = new Div();
    private transient List<CatalogItem> chosen = List.of();

    /**
     * @param determine takes the chosen items and what they are
     */
    NatureBar(
            BiConsumer<List<CatalogItem>, CatalogNature> determine,
            CatalogWords words,
            Locale locale) {
        this.words = words;
        this.locale = locale;
        addClassName("xx-nature-bar");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", words.of("determine", locale));
        buttons.addClassName("xx-row");
        for (CatalogNature nature : CatalogNature.values()) {
            buttons.add(
                    new Button(
                            words.of("determine-" + nature.name(), locale),
                            _ -> determine.accept(chosen, nature)));
        }
        add(count, buttons);
        choose(Set.of());
    }

    void choose(Set<CatalogItem> items) {
        chosen = List.copyOf(items);
        count.setText(
                chosen.isEmpty()
                        ? words.of("chosen-none", locale)
                        : words.of("chosen", locale, chosen.size()));
        buttons.setVisible(!chosen.isEmpty());
    }
}
