package org.xianxing.app.shell;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.xianxing.app.shell.components.Icon;

/** The year's steps, drawn in a line. */
final class StageList extends OrderedList {

    private static final long serialVersionUID = 1L;

    StageList(StageTrack.Track track) {
        addClassName("xx-track");
        getElement().setAttribute("aria-label", getTranslation("shell.stages", track.cycle()));
        for (StageTrack.Step step : track.steps()) {
            add(item(step));
        }
    }

    private static ListItem item(StageTrack.Step step) {
        ListItem item = new ListItem(icon(step.state()).createSmall(), new Span(step.label()));
        if (!step.caption().isEmpty()) {
            Span caption = new Span(step.caption());
            caption.addClassName("xx-caption");
            item.add(caption);
        }
        if (step.state() == StageTrack.State.NOW) {
            item.addClassName("xx-now");
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private static Icon icon(StageTrack.State state) {
        return switch (state) {
            case DONE -> Icon.CHECK;
            case NOW -> Icon.STEP_NOW;
            case NEXT -> Icon.STEP_NEXT;
        };
    }
}
