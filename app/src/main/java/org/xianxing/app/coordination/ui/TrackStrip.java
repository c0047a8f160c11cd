package org.xianxing.app.coordination.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.xianxing.app.shell.PlainText;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.domain.coordination.Track;
import org.xianxing.domain.organization.Term;

/** The way of a matter or document in a line: what was reached, where it is, what lies ahead. */
final class TrackStrip extends OrderedList {

    private static final long serialVersionUID = 1L;

    TrackStrip(Track track, CoordinationTexts texts) {
        addClassNames("xx-case-path", "xx-way");
        getElement().setAttribute("aria-label", texts.word("track"));
        getStyle().set("--xx-stops", String.valueOf(track.stops().size()));
        int number = 0;
        for (Track.Stop stop : track.stops()) {
            add(item(stop, ++number, texts));
        }
    }

    private static ListItem item(Track.Stop stop, int number, CoordinationTexts texts) {
        Span dot = new Span();
        dot.addClassName("xx-dot");
        Span word = new Span(texts.value("stage", stop.stage()));
        word.addClassName("xx-path-word");
        Span day =
                new Span(
                        stop.at()
                                .map(at -> PlainText.dayOfYear(Term.dayAt(at), texts.locale()))
                                .orElse(""));
        day.addClassName("xx-path-day");
        ListItem item = new ListItem(dot, word, day);
        switch (stop.standing()) {
            case DONE -> {
                dot.add(Icon.CHECK.createSmall());
                item.addClassName("xx-done");
            }
            case NOW -> {
                dot.setText(String.valueOf(number));
                day.setText(texts.word("track-now"));
                item.addClassName("xx-now");
                item.getElement().setAttribute("aria-current", "step");
            }
            case PASSED_BY -> {
                dot.setText("·");
                day.setText(texts.word("track-passed-by"));
                item.addClassName("xx-passed-by");
            }
            case AHEAD -> dot.setText(String.valueOf(number));
        }
        return item;
    }
}
