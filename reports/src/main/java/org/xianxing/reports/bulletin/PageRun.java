package org.xianxing.reports.bulletin;

import java.util.ArrayList;
import java.util.List;
import org.xianxing.reports.shared.FontSet;
import org.xianxing.reports.shared.Ink;
import org.xianxing.reports.shared.Page;
import org.xianxing.reports.shared.TypeStyle;
import org.xianxing.reports.shared.Watermark;

/** Keep the pages set so far and the place where the next line begins. */
final class PageRun {

    private final DocumentLayout layout;
    private final Watermark watermark;
    private final FontSet fonts;
    private final List<Page> pages = new ArrayList<>();
    private float top;

    PageRun(DocumentLayout layout, Watermark watermark, FontSet fonts) {
        this.layout = layout;
        this.watermark = watermark;
        this.fonts = fonts;
        turn();
    }

    List<Page> pages() {
        return pages;
    }

    Page page() {
        return pages.getLast();
    }

    /** The upper edge of the next line. */
    float top() {
        return top;
    }

    void moveTo(float newTop) {
        top = newTop;
    }

    boolean atPageTop() {
        return top <= layout.coreTop();
    }

    /** Begin a new page. */
    void turn() {
        pages.add(new Page(watermark, fonts));
        top = layout.coreTop();
    }

    /** How many lines of the grid still fit on this page. */
    int linesLeft() {
        float room = layout.coreBottom() - layout.bodySize() - top;
        return room < -0.1f ? 0 : (int) Math.floor(room / layout.leading() + 0.01f) + 1;
    }

    /** Set lines in the middle of the core, one below the other; the upper edges are given. */
    float centered(List<String> lines, TypeStyle style, float firstTop, float leading) {
        float lineTop = firstTop;
        for (String line : lines) {
            float left = layout.coreLeft() + (layout.measure() - style.width(line)) / 2;
            page().text(line, style, left, lineTop + style.size() * TypeStyle.ASCENT, Ink.BLACK);
            lineTop += leading;
        }
        return lineTop - leading + style.size();
    }

    /** Set the lines on as many pages as they need. */
    void flow(List<FlowLine> lines) {
        int at = 0;
        while (at < lines.size()) {
            if (atPageTop() && lines.get(at).isBlank()) {
                at++;
                continue;
            }
            int end = pageEnd(lines, at);
            for (FlowLine line : lines.subList(at, end)) {
                float baseline = top + layout.bodySize() * TypeStyle.ASCENT;
                page().text(line.text(), line.style(), line.left(), baseline, Ink.BLACK);
                top += layout.leading();
            }
            at = end;
            if (at < lines.size()) {
                turn();
            }
        }
    }

    private int pageEnd(List<FlowLine> lines, int at) {
        int full = Math.min(lines.size(), at + linesLeft());
        if (full == lines.size()) {
            return full;
        }
        int end = full;
        while (end > at && lines.get(end - 1).staysWithNext()) {
            end--;
        }
        if (end == at && atPageTop()) {
            return full;
        }
        return end;
    }
}
