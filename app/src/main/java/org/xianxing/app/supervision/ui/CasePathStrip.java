package org.xianxing.app.supervision.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.xianxing.app.shell.PlainText;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.supervision.CaseView;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.supervision.CasePath;

/** The seven steps of a case in a line, each with its day. */
final class CasePathStrip extends OrderedList {

    private static final long serialVersionUID = 1L;

    CasePathStrip(CaseView view, CaseTexts texts) {
        addClassName("xx-case-path");
        getElement().setAttribute("aria-label", texts.word("path"));
        CasePath.of(view.current(), view.measures(), view.steps())
                .steps()
                .forEach(step -> add(item(step, texts)));
    }

    private static ListItem item(CasePath.Step step, CaseTexts texts) {
        Span dot = new Span();
        dot.addClassName("xx-dot");
        Span word = new Span(texts.word("path-" + step.stage().name()));
        word.addClassName("xx-path-word");
        Span day =
                new Span(
                        step.at()
                                .map(at -> PlainText.dayOfYear(Term.dayAt(at), texts.locale()))
                                .orElse(""));
        day.addClassName("xx-path-day");
        ListItem item = new ListItem(dot, word, day);
        switch (step.standing()) {
            case DONE -> {
                dot.add(Icon.CHECK.createSmall());
                item.addClassName("xx-done");
            }
            case NOW -> {
                dot.setText(String.valueOf(step.stage().ordinal() + 1));
                item.addClassName("xx-now");
                item.getElement().setAttribute("aria-current", "step");
            }
            case AHEAD -> dot.setText(String.valueOf(step.stage().ordinal() + 1));
        }
        return item;
    }
}
