package org.xianxing.app.bulletin.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import org.xianxing.app.bulletin.Download;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PdfFrame;

/** The document as it will be printed, in a frame, with a link for screens without room. */
final class PreviewCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<Download> source;
    private final Div bar = new Div();
    private final Div stage = new Div();

    PreviewCard(Supplier<Download> source) {
        this.source = source;
        addClassName("xx-preview");
        bar.addClassName("xx-preview-bar");
        add(bar, stage);
    }

    /** Makes the document anew and shows it. */
    void refresh() {
        bar.removeAll();
        stage.removeAll();
        Span words = new Span(getTranslation("bulletin.preview"));
        words.addClassName("xx-space");
        Anchor open = new Anchor(Downloads.shownPdf(source), "");
        open.add(Icon.EYE.createSmall(), new Span(getTranslation("bulletin.preview-open")));
        open.setTarget("_blank");
        bar.add(words, open);
        stage.add(new PdfFrame(Downloads.shownPdf(source), getTranslation("bulletin.preview")));
    }

    /** Says why there is nothing to see. */
    void refuse(String sentence) {
        bar.removeAll();
        stage.removeAll();
        bar.add(new Span(getTranslation("bulletin.preview")));
        stage.add(NoteStrip.back(sentence));
    }
}
