package org.xianxing.app.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xianxing.domain.catalog.CatalogPart;
import org.xianxing.domain.catalog.CatalogReconciliation;

/** All batches as links, by part: document, year, and how many of the stated titles are there. */
final class BatchList extends Nav {

    private static final long serialVersionUID = 1L;

    private final transient CatalogWords words;
    private final transient Locale locale;
    private final transient Optional<Integer> chosen;

    /**
     * @param chosen number of the batch whose items are shown; none for all batches
     */
    BatchList(
            CatalogReconciliation reconciliation,
            Optional<Integer> chosen,
            CatalogWords words,
            Locale locale) {
        this.words = words;
        this.locale = locale;
        this.chosen = chosen;
        addClassName("xx-batches");
        getElement().setAttribute("aria-label", words.of("batches", locale));
        add(all(reconciliation));
        for (CatalogPart part : CatalogPart.values()) {
            List<CatalogReconciliation.Line> lines =
                    reconciliation.batches().stream()
                            .filter(line -> line.batch().part() == part)
                            .toList();
            if (!lines.isEmpty()) {
                add(new H3(words.part(part, locale)));
                lines.forEach(line -> add(link(line)));
            }
        }
    }

    private RouterLink all(CatalogReconciliation reconciliation) {
        RouterLink link = new RouterLink("", CatalogView.class);
        Span name = new Span(words.of("all-batches", locale));
        name.addClassName("xx-strong");
        link.add(
                new Div(
                        name,
                        count(
                                reconciliation.catalog().present(),
                                reconciliation.catalog().stated())));
        mark(link, chosen.isEmpty());
        return link;
    }

    private RouterLink link(CatalogReconciliation.Line line) {
        String number = String.valueOf(line.batch().number());
        RouterLink link =
                new RouterLink("", CatalogView.class, new RouteParameters("batch", number));
        Span name = new Span(words.batch(line.batch(), locale));
        name.addClassName("xx-strong");
        Span title = new Span(line.batch().title());
        title.addClassName("xx-batch-title");
        link.add(new Div(name, count(line.present(), line.stated())), title);
        link.getElement().setAttribute("title", line.batch().title());
        mark(link, chosen.equals(Optional.of(line.batch().number())));
        return link;
    }

    private static void mark(RouterLink link, boolean current) {
        link.setHighlightCondition((_, _) -> false);
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
    }

    private Span count(int present, int stated) {
        Span count = new Span(words.of("present-of", locale, present, stated));
        count.addClassName("xx-batch-count");
        return count;
    }
}
