package org.xianxing.reports.bulletin;

import java.util.ArrayList;
import java.util.List;
import org.xianxing.reports.shared.FontRole;
import org.xianxing.reports.shared.FontSet;
import org.xianxing.reports.shared.Ink;
import org.xianxing.reports.shared.LayoutException;
import org.xianxing.reports.shared.LineBreaker;
import org.xianxing.reports.shared.Page;
import org.xianxing.reports.shared.TitleBreaker;
import org.xianxing.reports.shared.TypeStyle;

/** Lay one bulletin out: head, text, annexes, imprint, page numbers. */
final class BulletinComposer {

    /** From a head character's visible upper edge to the baseline, as a part of its size. */
    private static final float HANZI_ASCENT = 0.84f;

    /** From the baseline up to the dashes beside the page number, as a part of the size. */
    private static final float DASH_HEIGHT = 0.4f;

    private final FontSet fonts;
    private final DocumentLayout layout;
    private final BulletinDocument document;
    private final BodySetter setter;
    private final PageRun run;

    BulletinComposer(FontSet fonts, DocumentLayout layout, BulletinDocument document) {
        this.fonts = fonts;
        this.layout = layout;
        this.document = document;
        this.setter = new BodySetter(fonts, layout);
        this.run = new PageRun(layout, document.watermark(), fonts);
    }

    List<Page> compose() {
        setHead();
        setNumberAndRule();
        setTitle();
        boolean recipientsMoved = setMainPart();
        for (Annex annex : document.annexes()) {
            setAnnex(annex);
        }
        setImprint(recipientsMoved);
        setPageNumbers();
        return run.pages();
    }

    /** 7.2.4: in red, centered; lines of a head in two lines are equally wide. */
    private void setHead() {
        List<String> lines = document.headLines();
        float widest = DocumentLayout.points(layout.headWidth());
        float size = headSize(lines, widest);
        if (lines.size() == 1 && size < layout.headSmallestSize()) {
            TypeStyle smallest = fonts.style(FontRole.TITLE, layout.headSmallestSize());
            lines = TitleBreaker.lines(lines.getFirst(), smallest, widest);
            size = headSize(lines, widest);
        }
        TypeStyle style = fonts.style(FontRole.TITLE, size);
        float longest = lines.stream().map(style::width).reduce(0f, Float::max);
        float baseline =
                layout.coreTop()
                        + DocumentLayout.points(layout.headFromCoreTop())
                        + HANZI_ASCENT * size;
        for (String line : lines) {
            TypeStyle spread = style.stretchedTo(line, longest);
            float left = layout.coreLeft() + (layout.measure() - longest) / 2;
            run.page().text(line, spread, left, baseline, Ink.RED);
            run.moveTo(baseline + (1 - TypeStyle.ASCENT) * size);
            baseline += size * 1.3f;
        }
    }

    private float headSize(List<String> lines, float widest) {
        TypeStyle unit = fonts.style(FontRole.TITLE, 1);
        float longest = lines.stream().map(unit::width).reduce(0f, Float::max);
        return Math.min(layout.headLargestSize(), widest / longest);
    }

    /** The white between the lower edge of one line and the upper edge of the next. */
    private float gap() {
        return layout.leading() - layout.bodySize();
    }

    private void setNumberAndRule() {
        float top = run.top() + gap() + layout.blankLinesBeforeNumber() * layout.leading();
        switch (document.number()) {
            case DocumentNumber.Unassigned() -> {}
            case DocumentNumber.Assigned(String number) ->
                    run.centered(List.of(number), setter.body(), top, layout.leading());
        }
        float rule = top + layout.bodySize() + DocumentLayout.points(layout.ruleBelowNumber());
        run.page()
                .rule(
                        layout.coreLeft(),
                        rule,
                        layout.coreRight(),
                        rule,
                        DocumentLayout.points(layout.ruleThickness()),
                        Ink.RED);
        run.moveTo(rule);
    }

    private void setTitle() {
        float top = run.top() + layout.blankLinesBeforeTitle() * layout.leading();
        float bottom = setTitleLines(document.title(), top);
        run.moveTo(bottom + gap() + layout.blankLinesBeforeRecipients() * layout.leading());
    }

    private float setTitleLines(String title, float top) {
        TypeStyle style = fonts.style(FontRole.TITLE, layout.titleSize());
        List<String> lines = TitleBreaker.lines(title, style, layout.measure());
        return run.centered(lines, style, top, layout.titleLeading());
    }

    /**
     * 7.3.2 and 7.3.3: the first page shows text; recipients too many for that go to the imprint.
     *
     * @return whether they did
     */
    private boolean setMainPart() {
        List<FlowLine> recipients = setter.recipients(document.recipients());
        int room = run.linesLeft();
        if (room < 1) {
            throw new LayoutException(
                    "head and title leave no room for text on the first page: " + document.title());
        }
        boolean moved = recipients.size() + 1 > room;
        List<FlowLine> lines = new ArrayList<>(moved ? List.of() : recipients);
        lines.addAll(setter.mainPart(document));
        run.flow(lines);
        return moved;
    }

