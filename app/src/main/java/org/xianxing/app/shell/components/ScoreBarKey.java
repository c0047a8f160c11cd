package org.xianxing.app.shell.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says what the parts of a {@link ScoreBar} mean. */
public final class ScoreBarKey extends Div {

    private static final long serialVersionUID = 1L;

    public ScoreBarKey(String accepted, String waiting, String uncounted) {
        addClassName("xx-bar-key");
        add(
                entry("xx-bar-accepted", accepted),
                entry("xx-bar-waiting", waiting),
                entry("xx-bar-uncounted", uncounted),
                entry("xx-bar-tick", getTranslation("shell.key-last-year")),
                entry("xx-bar-cap", getTranslation("shell.key-cap")));
    }

    private static Span entry(String look, String word) {
        Span sample = new Span();
        sample.addClassName(look);
        sample.getElement().setAttribute("aria-hidden", "true");
        return new Span(sample, new Span(word));
    }
}
