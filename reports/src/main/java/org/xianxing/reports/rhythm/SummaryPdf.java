package org.xianxing.reports.rhythm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.xianxing.reports.shared.CellText;
import org.xianxing.reports.shared.CellText.Alignment;
import org.xianxing.reports.shared.FontRole;
import org.xianxing.reports.shared.FontSet;
import org.xianxing.reports.shared.Ink;
import org.xianxing.reports.shared.LineBreaker;
import org.xianxing.reports.shared.Page;
import org.xianxing.reports.shared.PdfPress;
import org.xianxing.reports.shared.PrintedDocument;
import org.xianxing.reports.shared.TablePaper.Column;
import org.xianxing.reports.shared.TitleBreaker;
import org.xianxing.reports.shared.TypeStyle;

/** Print summaries; the same document gives the same bytes. */
public final class SummaryPdf {

    private final FontSet fonts;

    public SummaryPdf(FontSet fonts) {
        this.fonts = fonts;
    }

    /**
     * Print the document on A4 with the margins and type of an official paper (GB/T 9704).
     *
     * @throws org.xianxing.reports.shared.LayoutException if a stretch that must not be broken is
     *     wider than its line
     */
    public byte[] create(SummaryDocument document) {
        return PdfPress.print(
                new PrintedDocument(
                        document.title(),
                        document.author(),
                        document.date(),
                        new Composer(fonts, document).compose()));
    }

    private static final class Composer {

        private static final float LEFT = 79;
        private static final float RIGHT = Page.WIDTH - 74;
        private static final float TOP = 105;
        private static final float BOTTOM = Page.HEIGHT - 99;
        private static final float PAGE_NUMBER_BASELINE = Page.HEIGHT - 72;
        private static final float TITLE_SIZE = 22;
        private static final float TITLE_LEADING = 34;
        private static final float BODY_SIZE = 16;
        private static final float BODY_LEADING = 28;
        private static final float SMALL_SIZE = 12;
        private static final float SMALL_LEADING = 17;
        private static final float PADDING = 8;
        private static final float RULE = 0.5f;
        private static final float GAP = 10;
        private static final float BAR = 11;
        private static final float BAR_ROW = 22;
        private static final float LABEL_WIDTH = 104;
        private static final float FIGURES_WIDTH = 128;
        private static final float HATCH = 3.5f;

        private final FontSet fonts;
        private final SummaryDocument document;
        private final TypeStyle body;
        private final TypeStyle heading;
        private final TypeStyle cell;
        private final TypeStyle strong;
        private final List<Page> pages = new ArrayList<>();
        private float top = TOP;

        Composer(FontSet fonts, SummaryDocument document) {
            this.fonts = fonts;
            this.document = document;
            this.body = fonts.style(FontRole.BODY, BODY_SIZE);
            this.heading = fonts.style(FontRole.HEADING, BODY_SIZE);
            this.cell = fonts.style(FontRole.BODY, SMALL_SIZE);
            this.strong = fonts.style(FontRole.HEADING, SMALL_SIZE);
        }

        List<Page> compose() {
            turn();
            title();
            for (SummaryDocument.Part part : document.parts()) {
                switch (part) {
                    case SummaryDocument.Heading(String text) -> heading(text);
                    case SummaryDocument.Text(String text) -> text(text);
                    case SummaryDocument.Table table -> table(table);
                    case SummaryDocument.Chart chart -> chart(chart);
                }
            }
            signature();
            pageNumbers();
            return pages;
        }

        private void turn() {
            pages.add(new Page(document.watermark(), fonts));
            top = TOP;
        }

        private Page page() {
            return pages.getLast();
        }

        private boolean fits(float height) {
            return top + height <= BOTTOM;
        }

        private void title() {
            TypeStyle style = fonts.style(FontRole.TITLE, TITLE_SIZE);
            for (String line : TitleBreaker.lines(document.title(), style, RIGHT - LEFT)) {
                centered(line, style);
                top += TITLE_LEADING;
            }
            top += GAP / 2;
            TypeStyle kai = fonts.style(FontRole.SUBHEADING, BODY_SIZE - 2);
            for (String line : LineBreaker.lines(document.subtitle(), kai, RIGHT - LEFT)) {
                centered(line, kai);
                top += BODY_LEADING;
            }
            top += GAP;
        }

