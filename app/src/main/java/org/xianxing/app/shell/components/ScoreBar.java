package org.xianxing.app.shell.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.xianxing.domain.shared.Points;

/**
 * Points against their cap: solid for accepted, outlined for waiting, hatched for what does not
 * count (returned or draft), a tick for last year and a stroke at the cap.
 */
public final class ScoreBar extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * What the bar shows.
     *
     * @param cap the most that counts; more than zero
     * @param accepted counted
     * @param waiting counted if accepted
     * @param uncounted returned or draft
     * @param lastYear last year's points; none when there was no last year
     */
    public record Values(
            Points cap,
            Points accepted,
            Points waiting,
            Points uncounted,
            Optional<Points> lastYear) {
        public Values {
            if (cap.isZero()) {
                throw new IllegalArgumentException("a bar needs a cap above zero");
            }
        }
    }

    public ScoreBar(Values values) {
        addClassName("xx-bar");
        getElement().setAttribute("role", "img");
        Points room = values.cap();
        room = segment("xx-bar-accepted", values.accepted(), room, values.cap());
        room = segment("xx-bar-waiting", values.waiting(), room, values.cap());
        segment("xx-bar-uncounted", values.uncounted(), room, values.cap());
        values.lastYear().ifPresent(last -> tick(last.cappedAt(values.cap()), values.cap()));
        addAttachListener(_ -> getElement().setAttribute("aria-label", describe(values)));
    }

    /** Makes the bar 6 px high, for tables. */
    public ScoreBar thin() {
        addClassName("xx-thin");
        return this;
    }

    private String describe(Values values) {
        String label =
                getTranslation(
                        "shell.score-bar",
                        values.cap(),
                        values.accepted(),
                        values.waiting(),
                        values.uncounted());
        return values.lastYear()
                .map(last -> label + getTranslation("shell.score-bar-last-year", last))
                .orElse(label);
    }

    private Points segment(String look, Points points, Points room, Points cap) {
        Points drawn = points.cappedAt(room);
        if (!drawn.isZero()) {
            Span segment = new Span();
            segment.addClassName(look);
            segment.getStyle().setWidth(percent(drawn, cap));
            add(segment);
        }
        return new Points(room.hundredthsAbove(drawn));
    }

    private void tick(Points at, Points cap) {
        Span tick = new Span();
        tick.addClassName("xx-bar-tick");
        tick.getStyle().setLeft(percent(at, cap));
        add(tick);
    }

    private static String percent(Points part, Points whole) {
        return BigDecimal.valueOf(part.hundredths())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole.hundredths()), 2, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }
}
