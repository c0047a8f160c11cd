package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.evaluation.Cycle;

/** The first page of those who read: where things stand, and where to find them. */
final class ReaderDashboard extends Div {

    private static final long serialVersionUID = 1L;

    ReaderDashboard(Cycle cycle) {
        UnorderedList list = new UnorderedList();
        list.addClassName("xx-reader-links");
        list.add(
                entry("ranking", "ranking"),
                entry("documents", "documents"),
                entry("catalog", "catalog"),
                entry("registry", "registry"));
        add(
                new SheetCard(cycle.title())
                        .withSub(stage(cycle))
                        .pad(new Paragraph(word("what")), list));
    }

    private ListItem entry(String address, String key) {
        Span says = new Span(word(key + "-explained"));
        says.addClassName("xx-sub");
        return new ListItem(new Anchor(address, word(key)), says);
    }

    private String stage(Cycle cycle) {
        return getTranslation("evaluation.cycle.stage-" + cycle.stage().name());
    }

    private String word(String key) {
        return getTranslation("evaluation.reader." + key);
    }
}