        private void centered(String text, TypeStyle style) {
            float left = LEFT + (RIGHT - LEFT - style.width(text)) / 2;
            page().text(text, style, left, top + style.size() * TypeStyle.ASCENT, Ink.BLACK);
        }

        private void heading(String text) {
            if (!fits(3 * BODY_LEADING)) {
                turn();
            }
            paragraph(text, heading);
        }

        private void text(String text) {
            for (String paragraph : text.split("\n")) {
                if (!paragraph.isBlank()) {
                    paragraph(paragraph.strip(), body);
                }
            }
        }

        /** Indented by two characters. */
        private void paragraph(String text, TypeStyle style) {
            float indent = 2 * BODY_SIZE;
            List<String> lines =
                    LineBreaker.lines(text, style, RIGHT - LEFT - indent, RIGHT - LEFT);
            for (int i = 0; i < lines.size(); i++) {
                if (!fits(BODY_LEADING)) {
                    turn();
                }
                String line = lines.get(i);
                float left = LEFT + (i == 0 ? indent : 0);
                TypeStyle set = i == lines.size() - 1 ? style : full(line, style, RIGHT - left);
                page().text(line, set, left, top + BODY_SIZE * TypeStyle.ASCENT, Ink.BLACK);
                top += BODY_LEADING;
            }
        }

        /** Stretched to the measure, unless that would tear the line apart. */
        private static TypeStyle full(String line, TypeStyle style, float width) {
            TypeStyle stretched = style.stretchedTo(line, width);
            return stretched.letterSpacing() > style.size() * 0.4f ? style : stretched;
        }

        private void caption(String text) {
            top += GAP;
            centered(text, strong);
            top += SMALL_LEADING + 4;
        }

        private void table(SummaryDocument.Table table) {
            List<Float> widths = widths(table.columns());
            List<CellText> headings = new ArrayList<>();
            for (int i = 0; i < table.columns().size(); i++) {
                headings.add(
                        new CellText(
                                table.columns().get(i).heading(),
                                strong,
                                SMALL_LEADING,
                                Alignment.CENTER,
                                widths.get(i)));
            }
            if (!fits(GAP + 2 * SMALL_LEADING + 3 * height(headings))) {
                turn();
            }
            caption(table.caption());
            row(headings, widths);
            for (List<String> row : table.rows()) {
                List<CellText> cells = new ArrayList<>();
                for (int i = 0; i < row.size(); i++) {
                    cells.add(
                            new CellText(
                                    row.get(i),
                                    cell,
                                    SMALL_LEADING,
                                    table.columns().get(i).alignment(),
                                    widths.get(i)));
                }
                if (!fits(height(cells))) {
                    turn();
                    row(headings, widths);
                }
                row(cells, widths);
            }
            top += GAP;
        }

        private void row(List<CellText> cells, List<Float> widths) {
            float height = height(cells);
            float left = LEFT;
            page().rule(LEFT, top, RIGHT, top, RULE, Ink.BLACK);
            for (int i = 0; i < cells.size(); i++) {
                cells.get(i).set(page(), left, top, widths.get(i), height);
                page().rule(left, top, left, top + height, RULE, Ink.BLACK);
                left += widths.get(i);
            }
            page().rule(RIGHT, top, RIGHT, top + height, RULE, Ink.BLACK);
            top += height;
            page().rule(LEFT, top, RIGHT, top, RULE, Ink.BLACK);
        }

        private static float height(List<CellText> cells) {
            return cells.stream().map(CellText::height).reduce(0f, Float::max);
        }

        private static List<Float> widths(List<Column> columns) {
            int all = columns.stream().mapToInt(Column::share).sum();
            return columns.stream().map(c -> (RIGHT - LEFT) * c.share() / all).toList();
        }

        private void chart(SummaryDocument.Chart chart) {
            int most =
                    chart.bars().stream()
                            .map(SummaryDocument.Bar::total)
                            .max(Integer::compare)
                            .orElse(0);
            if (!fits(GAP + 2 * SMALL_LEADING + 4 * BAR_ROW)) {
                turn();
            }
            caption(chart.caption());
            legend(chart.legend());
            for (SummaryDocument.Bar bar : chart.bars()) {
                List<String> label = LineBreaker.lines(bar.label(), cell, LABEL_WIDTH - PADDING);
                float height = Math.max(BAR_ROW, label.size() * SMALL_LEADING + 4);
                if (!fits(height)) {
                    turn();
                }
                bar(bar, label, height, Math.max(1, most));
                top += height;
            }
            top += GAP;
        }

