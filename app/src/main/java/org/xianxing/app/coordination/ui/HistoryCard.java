package org.xianxing.app.coordination.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.xianxing.app.coordination.HistoryLine;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.coordination.Step;

/** Everything that happened, the last first: who, when, until when what follows was due. */
final class HistoryCard {

    private HistoryCard() {}

    static SheetCard of(List<HistoryLine> history, CoordinationTexts texts) {
        SheetCard card =
                new SheetCard(texts.word("history"))
                        .withSub(texts.word("history-sub", history.size()));
        OrderedList list = new OrderedList();
        list.addClassName("xx-case-history");
        list.getElement().setAttribute("reversed", true);
        history.reversed().forEach(line -> list.add(item(line, texts)));
        card.add(list);
        return card;
    }

    private static ListItem item(HistoryLine line, CoordinationTexts texts) {
        Step step = line.step();
        Span what = new Span(texts.value("step", step.kind()));
        what.addClassName("xx-strong");
        Div head =
                new Div(
                        what,
                        CoordinationTexts.quiet(
                                texts.word(
                                        "by-person", step.by().name(), step.by().organization())),
                        CoordinationTexts.quiet(texts.moment(step.by().at())));
        head.addClassName("xx-case-line");
        if (step.late()) {
            head.add(new Badge(Badge.State.LATE, texts.word("step-late")));
        }
        step.until()
                .ifPresent(until ->
                        head.add(
                                CoordinationTexts.quiet(
                                        texts.word("step-until", texts.moment(until)))));
        ListItem item = new ListItem(head);
        if (!step.text().isEmpty()) {
            Paragraph text = new Paragraph(step.text());
            text.addClassName("xx-case-text");
            item.add(text);
        }
        line.files().forEach(file -> item.add(CoordinationFiles.link(file)));
        return item;
    }
}
