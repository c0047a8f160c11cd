package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.xianxing.app.shell.components.SheetCard;

/** What is due: how long there is, what it is, and the way to it. */
final class DueCard extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int HOURS_SHOWN_AS_HOURS = 48;

    private final UnorderedList list = new UnorderedList();
    private final transient Instant now;

    DueCard(String title, Instant now) {
        this.now = now;
        list.addClassName("xx-due");
        SheetCard card = new SheetCard(title);
        card.add(list);
        getContent().add(card);
    }

    /**
     * Adds a line.
     *
     * @param deadline until when
     * @param what the act, in a few words
     * @param about what it is worth or what follows
     * @param button words of the button
     * @param route where the button leads
     */
    DueCard due(Instant deadline, String what, String about, String button, String route) {
        Locale locale = getLocale();
        Duration left = Duration.between(now, deadline);
        Span time = new Span(timeLeft(left));
        Div when =
                new Div(
                        time,
                        small(
                                getTranslation(
                                        "evaluation.due.until",
                                        Times.dayAndHour(deadline, locale))));
        when.addClassName("xx-when");
        if (left.isNegative() || Times.isToday(deadline, now)) {
            when.addClassName("xx-hot");
        }
        Paragraph text = new Paragraph(what);
        Button go = new Button(button);
        if (list.getComponentCount() == 0) {
            go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        go.addClickListener(_ -> UI.getCurrent().navigate(route));
        list.add(new ListItem(when, new Div(text, small(about)), go));
        return this;
    }

    DueCard nothing(Component empty) {
        if (list.getComponentCount() == 0) {
            list.add(new ListItem(empty));
        }
        return this;
    }

    private String timeLeft(Duration left) {
        if (left.isNegative()) {
            return getTranslation("evaluation.due.over");
        }
        long hours = left.toHours();
        return hours < HOURS_SHOWN_AS_HOURS
                ? getTranslation("evaluation.due.hours", hours, left.toMinutesPart())
                : getTranslation("evaluation.due.days", left.toDays());
    }

    private static Span small(String text) {
        Span span = new Span(text);
        span.addClassName("xx-small");
        return span;
    }
}
