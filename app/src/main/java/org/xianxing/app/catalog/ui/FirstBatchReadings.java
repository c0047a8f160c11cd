package org.xianxing.app.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.domain.catalog.CatalogReconciliation.Reading;

/** The two counts of the first batch, each with how it comes about. Neither corrects the other. */
final class FirstBatchReadings extends Div {

    private static final long serialVersionUID = 1L;

    FirstBatchReadings(List<Reading> readings, CatalogWords words, Locale locale) {
        addClassNames("xx-note", "xx-info", "xx-readings");
        getElement().setAttribute("role", "note");
        UnorderedList list = new UnorderedList();
        for (Reading reading : readings) {
            Span count = new Span(words.of("reading-count", locale, reading.count()));
            count.addClassName("xx-reading");
            Span why =
                    new Span(
                            words.of(
                                    "reading-why",
                                    locale,
                                    words.reason(reading.reason(), locale),
                                    reading.catalogTotal()));
            list.add(new ListItem(count, why));
        }
        Span title = new Span(words.of("readings", locale));
        title.addClassName("xx-strong");
        Div text = new Div(title, list);
        text.addClassName("xx-note-text");
        add(Icon.BOOK.create(), text);
    }
}
