package org.xianxing.app.shell.components;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A bar for work that goes on behind the page, with how far it is in words. It asks every half
 * second while it is on a page; at the end it says so once and asks no more.
 */
public final class WorkProgress extends Div {

    private static final long serialVersionUID = 1L;

    /** How often a page asks. */
    private static final Duration BETWEEN = Duration.ofMillis(500);

    private static final int NO_POLL = -1;

    /**
     * How far work is.
     *
     * @param total 0 while that is not known
     */
    public record Steps(int done, int total, boolean ended) {}

    private final transient Supplier<Steps> steps;
    private final transient BiFunction<Integer, Integer, String> words;
    private final transient Runnable ended;
    private final Span text = new Span();
    private final ProgressBar bar = new ProgressBar();
    private @Nullable Registration polling;

    /**
     * @param steps tells how far it is
     * @param words puts steps done and steps there are into words
     * @param ended is told the end, once
     */
    public WorkProgress(
            Supplier<Steps> steps, BiFunction<Integer, Integer, String> words, Runnable ended) {
        this.steps = steps;
        this.words = words;
        this.ended = ended;
        addClassName("xx-work");
        getElement().setAttribute("role", "status");
        add(text, bar);
        draw(steps.get());
    }

    private void draw(Steps now) {
        String sentence = words.apply(now.done(), now.total());
        text.setText(sentence);
        bar.getElement().setAttribute("aria-label", sentence);
        bar.setIndeterminate(now.total() == 0);
        if (now.total() > 0) {
            bar.setMax(now.total());
            bar.setValue(Math.min(now.done(), now.total()));
        }
    }

    private void ask() {
        Steps now = steps.get();
        draw(now);
        if (now.ended()) {
            stop();
            ended.run();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().setPollInterval((int) BETWEEN.toMillis());
        polling = event.getUI().addPollListener(_ -> ask());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
        super.onDetach(event);
    }

    private void stop() {
        Registration asking = polling;
        if (asking != null) {
            polling = null;
            asking.remove();
            getUI().ifPresent(ui -> ui.setPollInterval(NO_POLL));
        }
    }
}