    /** 7.3.7: a page of its own, label on the first line, title on the third. */
    private void setAnnex(Annex annex) {
        run.turn();
        run.page()
                .text(
                        annex.label(),
                        setter.heading(),
                        layout.coreLeft(),
                        run.top() + layout.bodySize() * TypeStyle.ASCENT,
                        Ink.BLACK);
        float titleTop = run.top() + (layout.annexTitleLine() - 1) * layout.leading();
        float bottom = setTitleLines(annex.title(), titleTop);
        run.moveTo(bottom + gap() + layout.leading() / 2);
        if (!annex.paragraphs().isEmpty()) {
            run.moveTo(bottom + gap() + layout.leading());
            run.flow(setter.paragraphs(annex.paragraphs()));
        }
        TableSetter tables = new TableSetter(fonts, layout);
        for (AnnexTable table : annex.tables()) {
            tables.set(table, run);
            run.moveTo(run.top() + gap());
        }
    }

    /** 7.4: at the foot of the last page, its last rule on the core's lower edge. */
    private void setImprint(boolean recipientsMoved) {
        switch (document.imprint()) {
            case Imprint.None() -> {
                if (recipientsMoved) {
                    setImprintParts(List.of(recipientsPart()), List.of());
                }
            }
            case Imprint.Printed printed -> {
                List<List<String>> parts = new ArrayList<>();
                if (recipientsMoved) {
                    parts.add(recipientsPart());
                }
                if (!printed.copies().isEmpty()) {
                    parts.add(imprintLines("抄送：", String.join("，", printed.copies()) + "。"));
                }
                setImprintParts(
                        parts,
                        List.of(printed.printedBy(), ChineseDate.of(printed.printedOn()) + "印发"));
            }
        }
    }

    private TypeStyle imprintStyle() {
        return fonts.style(FontRole.BODY, layout.imprintSize());
    }

    private List<String> recipientsPart() {
        return imprintLines("主送：", String.join("，", document.recipients()) + "。");
    }

    /** Lines below the first begin under the first name: three characters in. */
    private List<String> imprintLines(String label, String text) {
        float size = layout.imprintSize();
        float width = layout.measure() - (2 + label.length()) * size;
        List<String> lines = new ArrayList<>(LineBreaker.lines(text, imprintStyle(), width));
        lines.set(0, label + lines.getFirst());
        return lines;
    }

    private void setImprintParts(List<List<String>> parts, List<String> printed) {
        float line = layout.imprintLine();
        int lines = parts.stream().mapToInt(List::size).sum() + (printed.isEmpty() ? 0 : 1);
        float top = layout.coreBottom() - lines * line;
        if (run.top() > top) {
            run.turn();
        }
        TypeStyle style = imprintStyle();
        float size = layout.imprintSize();
        float left = layout.coreLeft() + size;
        float drop = (line - size) / 2 + size * TypeStyle.ASCENT;
        imprintRule(top, layout.imprintOuterRule());
        float y = top;
        for (List<String> part : parts) {
            if (y > top) {
                imprintRule(y, layout.imprintInnerRule());
            }
            for (int i = 0; i < part.size(); i++) {
                float indent = i == 0 ? 0 : 3 * size;
                run.page().text(part.get(i), style, left + indent, y + drop, Ink.BLACK);
                y += line;
            }
        }
        if (!printed.isEmpty()) {
            if (y > top) {
                imprintRule(y, layout.imprintInnerRule());
            }
            String date = printed.getLast();
            float dateLeft = layout.coreRight() - size - style.width(date);
            if (left + style.width(printed.getFirst()) + size > dateLeft) {
                throw new LayoutException("no room for the date beside " + printed.getFirst());
            }
            run.page().text(printed.getFirst(), style, left, y + drop, Ink.BLACK);
            run.page().text(date, style, dateLeft, y + drop, Ink.BLACK);
        }
        imprintRule(layout.coreBottom(), layout.imprintOuterRule());
        run.moveTo(layout.coreBottom());
    }

    private void imprintRule(float y, float thickness) {
        float points = DocumentLayout.points(thickness);
        run.page().rule(layout.coreLeft(), y, layout.coreRight(), y, points, Ink.BLACK);
    }

    /** 7.5: odd pages at the right, even pages at the left, one character in. */
    private void setPageNumbers() {
        TypeStyle style = fonts.style(FontRole.NUMBER, layout.pageNumberSize());
        float indent = layout.pageNumberIndent() * style.size();
        float baseline =
                layout.coreBottom()
                        + DocumentLayout.points(layout.pageNumberBelowCore())
                        + DASH_HEIGHT * style.size();
        for (int i = 0; i < run.pages().size(); i++) {
            int number = i + 1;
            String text = "— " + number + " —";
            float left =
                    number % 2 == 1
                            ? layout.coreRight() - indent - style.width(text)
                            : layout.coreLeft() + indent;
            run.pages().get(i).text(text, style, left, baseline, Ink.BLACK);
        }
    }
}