        private void legend(SummaryDocument.Legend legend) {
            float left = LEFT + LABEL_WIDTH;
            left = key(left, legend.solid(), 1, 0, 0);
            left = key(left, legend.hatched(), 0, 1, 0);
            float unused = key(left, legend.empty(), 0, 0, 1);
            top += SMALL_LEADING + 4;
        }

        private float key(float left, String word, int solid, int hatched, int empty) {
            parts(left, top + 1, BAR * 2, solid, hatched, empty, 1);
            float text = left + BAR * 2 + 4;
            page().text(word, cell, text, top + SMALL_SIZE * TypeStyle.ASCENT, Ink.BLACK);
            return text + cell.width(word) + 2 * PADDING;
        }

        private void bar(SummaryDocument.Bar bar, List<String> label, float height, int most) {
            float baseline =
                    top
                            + (height - label.size() * SMALL_LEADING) / 2
                            + SMALL_LEADING
                            - (SMALL_LEADING - SMALL_SIZE)
                            - 1;
            for (String line : label) {
                page().text(line, cell, LEFT, baseline, Ink.BLACK);
                baseline += SMALL_LEADING;
            }
            float width = RIGHT - LEFT - LABEL_WIDTH - FIGURES_WIDTH;
            float barTop = top + (height - BAR) / 2;
            parts(LEFT + LABEL_WIDTH, barTop, width, bar.solid(), bar.hatched(), bar.empty(), most);
            page().text(
                            bar.figures(),
                            cell,
                            RIGHT - FIGURES_WIDTH + PADDING,
                            barTop + BAR - 1.5f,
                            Ink.BLACK);
        }

        private void parts(
                float left, float y, float width, int solid, int hatched, int empty, int most) {
            float unit = width / most;
            float x = left;
            if (solid > 0) {
                solid(x, y, solid * unit);
                x += solid * unit;
            }
            if (hatched > 0) {
                outline(x, y, hatched * unit);
                for (float at = x + HATCH; at < x + hatched * unit; at += HATCH) {
                    page().rule(at, y, at, y + BAR, RULE, Ink.BLACK);
                }
                x += hatched * unit;
            }
            if (empty > 0) {
                outline(x, y, empty * unit);
            }
            page().rule(left, y - 3, left, y + BAR + 3, RULE, Ink.BLACK);
        }

        /** Drawn as a thick rule, which lies above the watermark. */
        private void solid(float x, float y, float width) {
            page().rule(x, y + BAR / 2, x + width, y + BAR / 2, BAR, Ink.BLACK);
        }

        private void outline(float x, float y, float width) {
            page().rule(x, y, x + width, y, RULE, Ink.BLACK);
            page().rule(x, y + BAR, x + width, y + BAR, RULE, Ink.BLACK);
            page().rule(x + width, y, x + width, y + BAR, RULE, Ink.BLACK);
            page().rule(x, y, x, y + BAR, RULE, Ink.BLACK);
        }

        private void signature() {
            if (!fits(3 * BODY_LEADING)) {
                turn();
            }
            top += BODY_LEADING;
            String date =
                    document.date().getYear()
                            + "年"
                            + document.date().getMonthValue()
                            + "月"
                            + document.date().getDayOfMonth()
                            + "日";
            float right = RIGHT - 2 * BODY_SIZE;
            List<String> lines =
                    new ArrayList<>(LineBreaker.lines(document.author(), body, right - LEFT));
            lines.add(date);
            float widest = lines.stream().map(body::width).reduce(0f, Float::max);
            for (String line : Collections.unmodifiableList(lines)) {
                float left = right - widest + (widest - body.width(line)) / 2;
                page().text(line, body, left, top + BODY_SIZE * TypeStyle.ASCENT, Ink.BLACK);
                top += BODY_LEADING;
            }
        }

        private void pageNumbers() {
            TypeStyle style = fonts.style(FontRole.NUMBER, 14);
            for (int i = 0; i < pages.size(); i++) {
                String text = "— " + (i + 1) + " —";
                float left = LEFT + (RIGHT - LEFT - style.width(text)) / 2;
                pages.get(i).text(text, style, left, PAGE_NUMBER_BASELINE, Ink.BLACK);
            }
        }
    }
}
